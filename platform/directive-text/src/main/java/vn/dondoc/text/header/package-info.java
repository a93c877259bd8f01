/**
 * What the formal parts of a document say (Decree 30/2020/NĐ-CP, Annex I), each value with where it was found and how sure
 * the reading is. Values only: they are read by {@code reading}.
 *
 * <p>Offsets are those of the text as it was given. Knows nobody but the types of the trade.
 */
@NullMarked
package vn.dondoc.text.header;

import org.jspecify.annotations.NullMarked;
