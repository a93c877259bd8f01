/**
 * Closes the draft of an urging letter when the signed one is registered in document-service: by the draft's reference, or, where
 * that was lost on the way, by whom the letter is to and what it cites. The one thing this service reads of directives. Knows {@code
 * letter}.
 */
@NullMarked
package vn.dondoc.notification.lettersigning;

import org.jspecify.annotations.NullMarked;
