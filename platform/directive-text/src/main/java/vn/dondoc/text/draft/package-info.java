/**
 * From what was found to proposals: sentences with their addressee, blocks of labelled lines, rows of tables. Each proposal gets its
 * place in the text as given, its deadline, its figures, how sure it is, and why.
 *
 * <p>Knows the stages before it: {@code clause}, {@code frame}, {@code item}, {@code deadline}, {@code measure}.
 */
@NullMarked
package vn.dondoc.text.draft;

import org.jspecify.annotations.NullMarked;
