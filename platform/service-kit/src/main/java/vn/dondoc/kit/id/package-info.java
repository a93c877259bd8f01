/**
 * Identifiers made by us: UUID version 7 (RFC 9562), so that ids sort by the time of their making.
 */
@NullMarked
package vn.dondoc.kit.id;

import org.jspecify.annotations.NullMarked;
