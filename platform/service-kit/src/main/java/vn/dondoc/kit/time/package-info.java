/**
 * The one source of business time. Every rule that asks "what day is it" takes the injected {@link java.time.Clock}; leases,
 * token expiry and time-outs use the machine's own clock and never this one.
 */
@NullMarked
package vn.dondoc.kit.time;

import org.jspecify.annotations.NullMarked;
