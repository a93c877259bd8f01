package vn.dondoc.task.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.rescheduling.DeadlineCause;
import vn.dondoc.task.rescheduling.DeadlineChange;
import vn.dondoc.task.rescheduling.DeadlineChanges;

/** Takes requests for extensions and the decisions on them. */
@ApplicationScoped
public class ExtensionService {

    private final AssignmentAccess access;
    private final ExtensionRepository extensions;
    private final ExtensionPolicy policy;
    private final AssignmentJournal journal;
    private final DeadlineChanges deadlines;
    private final Clock clock;
    private final TimeConfig time;

    ExtensionService(
            AssignmentAccess access,
            ExtensionRepository extensions,
            ExtensionPolicy policy,
            AssignmentJournal journal,
            DeadlineChanges deadlines,
            Clock clock,
            TimeConfig time) {
        this.access = access;
        this.extensions = extensions;
        this.policy = policy;
        this.journal = journal;
        this.deadlines = deadlines;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    public ExtensionResponse.Many of(Caller caller, UUID assignment) {
        boolean open = access.visible(caller, assignment).life().extensionAskedUntil() != null;
        return new ExtensionResponse.Many(
                extensions.findOf(assignment).stream().map(e -> e.shown(open)).toList());
    }

    @Transactional
    public AssignmentResponse request(Caller caller, UUID id, @Nullable String ifMatch, ExtensionRequest request) {
        Assignment assignment = access.own(caller, id, ifMatch);
        policy.requireMayAsk(assignment, request.until());
        extensions.voidStale(id);
        extensions.persist(new Extension(
                assignment, policy.dueOn(assignment), request.until(), request.reason(), caller, clock.instant()));
        return journal.change(
                caller,
                assignment,
                What.EXTENSION_REQUESTED,
                Reason.of(request.reason()),
                a -> a.requestExtension(request.until()));
    }

    @Transactional
    public AssignmentResponse decide(
            Caller caller, UUID id, UUID extension, @Nullable String ifMatch, ExtensionDecisionRequest request) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        Extension asked = extensions
                .findOf(id, extension)
                .orElseThrow(() -> Problem.notFound("no such request for an extension of assignment " + id));
        LocalDate askedUntil = assignment.life().extensionAskedUntil();
        if (askedUntil == null) {
            throw Problem.of(ExtensionProblem.DECIDED, "the assignment waits for no such decision");
        }
        if (!request.granted()) {
            asked.decide(null, request.why(), caller, clock.instant());
            return journal.change(
                    caller,
                    assignment,
                    What.EXTENSION_DECIDED,
                    request.why(),
                    a -> a.decideExtension(null, request.why()));
        }
        LocalDate until = request.until() == null ? askedUntil : request.until();
        policy.requireMayGrant(assignment, until);
        asked.decide(until, request.why(), caller, clock.instant());
        return extend(caller, List.of(assignment), until, request.why()).getFirst();
    }

    /**
     * The assigning side extends a selection of its own accord, in the caller's transaction; what was asked for is granted
     * with it. The policy's caps bind those who ask, not those who give.
     *
     * @param assignments locked, and given by a body the caller acts for
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if one has no deadline, or one that is not earlier
     */
    public List<AssignmentResponse> grant(Caller caller, List<Assignment> assignments, LocalDate until, Reason why) {
        Instant now = clock.instant();
        Map<UUID, Extension> open =
                extensions.findOpenOf(assignments.stream().map(Assignment::id).toList());
        for (Assignment assignment : assignments) {
            policy.requireLater(assignment, until);
            Extension asked = open.get(assignment.id());
            if (asked != null && assignment.life().extensionAskedUntil() != null) {
                asked.decide(until, why, caller, now);
            } else {
                Extension given = new Extension(
                        assignment,
                        policy.dueOn(assignment),
                        until,
                        Objects.requireNonNullElse(why.text(), ""),
                        caller,
                        now);
                given.grantUnasked(until, why, caller, now);
                extensions.persist(given);
            }
        }
        return extend(caller, assignments, until, why);
    }

    private List<AssignmentResponse> extend(Caller caller, List<Assignment> assignments, LocalDate until, Reason why) {
        Deadline later = Deadline.on(until, time.zone(), null);
        List<AssignmentResponse> extended = journal.changeAll(
                caller,
                assignments,
                What.EXTENSION_DECIDED,
                why,
                a -> a.decideExtension(DeadlineChange.following(a, later).next(), why));
        deadlines.remember(caller, assignments.stream().map(Assignment::id).toList(), DeadlineCause.EXTENSION, why);
        return extended;
    }
}
