package vn.dondoc.task.journal;

import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;

/**
 * These assignments became open, were closed, or belong to another agency or directive now; their rows are written, the transaction is still
 * open.
 */
public record AssignmentsMoved(Caller by, List<UUID> ids) {}
