package vn.dondoc.notification.ladder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.ladder.Rung.Anchor;
import vn.dondoc.notification.ladder.Rung.Channel;
import vn.dondoc.notification.ladder.Rung.Condition;

/** What makes no sense in a policy, said of each field at once. */
final class PolicyChecks {

    private PolicyChecks() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming every rung that makes no sense */
    static void require(PolicyRequest policy) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int n = 0; n < policy.rungs().size(); n++) {
            Rung rung = policy.rungs().get(n);
            if (!codes.add(rung.code())) {
                errors.add(error(n, "code", "stands twice"));
            }
            check(policy.subject(), rung, n, errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.of(GeneralProblem.INVALID_FIELD, errors.getFirst().detail(), errors);
        }
    }

    private static void check(PolicyRequest.Subject subject, Rung rung, int n, List<FieldError> errors) {
        boolean breakdown = subject == PolicyRequest.Subject.BREAKDOWN;
        if (breakdown != (rung.condition() == Condition.UNSETTLED)) {
            errors.add(error(n, "condition", "UNSETTLED is for breakdowns, and the only one for them"));
        }
        if (breakdown && rung.anchor() != Anchor.ISSUE) {
            errors.add(error(n, "anchor", "must be ISSUE: a breakdown is proposed, and nothing else"));
        }
        if ((rung.anchor() == Anchor.WAITING) != rung.condition().waits()) {
            errors.add(error(n, "anchor", "WAITING goes with the UNDECIDED conditions, and they with it"));
        }
        if (rung.anchor() != Anchor.DEADLINE && rung.amount() < 0) {
            errors.add(error(n, "amount", "only a deadline has a time before it that can be known"));
        }
        if (!rung.channels().contains(Channel.INBOX)) {
            errors.add(error(n, "channels", "must have INBOX: it is what shows that somebody was told"));
        }
    }

    private static FieldError error(int rung, String field, String detail) {
        return FieldError.inBody("rungs/" + rung + "/" + field, detail);
    }
}
