/**
 * Types, numbers and names as Vietnamese offices write them. Pure functions and values: no framework, no clock, no
 * database; safe to share between threads. Text is compared after hygiene (NFC, Đ for the look-alike Ð, one kind of
 * space and dash); what was written is always kept beside it.
 *
 * <p>Knows nobody. The source of its rules is Decree 30/2020/NĐ-CP on clerical work, its Annex I for numbers and its
 * Annex III for types, unless a class says otherwise.
 */
@NullMarked
package vn.dondoc.text;

import org.jspecify.annotations.NullMarked;
