/**
 * What a text gives to whom, as read by the rules of directive-text: asked for any text, and made for each directive that
 * arrives. It proposes; a person settles. Knows agencies and the aliases a body
 * has approved.
 */
@NullMarked
package vn.dondoc.task.proposal;

import org.jspecify.annotations.NullMarked;
