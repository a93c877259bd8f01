/**
 * The statistics over HTTP: as JSON, as CSV, and as the printable table that offices know, with its blocks of agencies, its
 * Vietnamese headings and its row of sums.
 *
 * <p>Knows statistics alone; counts nothing itself.
 */
@NullMarked
package vn.dondoc.task.table;

import org.jspecify.annotations.NullMarked;
