/**
 * Forgetting a directive that should never have been here, such as one found to be secret: its text, files, index, relations and
 * history go, and by {@code directive-purged} every service's copy. What stays is that something was purged, by whom, when and
 * why.
 *
 * <p>Knows {@code directive}, {@code announcement} and service-kit; what other features keep of it goes by their foreign keys or
 * when they hear of {@code DirectivePurged}.
 */
@NullMarked
package vn.dondoc.document.purge;

import org.jspecify.annotations.NullMarked;
