package vn.dondoc.task.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.cascade.CascadeRequest.Decision;
import vn.dondoc.task.cascade.CascadeRequest.Kind;
import vn.dondoc.task.cascade.CascadeRequest.Selection;
import vn.dondoc.task.selection.SelectionOutcome;
import vn.dondoc.task.selection.SelectionPreview;
import vn.dondoc.task.selection.SelectionProblem;
import vn.dondoc.task.selection.SelectionToken;

/** Lists what waits because of a revocation, a replacement or a reorganisation, previews a decision on it, and takes it. */
@ApplicationScoped
public class CascadeService {

    private static final int LARGEST = 10_000;

    private final CascadeRepository cascades;
    private final AssignmentRepository assignments;
    private final CascadeDecisions decisions;
    private final Clock clock;

    CascadeService(
            CascadeRepository cascades, AssignmentRepository assignments, CascadeDecisions decisions, Clock clock) {
        this.cascades = cascades;
        this.assignments = assignments;
        this.decisions = decisions;
        this.clock = clock;
    }

    private record Sorted(
            List<CascadeProposal> decided, List<Assignment> moved, List<SelectionPreview.Left> left, String token) {}

    /** What waits, oldest first. */
    @Transactional
    public Page<CascadeProposalResponse> list(
            Caller caller, @Nullable UUID directive, @Nullable String agency, @Nullable String cursor, int limit) {
        String filter = "cascade-proposals " + directive + " " + agency;
        UUID after = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        Instant now = clock.instant();
        List<CascadeProposalResponse> rows =
                cascades.findWaiting(new Selection(null, directive, agency), bodies(caller), after, limit + 1).stream()
                        .map(proposal -> proposal.response(now))
                        .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    @Transactional
    public SelectionPreview preview(Caller caller, CascadeRequest request) {
        requireMeaning(request);
        Sorted sorted = sort(waiting(caller, request.selection()), request.decision());
        return new SelectionPreview(
                sorted.token(),
                sorted.moved().size(),
                sorted.moved().stream()
                        .collect(Collectors.groupingBy(Assignment::state, TreeMap::new, Collectors.counting())),
                sorted.left());
    }

    /** All of what was previewed, or nothing. */
    @Transactional
    public SelectionOutcome decide(Caller caller, CascadeRequest.Confirmed confirmed) {
        CascadeRequest request = confirmed.request();
        requireMeaning(request);
        // Who decides the same at the same time waits here, and then finds that nothing waits any more.
        assignments.lockAllWithAll(cascades.findWaitingAssignments(request.selection(), bodies(caller), LARGEST + 1));
        Sorted sorted = sort(waiting(caller, request.selection()), request.decision());
        if (!sorted.token().equals(confirmed.token())) {
            throw Problem.of(SelectionProblem.SELECTION_CHANGED, "preview it again and decide anew");
        }
        if (!sorted.moved().isEmpty()) {
            decisions.take(caller, request.decision(), sorted.decided(), sorted.moved());
        }
        return new SelectionOutcome(sorted.moved().size(), sorted.left());
    }

    private List<CascadeProposal> waiting(Caller caller, Selection selection) {
        List<CascadeProposal> waiting = cascades.findWaiting(selection, bodies(caller), null, LARGEST + 1);
        if (waiting.size() > LARGEST) {
            throw Problem.of(SelectionProblem.SELECTION_TOO_LARGE, "it has more than " + LARGEST);
        }
        return waiting;
    }

    private Sorted sort(List<CascadeProposal> waiting, Decision decision) {
        List<Assignment> all =
                waiting.stream().map(CascadeProposal::assignment).distinct().toList();
        Map<UUID, String> objections = decisions.objections(decision, waiting, all);
        List<SelectionPreview.Left> left = all.stream()
                .filter(a -> objections.containsKey(a.id()))
                .map(a -> new SelectionPreview.Left(a.id(), a.state(), String.valueOf(objections.get(a.id()))))
                .toList();
        List<Assignment> moved =
                all.stream().filter(a -> !objections.containsKey(a.id())).toList();
        List<CascadeProposal> decided = waiting.stream()
                .filter(p -> !objections.containsKey(p.assignment().id()))
                .toList();
        String ids = decided.stream().map(p -> p.id().toString()).collect(Collectors.joining(" "));
        return new Sorted(decided, moved, left, SelectionToken.of(decision + " on " + ids, moved));
    }

    private static @Nullable Collection<String> bodies(Caller caller) {
        return caller.has(Role.ADMIN) ? null : caller.bodies();
    }

    private static void requireMeaning(CascadeRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (request.selection().isEmpty()) {
            errors.add(FieldError.inBody("selection", "must have one of ids, directive and agency"));
        }
        if (request.decision().agency() != null && request.decision().kind() != Kind.MOVE) {
            errors.add(FieldError.inBody("decision/agency", "must be given with MOVE only"));
        }
        if (request.decision().directive() != null && request.decision().kind() != Kind.CARRY_OVER) {
            errors.add(FieldError.inBody("decision/directive", "must be given with CARRY_OVER only"));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(GeneralProblem.INVALID_FIELD, errors.getFirst().detail(), errors);
        }
    }
}
