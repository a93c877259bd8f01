/**
 * Tables as people send them: TSV and XLSX, read into rows of texts, and written again.
 *
 * <ul>
 *   <li>Files are bounded in rows, cells and unpacked size before anything is read into memory.
 *   <li>A table that cannot be imported reports each bad cell by its row, column and reason.
 * </ul>
 *
 * <p>Knows the service's root package, agencies' codes and service-kit.
 */
@NullMarked
package vn.dondoc.document.table;

import org.jspecify.annotations.NullMarked;
