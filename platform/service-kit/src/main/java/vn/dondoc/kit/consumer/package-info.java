/**
 * Reads topics in batches and applies each batch in one transaction together with its offsets, which live in the service's
 * database. A record that cannot be applied goes to the dead letters in that same way; an outage parks nothing and is
 * waited out.
 */
@NullMarked
package vn.dondoc.kit.consumer;

import org.jspecify.annotations.NullMarked;
