package vn.dondoc.task.directive;

import java.util.List;
import java.util.UUID;

/** Events told of these directives; their rows are as new as they get, the transaction is still open. */
public record DirectivesTold(List<UUID> ids) {}
