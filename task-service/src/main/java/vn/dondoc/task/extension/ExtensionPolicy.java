package vn.dondoc.task.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.LifeProblem;

/** Which extensions an office allows. Days are the office's, by its clock. */
@ApplicationScoped
class ExtensionPolicy {

    private final ExtensionConfig config;
    private final Clock clock;

    ExtensionPolicy(ExtensionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 or 422 saying which limit it breaks */
    void requireMayAsk(Assignment assignment, LocalDate until) {
        if (assignment.state() != AssignmentState.ASSIGNED && assignment.state() != AssignmentState.IN_PROGRESS) {
            throw Problem.of(
                    LifeProblem.TRANSITION_NOT_ALLOWED,
                    "no time can be asked for while the assignment is " + assignment.state());
        }
        if (assignment.life().extensionAskedUntil() != null) {
            throw Problem.of(
                    ExtensionProblem.ALREADY_ASKED,
                    "the request until " + assignment.life().extensionAskedUntil() + " waits for its decision");
        }
        if (assignment.role() != AssignmentRole.LEAD) {
            throw refusal("a coordinating agency has the lead agency's time");
        }
        int days = isCentral(assignment) ? config.centralDaysAfterDeadline() : config.daysAfterDeadline();
        LocalDate lastDayToAsk = dueOn(assignment).plusDays(days);
        if (today().isAfter(lastDayToAsk)) {
            throw refusal("it could be asked for until " + lastDayToAsk);
        }
        requireMayGrant(assignment, until);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming the day, or saying which limit it breaks */
    void requireMayGrant(Assignment assignment, LocalDate until) {
        if (assignment.life().extensionsGranted() >= config.maxGranted()) {
            throw refusal("it was extended " + assignment.life().extensionsGranted() + " times already");
        }
        LocalDate latest = dueOn(assignment).plusDays(isCentral(assignment) ? config.centralDays() : config.days());
        if (until.isAfter(latest)) {
            throw refusal("must be " + latest + " at the latest", "until");
        }
        requireLater(assignment, until);
    }

    /** What holds even where the assigning side extends of its own accord. */
    void requireLater(Assignment assignment, LocalDate until) {
        if (!until.isAfter(dueOn(assignment))) {
            throw refusal("must be later than the deadline in force, " + dueOn(assignment), "until");
        }
        if (until.isBefore(today())) {
            throw refusal("must not lie in the past", "until");
        }
    }

    LocalDate dueOn(Assignment assignment) {
        Deadline deadline = assignment.deadline();
        if (deadline == null) {
            throw refusal("it has no deadline");
        }
        return deadline.dueOn();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean isCentral(Assignment assignment) {
        Directive directive = assignment.task().directive();
        return isCentral(directive.issuer()) || isCentral(directive.directingAuthority());
    }

    private boolean isCentral(@Nullable String name) {
        return name != null
                && config.centralIssuers().stream()
                        .anyMatch(start -> name.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT)));
    }

    private static RuntimeException refusal(String why) {
        return Problem.of(ExtensionProblem.NOT_ALLOWED, why);
    }

    private static RuntimeException refusal(String why, String field) {
        return Problem.of(ExtensionProblem.NOT_ALLOWED, field + " " + why, List.of(FieldError.inBody(field, why)));
    }
}
