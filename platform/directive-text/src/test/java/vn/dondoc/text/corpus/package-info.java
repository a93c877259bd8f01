/**
 * Compares what is read with hand-made answers, where the folder of real documents lies beside the project. None of those
 * texts is in the project; where the folder is missing these tests are skipped.
 */
@NullMarked
package vn.dondoc.text.corpus;

import org.jspecify.annotations.NullMarked;
