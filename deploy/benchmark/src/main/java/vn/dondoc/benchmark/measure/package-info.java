/** One class for each row of the report: what is done, what it is held against, and the goal. */
@NullMarked
package vn.dondoc.benchmark.measure;

import org.jspecify.annotations.NullMarked;
