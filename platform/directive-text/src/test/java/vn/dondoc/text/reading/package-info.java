/** Headers of documents written for these tests in the manner of real ones. */
@NullMarked
package vn.dondoc.text.reading;

import org.jspecify.annotations.NullMarked;
