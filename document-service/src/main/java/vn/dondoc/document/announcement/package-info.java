/**
 * How a change of a directive becomes known: to the other services by an event in the outbox, to the features of this service
 * that keep something about it (finding, files) by a CDI event, both in the transaction of the change.
 *
 * <p>Knows {@code directive} and service-kit. Whoever wants to hear of changes observes {@link
 * vn.dondoc.document.announcement.DirectiveChanged} and {@link vn.dondoc.document.announcement.DirectivePurged}; what hangs on
 * a directive's row by a foreign key declares {@code on delete cascade}.
 */
@NullMarked
package vn.dondoc.document.announcement;

import org.jspecify.annotations.NullMarked;
