/** What was measured, as Markdown and plots. */
@NullMarked
package vn.dondoc.benchmark.report;

import org.jspecify.annotations.NullMarked;
