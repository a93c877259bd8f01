/**
 * From the text of a directive to proposed assignments: who must do what, with whom, by when. Pure; it proposes, a person
 * confirms. The stages, each a class that can be looked at alone:
 *
 * <ol>
 *   <li>{@code page}: the cleaned text, with the way back to each character;
 *   <li>{@link vn.dondoc.text.breakdown.DocumentGate}: reports, minutes and proposals give no work;
 *   <li>{@code item}: the tree of items, the tables;
 *   <li>{@link vn.dondoc.text.breakdown.ClauseReader}: who is addressed in a sentence, by which rule;
 *   <li>{@link vn.dondoc.text.breakdown.FrameReader}: headings and introductions whose addressee goes to what stands below;
 *   <li>{@link vn.dondoc.text.breakdown.CoordinatorReader}: who takes part;
 *   <li>{@code deadline}: by when;
 *   <li>{@link vn.dondoc.text.breakdown.Drafting}: the proposal, with its reasons and how sure it is.
 * </ol>
 *
 * <p>Agencies are phrases here; which agencies they are on the document's date is for the caller.
 */
@NullMarked
package vn.dondoc.text.breakdown;

import org.jspecify.annotations.NullMarked;
