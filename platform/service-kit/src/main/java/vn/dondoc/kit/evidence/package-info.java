/**
 * The audit as evidence: who changed a thing and when, the proof that a row stands as it was sealed, and the search for the
 * first row that does not. Knows the seals; nothing knows it.
 */
@NullMarked
package vn.dondoc.kit.evidence;

import org.jspecify.annotations.NullMarked;
