package vn.dondoc.task.alias;

/**
 * A body has a new alias; the transaction is still open.
 *
 * @param body code
 */
public record AliasApproved(String body) {}
