/** Whole documents written in the manner of real ones, each with what a careful reader gets from it. */
@NullMarked
package vn.dondoc.text.manner;

import org.jspecify.annotations.NullMarked;
