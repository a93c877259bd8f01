/** Tests of phrase, with sentences written for them. */
@NullMarked
package vn.dondoc.text.phrase;

import org.jspecify.annotations.NullMarked;
