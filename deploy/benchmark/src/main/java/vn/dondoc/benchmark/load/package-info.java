/** Data as a nation leaves them, made by a few statements: one agency in two hundred holds 8 %, most work is done, some is late. */
@NullMarked
package vn.dondoc.benchmark.load;

import org.jspecify.annotations.NullMarked;
