/**
 * The text of a document as it came out of a file, made readable: one spelling, one kind of space and dash, no markdown
 * residue, with the way back to each character's place in the text as given. Above it, the lines and the paragraphs that
 * page breaks and narrow columns have cut.
 *
 * <p>Everything takes time and memory in proportion to the text. Knows nobody.
 */
@NullMarked
package vn.dondoc.text.page;

import org.jspecify.annotations.NullMarked;
