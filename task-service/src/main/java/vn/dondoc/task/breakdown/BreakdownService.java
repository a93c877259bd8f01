package vn.dondoc.task.breakdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.DirectiveRepository;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.queue.WorkToDo;
import vn.dondoc.task.rescheduling.DeadlineStarts;
import vn.dondoc.task.review.ReviewService;
import vn.dondoc.task.series.SeriesStarts;

/** Drafts the tasks of a directive and issues them; each in one transaction, whatever their number. */
@ApplicationScoped
public class BreakdownService {

    private final DirectiveRepository directives;
    private final TaskDrafts drafts;
    private final AssignmentRepository assignments;
    private final DeadlineStarts starts;
    private final SeriesStarts series;
    private final EntityManager entities;
    private final AssignmentJournal journal;
    private final WorkQueue queue;
    private final ReviewService reviews;
    private final Audit audit;
    private final Clock clock;

    BreakdownService(
            DirectiveRepository directives,
            TaskDrafts drafts,
            AssignmentRepository assignments,
            DeadlineStarts starts,
            SeriesStarts series,
            EntityManager entities,
            AssignmentJournal journal,
            WorkQueue queue,
            ReviewService reviews,
            Audit audit,
            Clock clock) {
        this.directives = directives;
        this.drafts = drafts;
        this.assignments = assignments;
        this.starts = starts;
        this.series = series;
        this.entities = entities;
        this.journal = journal;
        this.queue = queue;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public TaskResponse.Many draft(Caller caller, UUID directiveId, List<TaskRequest> requests) {
        Directive directive = directives.getInForce(caller, directiveId);
        return draft(caller, directive, requests, TaskSpot.ofAll(requests));
    }

    /**
     * In the caller's transaction.
     *
     * @param spots where each task stands in the request
     */
    public TaskResponse.Many draft(
            Caller caller, Directive directive, List<TaskRequest> requests, List<TaskSpot> spots) {
        TaskDrafts.Valid valid = drafts.check(directive, requests, spots);
        List<TaskResponse> drafted = new ArrayList<>();
        for (TaskRequest request : requests) {
            Task task = new Task(
                            directive,
                            request.item(),
                            request.content(),
                            request.quote(),
                            request.addressee(),
                            clock.instant())
                    .inField(request.field());
            entities.persist(task);
            drafted.add(drafts.draft(caller, task, request, valid));
        }
        entities.flush();
        audit.record(
                caller,
                drafted.stream()
                        .map(task -> AuditEntry.created("draft-task", "task", task.id(), task))
                        .toList());
        queue.open(new WorkToDo(
                WorkKind.SETTLE_BREAKDOWN,
                directive.id(),
                directive.body(),
                directive.title(),
                directive.id(),
                null,
                caller.subject(),
                caller.name(),
                clock.instant()));
        return new TaskResponse.Many(drafted);
    }

    @Transactional
    public IssuanceResponse issue(Caller caller, UUID directiveId) {
        Directive directive = directives.getInForce(caller, directiveId);
        List<UUID> ids = assignments.issue(directiveId, clock.instant());
        List<DeadlineStarts.Warning> warnings = ids.isEmpty() ? List.of() : starts.start(caller, ids);
        List<Assignment> issued = ids.isEmpty() ? List.of() : assignments.readAllWithAll(ids);
        series.start(issued);
        journal.issued(caller, issued);
        queue.close(caller, WorkKind.SETTLE_BREAKDOWN, directiveId);
        if (!issued.isEmpty()) {
            reviews.issued(caller, directive);
        }
        return new IssuanceResponse(issued.size(), warnings);
    }

    @Transactional
    public Page<AssignmentResponse> assignments(Caller caller, UUID directiveId, @Nullable String cursor, int limit) {
        directives.getFor(caller, directiveId);
        String filter = "directive-assignments " + directiveId;
        UUID after = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<AssignmentResponse> rows = assignments.findOfDirective(directiveId, after, limit + 1).stream()
                .map(assignment -> AssignmentResponse.of(assignment, clock.instant()))
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }
}
