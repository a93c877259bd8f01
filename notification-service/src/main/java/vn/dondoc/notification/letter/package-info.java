/**
 * Urging letters (công văn đôn đốc): drafts per agency that name its late assignments, on demand or when the top rung has
 * fired. The office numbers and signs them; who was named in three signed letters stands on the leadership list. Knows {@code
 * agency}; reads the tables of {@code followup}, {@code obligation} and {@code notice}.
 */
@NullMarked
package vn.dondoc.notification.letter;

import org.jspecify.annotations.NullMarked;
