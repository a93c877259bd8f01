/** Tests of measure, with sentences written for them. */
@NullMarked
package vn.dondoc.text.measure;

import org.jspecify.annotations.NullMarked;
