package vn.dondoc.task.agency;

/** Events told of groups of agencies; their rows are as new as they get, the transaction is still open. */
public record GroupsTold() {}
