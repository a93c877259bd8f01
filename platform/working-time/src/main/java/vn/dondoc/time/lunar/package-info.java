/**
 * Proposes the holidays of a year. What is in force is never computed: the Government decides and swaps days each year, and an
 * administrator confirms what was decided.
 */
@NullMarked
package vn.dondoc.time.lunar;

import org.jspecify.annotations.NullMarked;
