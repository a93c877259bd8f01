/** What cleaning does to a text, and that the way back to its characters stays. */
@NullMarked
package vn.dondoc.text.page;

import org.jspecify.annotations.NullMarked;
