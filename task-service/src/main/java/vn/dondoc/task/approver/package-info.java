/**
 * Who approves an agency's reports before they leave it; an agency without approvers wants no approval. Knows deputies, who
 * approve in an approver's place, and who may see an agency; which report waits for a word is not its business.
 */
@NullMarked
package vn.dondoc.task.approver;

import org.jspecify.annotations.NullMarked;
