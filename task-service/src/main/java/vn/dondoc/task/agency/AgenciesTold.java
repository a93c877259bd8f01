package vn.dondoc.task.agency;

import java.util.List;

/** Events told of the agencies with these codes; their rows are as new as they get, the transaction is still open. */
public record AgenciesTold(List<String> codes) {}
