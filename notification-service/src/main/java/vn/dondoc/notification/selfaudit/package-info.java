/**
 * Whether the chase itself is chased: rungs that are due and have not come to an end, mail that waits, replicas that no longer
 * sweep. Reads only.
 */
@NullMarked
package vn.dondoc.notification.selfaudit;

import org.jspecify.annotations.NullMarked;
