/**
 * From the text of a directive to proposed assignments: who must do what, with whom, by when. Pure; it proposes, a person
 * confirms. The stages, each a package that can be looked at alone, and all of them at once through
 * {@link vn.dondoc.text.breakdown.Stages}:
 *
 * <ol>
 *   <li>{@code page}: the cleaned text, with the way back to each character;
 *   <li>{@code frame}: which documents, annexes and sections give work;
 *   <li>{@code item}: paragraphs, the tree of items, the tables;
 *   <li>{@code clause}: who is addressed in a sentence and who takes part, by which rule;
 *   <li>{@code frame} again: headings and introductions whose addressee goes to what stands below;
 *   <li>{@code deadline}: by when; {@code measure}: which figures are to be reached;
 *   <li>{@code draft}: the proposal, with its reasons and how sure it is.
 * </ol>
 *
 * <p>Agencies are phrases here; which agencies they are on the document's date is for the caller.
 */
@NullMarked
package vn.dondoc.text.breakdown;

import org.jspecify.annotations.NullMarked;
