package vn.dondoc.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.obligation.PlanOutcome;
import vn.dondoc.notification.obligation.PlanningService;

/** Reads and changes policies. A change moves what is planned, and leaves alone what has fired. */
@ApplicationScoped
class PolicyService {

    private final PolicyRepository policies;
    private final PlanningService planning;
    private final TransactionSynchronizationRegistry transaction;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    PolicyService(
            PolicyRepository policies,
            PlanningService planning,
            TransactionSynchronizationRegistry transaction,
            Versions versions,
            Audit audit,
            Clock clock) {
        this.policies = policies;
        this.planning = planning;
        this.transaction = transaction;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<PolicyResponse> list() {
        return policies.list();
    }

    @Transactional
    PolicyResponse find(String code) {
        return policies.find(code).orElseThrow(() -> Problem.notFound("there is no policy " + code));
    }

    /** The change itself, undone when its effect is known: so the preview cannot say other than what would happen. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    PolicyPreview preview(Caller caller, String code, PolicyRequest wanted) {
        PolicyChecks.require(wanted);
        planning.holdCalendar();
        PlanOutcome outcome = replace(caller, code, policies.find(code).orElse(null), wanted);
        transaction.setRollbackOnly();
        return PolicyPreview.of(outcome);
    }

    @Transactional
    PolicyResponse put(Caller caller, String code, PolicyRequest wanted, @Nullable String ifMatch) {
        PolicyChecks.require(wanted);
        // From here on nobody plans by the old one, so that none of its plans can commit unseen by the change.
        planning.stopPlanning();
        Optional<PolicyResponse> before = policies.find(code);
        if (before.isPresent()) {
            versions.require(ifMatch, before.get().version());
        } else if (ifMatch != null) {
            throw Problem.of(GeneralProblem.PRECONDITION_FAILED, "there is no policy " + code + " yet");
        }
        replace(caller, code, before.orElse(null), wanted);
        PolicyResponse after = find(code);
        audit.record(
                caller, new AuditEntry("change-policy", "policy", code, before.orElse(null), after, wanted.reason()));
        return after;
    }

    private PlanOutcome replace(Caller caller, String code, @Nullable PolicyResponse before, PolicyRequest wanted) {
        boolean sameCase = before == null
                || before.subject() == wanted.subject()
                        && before.urgency() == wanted.urgency()
                        && before.origin() == wanted.origin();
        if (!sameCase) {
            throw Problem.of(PolicyProblem.CASE_FIXED, "or assignments would be left without any policy");
        }
        if (policies.isTaken(code, wanted)) {
            throw Problem.of(PolicyProblem.CASE_TAKEN, "change that policy, or let this one be for another case");
        }
        String by = Objects.requireNonNullElse(caller.name(), caller.subject());
        policies.replace(code, before == null ? 1 : before.version() + 1, wanted, by, clock.instant());
        return planning.replanAll();
    }
}
