package vn.dondoc.task.queue;

import jakarta.enterprise.context.ApplicationScoped;
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
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.deputy.DeputyRepository;
import vn.dondoc.task.queue.WorkItemRepository.Filter;
import vn.dondoc.task.queue.WorkItemRepository.Last;

/** Shows a body's desk and lets its things change hands. */
@ApplicationScoped
public class WorkQueueService {

    private final WorkItemRepository items;
    private final DeputyRepository deputies;
    private final Audit audit;
    private final Clock clock;

    WorkQueueService(WorkItemRepository items, DeputyRepository deputies, Audit audit, Clock clock) {
        this.items = items;
        this.deputies = deputies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which part of a desk is asked for, as the caller says it.
     *
     * @param body null for the caller's only one
     * @param mine the caller's own, and those of officers he is deputy of today
     */
    public record Wanted(
            @Nullable String body,
            @Nullable WorkKind kind,
            @Nullable String officer,
            boolean mine) {}

    @Transactional
    public Page<WorkItemResponse> list(Caller caller, Wanted wanted, @Nullable String cursor, int limit) {
        Filter filter = filter(caller, wanted);
        String name = "work-queue " + filter;
        Last after = Cursor.decode(cursor, name, 2)
                .map(c -> new Last(c.instant(0), c.uuid(1)))
                .orElse(null);
        List<WorkItemResponse> rows = items.findWaiting(filter, after, limit + 1).stream()
                .map(WorkItemResponse::of)
                .toList();
        return Page.of(
                rows,
                limit,
                name,
                row -> List.of(row.since().toString(), row.id().toString()));
    }

    @Transactional
    public WorkCounts counts(Caller caller, Wanted wanted) {
        List<WorkCounts.OfKind> kinds = items.countWaiting(filter(caller, wanted));
        return new WorkCounts(kinds.stream().mapToLong(WorkCounts.OfKind::count).sum(), kinds);
    }

    @Transactional
    public WorkItemResponse claim(Caller caller, UUID id) {
        WorkItem item = findFor(caller, id);
        WorkItemResponse before = WorkItemResponse.of(item);
        List<String> represented = deputies.findRepresented(caller.subject(), item.body());
        item.claim(caller, represented, clock.instant());
        return recorded(standing(caller, represented, before), "claim-work-item", before, item, null);
    }

    @Transactional
    public WorkItemResponse handOver(Caller caller, UUID id, HandOverRequest request) {
        WorkItem item = findFor(caller, id);
        WorkItemResponse before = WorkItemResponse.of(item);
        List<String> represented = deputies.findRepresented(caller.subject(), item.body());
        item.handOver(request.officer(), request.name());
        return recorded(standing(caller, represented, before), "hand-over-work-item", before, item, request.reason());
    }

    /** What lay on the desk of an officer whose deputy the caller is, he takes or gives away in that officer's stead. */
    private static Caller standing(Caller caller, List<String> represented, WorkItemResponse before) {
        String officer = before.officer();
        return officer != null && represented.contains(officer) ? caller.standingFor(List.of(officer)) : caller;
    }

    private WorkItemResponse recorded(
            Caller caller, String action, WorkItemResponse before, WorkItem item, @Nullable String reason) {
        WorkItemResponse after = WorkItemResponse.of(item);
        audit.record(caller, new AuditEntry(action, "work-item", item.id().toString(), before, after, reason));
        return after;
    }

    private WorkItem findFor(Caller caller, UUID id) {
        return items.findForChange(id)
                .filter(item -> caller.actsFor(item.body()))
                .orElseThrow(() -> Problem.notFound("no work item " + id + " on a desk of yours"));
    }

    private Filter filter(Caller caller, Wanted wanted) {
        String body = caller.bodyOfParameter(wanted.body());
        List<String> officers = wanted.officer() == null ? null : List.of(wanted.officer());
        if (wanted.mine()) {
            officers = new ArrayList<>(deputies.findRepresented(caller.subject(), body));
            officers.addFirst(caller.subject());
        }
        return new Filter(body, wanted.kind(), officers);
    }
}
