/**
 * Tables of tasks (TT, nội dung, chủ trì, phối hợp, sản phẩm, thời hạn), as files and pages leave them: cells between bars or
 * tabs, or one under the other. They are taken out of the lines and read into rows.
 *
 * <p>Knows {@code page} and {@code phrase}; what a row asks of whom is for others.
 */
@NullMarked
package vn.dondoc.text.table;

import org.jspecify.annotations.NullMarked;
