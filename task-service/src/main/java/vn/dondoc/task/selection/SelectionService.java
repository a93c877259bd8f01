package vn.dondoc.task.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.selection.SelectionRequest.Decision;
import vn.dondoc.task.selection.SelectionRequest.Kind;
import vn.dondoc.task.selection.SelectionRequest.Selection;

/** Previews a decision on many, and takes it. */
@ApplicationScoped
public class SelectionService {

    /** What one decision takes; issuing 40 items to 150 agencies makes 6,000. */
    static final int LARGEST = 10_000;

    private final SelectionRepository selections;
    private final AssignmentRepository assignments;
    private final SelectionDecisions decisions;

    SelectionService(SelectionRepository selections, AssignmentRepository assignments, SelectionDecisions decisions) {
        this.selections = selections;
        this.assignments = assignments;
        this.decisions = decisions;
    }

    private record Sorted(List<Assignment> moved, List<SelectionPreview.Left> left) {}

    @Transactional
    public SelectionPreview preview(Caller caller, SelectionRequest request) {
        Sorted sorted = sort(assignments.findAllWithAll(ids(caller, request)), request.decision());
        return new SelectionPreview(
                SelectionToken.of(request.decision(), sorted.moved()),
                sorted.moved().size(),
                sorted.moved().stream()
                        .collect(Collectors.groupingBy(Assignment::state, TreeMap::new, Collectors.counting())),
                sorted.left());
    }

    /** All of what was previewed, or nothing. */
    @Transactional
    public SelectionOutcome decide(Caller caller, SelectionRequest.Confirmed confirmed) {
        SelectionRequest request = confirmed.request();
        Sorted sorted = sort(assignments.lockAllWithAll(ids(caller, request)), request.decision());
        if (!SelectionToken.of(request.decision(), sorted.moved()).equals(confirmed.token())) {
            throw Problem.of(SelectionProblem.SELECTION_CHANGED, "preview it again and decide anew");
        }
        if (!sorted.moved().isEmpty()) {
            decisions.take(caller, request.decision(), sorted.moved());
        }
        return new SelectionOutcome(sorted.moved().size(), sorted.left());
    }

    private List<UUID> ids(Caller caller, SelectionRequest request) {
        requireMeaning(request);
        List<UUID> ids = selections.find(request.selection(), caller.has(Role.ADMIN), caller.bodies(), LARGEST + 1);
        if (ids.size() > LARGEST) {
            throw Problem.of(SelectionProblem.SELECTION_TOO_LARGE, "it has more than " + LARGEST);
        }
        return ids;
    }

    private Sorted sort(List<Assignment> selected, Decision decision) {
        Map<UUID, String> objections = decisions.objections(decision, selected);
        List<Assignment> moved = new ArrayList<>();
        List<SelectionPreview.Left> left = new ArrayList<>();
        for (Assignment assignment : selected) {
            String why = objections.get(assignment.id());
            if (why == null) {
                moved.add(assignment);
            } else {
                left.add(new SelectionPreview.Left(assignment.id(), assignment.state(), why));
            }
        }
        return new Sorted(moved, left);
    }

    private static void requireMeaning(SelectionRequest request) {
        Selection selection = request.selection();
        Decision decision = request.decision();
        List<FieldError> errors = new ArrayList<>();
        if (selection.ids() == null && selection.directive() == null && selection.agency() == null) {
            errors.add(FieldError.inBody("selection", "must have one of ids, directive and agency"));
        }
        requireOnlyFor(decision, Kind.REASSIGN, decision.agency() != null, "agency", errors);
        requireOnlyFor(decision, Kind.EXTEND, decision.dueOn() != null, "dueOn", errors);
        if (!errors.isEmpty()) {
            throw Problem.of(GeneralProblem.INVALID_FIELD, errors.getFirst().detail(), errors);
        }
    }

    private static void requireOnlyFor(
            Decision decision, Kind kind, boolean given, String field, List<FieldError> errors) {
        if (given != (decision.kind() == kind)) {
            errors.add(FieldError.inBody("decision/" + field, "must be given with " + kind + " and with nothing else"));
        }
    }
}
