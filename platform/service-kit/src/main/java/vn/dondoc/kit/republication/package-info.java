/**
 * Tells everything again: for after a restore or a fail-over that may have lost commits, and for a reader who doubts. Where commits
 * may be lost the epoch rises with it, so that what is told now wins over what was told by the past that is gone.
 *
 * <p>A service makes each kind of thing it tells of a {@link vn.dondoc.kit.republication.ToldState}; the rest is here. Knows outbox,
 * epoch, audit and the reading of topics.
 */
@NullMarked
package vn.dondoc.kit.republication;

import org.jspecify.annotations.NullMarked;
