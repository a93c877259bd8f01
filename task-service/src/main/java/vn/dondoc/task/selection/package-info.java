/**
 * One decision on many assignments: first previewed, then taken in one transaction, with one reason and one deciding document.
 * The preview's token is made of what would be moved, each at its version: if anything of it has changed since, the decision is
 * refused as a whole.
 */
@NullMarked
package vn.dondoc.task.selection;

import org.jspecify.annotations.NullMarked;
