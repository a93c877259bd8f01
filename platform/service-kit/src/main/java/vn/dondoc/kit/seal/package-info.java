/**
 * Seals audit rows, so that a later change shows: each second the rows that can no longer be joined by a late commit become
 * the leaves of a Merkle tree, whose root is chained to the seal before it; the latest seal leaves the database as an anchor.
 *
 * <p>Nothing here is on the path of a write: a chain locked in each transaction would make all writers wait for each other.
 */
@NullMarked
package vn.dondoc.kit.seal;

import org.jspecify.annotations.NullMarked;
