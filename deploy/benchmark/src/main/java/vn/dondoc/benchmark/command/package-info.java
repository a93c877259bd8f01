/** The command {@code ./dondoc bench}: which measurements run, in which order, on how much data. Knows every other room. */
@NullMarked
package vn.dondoc.benchmark.command;

import org.jspecify.annotations.NullMarked;
