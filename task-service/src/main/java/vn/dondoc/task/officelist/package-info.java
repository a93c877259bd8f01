/**
 * Takes over an office's existing list of tasks from a spreadsheet: every row is checked against what is known, and either all
 * become drafts or none does and the report names each cell that is wrong. Drafts are then reviewed and issued as any others. What
 * is still owed goes out as the same spreadsheet.
 */
@NullMarked
package vn.dondoc.task.officelist;

import org.jspecify.annotations.NullMarked;
