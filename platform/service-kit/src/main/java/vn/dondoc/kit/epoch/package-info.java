/**
 * The age of this database. It rises when a restore or fail-over may have lost commits, so that cursors, ETags and
 * consumers can tell the new past from the old one.
 */
@NullMarked
package vn.dondoc.kit.epoch;

import org.jspecify.annotations.NullMarked;
