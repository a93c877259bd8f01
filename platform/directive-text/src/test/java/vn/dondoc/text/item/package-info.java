/** Tests of item, with sentences written for them. */
@NullMarked
package vn.dondoc.text.item;

import org.jspecify.annotations.NullMarked;
