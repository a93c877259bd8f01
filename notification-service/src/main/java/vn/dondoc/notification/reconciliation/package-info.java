/**
 * Reads the topic of assignments from its start, compares it with what is followed up here, and repairs what is missing, old or
 * damaged. For after a restore, or a doubt.
 */
@NullMarked
package vn.dondoc.notification.reconciliation;

import org.jspecify.annotations.NullMarked;
