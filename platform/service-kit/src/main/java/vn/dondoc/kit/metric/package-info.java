/**
 * How far behind a service is, for those who watch it: what waits in the outbox, what the audit's seals do not vouch for yet.
 * Asked when it is scraped, a row or two by an index each time. Reads the tables of the outbox and of the seals.
 */
@NullMarked
package vn.dondoc.kit.metric;

import org.jspecify.annotations.NullMarked;
