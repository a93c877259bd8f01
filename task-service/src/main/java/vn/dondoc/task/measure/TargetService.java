package vn.dondoc.task.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.directive.DirectiveRepository;
import vn.dondoc.task.life.LifeProblem;

/** Sets targets, takes their values and counts how many are met. */
@ApplicationScoped
public class TargetService {

    private final AssignmentAccess access;
    private final DirectiveRepository directives;
    private final TargetRepository targets;
    private final Audit audit;
    private final Clock clock;

    TargetService(
            AssignmentAccess access,
            DirectiveRepository directives,
            TargetRepository targets,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.directives = directives;
        this.targets = targets;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public TargetResponse.Many set(Caller caller, UUID id, @Nullable String ifMatch, TargetRequest.Many request) {
        request.requireBaselines();
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        List<Target> set = request.targets().stream()
                .map(target -> new Target(assignment, target))
                .toList();
        targets.persist(set);
        targets.flush();
        List<TargetResponse> shown = set.stream().map(Target::shown).toList();
        audit.record(
                caller,
                shown.stream()
                        .map(target -> AuditEntry.created("set-target", "target", target.id(), target))
                        .toList());
        return new TargetResponse.Many(shown);
    }

    /** A target of a draft, in the transaction that drafts it. */
    public record Drafted(UUID assignment, TargetRequest target) {}

    /** In the caller's transaction; for assignments that were drafted in it. */
    public void draft(Caller caller, List<Drafted> drafted) {
        if (drafted.isEmpty()) {
            return;
        }
        List<Target> set = drafted.stream()
                .map(one -> new Target(targets.drafted(one.assignment()), one.target()))
                .toList();
        targets.persist(set);
        targets.flush();
        audit.record(
                caller,
                set.stream()
                        .map(Target::shown)
                        .map(target -> AuditEntry.created("set-target", "target", target.id(), target))
                        .toList());
    }

    /** Values add up to a record and overwrite nothing, so no If-Match is asked for. */
    @Transactional
    public TargetResponse report(Caller caller, UUID assignmentId, UUID id, TargetValueRequest request) {
        Assignment assignment = access.visible(caller, assignmentId);
        if (!assignment.state().isOpen()) {
            throw Problem.of(
                    LifeProblem.TRANSITION_NOT_ALLOWED,
                    "no value is taken of an assignment that is " + assignment.state());
        }
        if (request.asOf().isAfter(LocalDate.now(clock))) {
            throw Problem.invalidField("asOf", "must not lie in the future");
        }
        Target target = targets.lock(assignmentId, id).orElseThrow(() -> noTarget(id));
        TargetResponse before = target.shown();
        targets.add(new TargetValue(target, request, caller, clock.instant()));
        target.report(request.value(), request.asOf());
        targets.flush();
        audit.record(
                caller,
                new AuditEntry("report-target", "target", id.toString(), before, target.shown(), request.note()));
        return target.shown();
    }

    @Transactional
    public TargetResponse.Many of(Caller caller, UUID assignment) {
        access.visible(caller, assignment);
        return new TargetResponse.Many(
                targets.findOfAssignment(assignment).stream().map(Target::shown).toList());
    }

    @Transactional
    public TargetValueResponse.Many values(Caller caller, UUID assignment, UUID id) {
        access.visible(caller, assignment);
        Target target = targets.find(assignment, id).orElseThrow(() -> noTarget(id));
        return new TargetValueResponse.Many(
                targets.values(target).stream().map(TargetValue::shown).toList());
    }

    @Transactional
    public TargetTally tally(Caller caller, UUID directive) {
        directives.getFor(caller, directive);
        return TargetTally.of(targets.findCountedOfDirective(directive).stream()
                .map(Target::outcome)
                .toList());
    }

    private static RuntimeException noTarget(UUID id) {
        return Problem.notFound("no target " + id + " of this assignment");
    }
}
