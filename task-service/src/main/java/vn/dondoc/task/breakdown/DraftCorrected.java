package vn.dondoc.task.breakdown;

import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.directive.Directive;

/** A drafted task is another one now, with assignments drafted anew; the transaction is still open. */
public record DraftCorrected(Caller by, Directive directive, UUID task, TaskRequest request, TaskResponse corrected) {}
