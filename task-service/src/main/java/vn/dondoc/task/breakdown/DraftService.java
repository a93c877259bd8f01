package vn.dondoc.task.breakdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.review.ReviewService;

/** Corrects and removes what was drafted wrongly; what is issued is withdrawn, not removed. */
@ApplicationScoped
public class DraftService {

    private final TaskRepository tasks;
    private final TaskDrafts drafts;
    private final ReviewService reviews;
    private final WorkQueue queue;
    private final Versions versions;
    private final Audit audit;
    private final Event<DraftCorrected> drafted;

    DraftService(
            TaskRepository tasks,
            TaskDrafts drafts,
            ReviewService reviews,
            WorkQueue queue,
            Versions versions,
            Audit audit,
            Event<DraftCorrected> drafted) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.reviews = reviews;
        this.queue = queue;
        this.versions = versions;
        this.audit = audit;
        this.drafted = drafted;
    }

    @Transactional
    public TaskResponse get(Caller caller, UUID id) {
        Task task = find(caller, id);
        return TaskResponse.of(task, tasks.assignmentsOf(task));
    }

    /** Its assignments are drafted anew. */
    @Transactional
    public TaskResponse correct(Caller caller, UUID id, @Nullable String ifMatch, TaskRequest request) {
        Task task = find(caller, id);
        TaskDrafts.Valid valid = drafts.check(task.directive(), List.of(request), List.of(TaskSpot.ALONE));
        versions.require(ifMatch, task.version());
        TaskResponse before = takeDraft(task);
        task.correct(request.item(), request.content(), request.quote(), request.addressee());
        task.inField(request.field());
        tasks.flush();
        TaskResponse corrected = drafts.draft(caller, task, request, valid);
        tasks.flush();
        audit.record(caller, new AuditEntry("correct-draft", "task", id.toString(), before, corrected, null));
        drafted.fire(new DraftCorrected(caller, task.directive(), id, request, corrected));
        return corrected;
    }

    @Transactional
    public void remove(Caller caller, UUID id, @Nullable String ifMatch) {
        Task task = find(caller, id);
        versions.require(ifMatch, task.version());
        TaskResponse before = takeDraft(task);
        tasks.delete(task);
        tasks.flush();
        audit.record(caller, new AuditEntry("remove-draft", "task", id.toString(), before, null, null));
        UUID directive = task.directive().id();
        if (!tasks.anyDraftOf(directive) && !reviews.waits(directive)) {
            queue.close(caller, WorkKind.SETTLE_BREAKDOWN, directive);
        }
    }

    private TaskResponse takeDraft(Task task) {
        tasks.lock(task);
        if (!tasks.isDraft(task)) {
            throw Problem.of(BreakdownProblem.TASK_ISSUED, "withdraw its assignments instead");
        }
        List<Assignment> rows = tasks.assignmentsOf(task);
        TaskResponse before = TaskResponse.of(task, rows);
        tasks.removeAssignments(task, rows);
        return before;
    }

    private Task find(Caller caller, UUID id) {
        return tasks.findWithDirective(id)
                .filter(task -> caller.actsFor(task.directive().body()))
                .orElseThrow(() -> Problem.notFound("no task " + id + " of a body you act for"));
    }
}
