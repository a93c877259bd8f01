/** Tokens that were found good are not checked again for a moment: who polls every few seconds shows the same one each time. */
@NullMarked
package vn.dondoc.kit.token;

import org.jspecify.annotations.NullMarked;
