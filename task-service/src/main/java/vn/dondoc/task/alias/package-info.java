/**
 * A body's own names for agencies, learnt from what its people correct: each correction is a sighting, a person approves or
 * rejects what was seen, and what is approved is used for the body's documents from its first day on. Knows directives and
 * agencies.
 */
@NullMarked
package vn.dondoc.task.alias;

import org.jspecify.annotations.NullMarked;
