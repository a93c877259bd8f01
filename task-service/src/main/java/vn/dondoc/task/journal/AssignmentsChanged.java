package vn.dondoc.task.journal;

import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.journal.AssignmentEvent.What;

/** This happened to these assignments; their rows are written, the transaction is still open. Of each change, issues too. */
public record AssignmentsChanged(Caller by, What what, List<UUID> ids) {}
