/**
 * What the breakdown hands over: proposed assignments, whom they name, what they wait for, and the rules that made them. Data
 * only; a person confirms it.
 *
 * <p>Knows {@code deadline}, {@code measure} and the kinds of {@code phrase}.
 */
@NullMarked
package vn.dondoc.text.proposal;

import org.jspecify.annotations.NullMarked;
