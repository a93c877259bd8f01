/** Directives as files: the samples, or those of a folder the caller names, with the answers that were prepared for them. */
@NullMarked
package vn.dondoc.local.sample;

import org.jspecify.annotations.NullMarked;
