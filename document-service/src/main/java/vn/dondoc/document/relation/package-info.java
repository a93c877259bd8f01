/**
 * How directives stand to one another: replaces, amends, revokes, is based on, cites, answers; declared by a caller or read from
 * the text.
 *
 * <ul>
 *   <li>The other directive may come into the register later: it is linked in the transaction of its registration, if its
 *       number, year and issuer leave no doubt.
 *   <li>Replacing, amending and revoking take effect when both are linked and the later one has its number: at once if a caller
 *       declared it, and, if it was only read from the text, on documents of the same issuer.
 *   <li>One directive takes effect on another once.
 * </ul>
 *
 * <p>Knows {@code directive}, {@code announcement}, {@code history}, service-kit and directive-text.
 */
@NullMarked
package vn.dondoc.document.relation;

import org.jspecify.annotations.NullMarked;
