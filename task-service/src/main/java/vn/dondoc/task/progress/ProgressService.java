package vn.dondoc.task.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.directive.DirectiveRepository;

/** Tells how far directives are, and what each leader directed. */
@ApplicationScoped
public class ProgressService {

    private static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    private final DirectiveRepository directives;
    private final ProgressRepository progress;
    private final Clock clock;
    private final TimeConfig time;

    ProgressService(DirectiveRepository directives, ProgressRepository progress, Clock clock, TimeConfig time) {
        this.directives = directives;
        this.progress = progress;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    public DirectiveProgress ofDirective(Caller caller, UUID directive) {
        directives.getFor(caller, directive);
        return new DirectiveProgress(
                directive, progress.draftsOf(directive), progress.ofDirective(directive, clock.instant()));
    }

    /** @param from day of the issue, and {@code to}, both inclusive; null for all */
    @Transactional
    public LeaderProgress.Many ofLeaders(
            Caller caller, @Nullable String asked, @Nullable LocalDate from, @Nullable LocalDate to) {
        String body = asked == null ? onlyBody(caller) : asked;
        if (!caller.actsFor(body)) {
            throw Problem.of(
                    GeneralProblem.BODY_NOT_YOURS,
                    "the token does not act for the body asked for",
                    List.of(FieldError.ofParameter("body", "is not a body your token acts for")));
        }
        LocalDate first = from == null ? BEGINNING : from;
        LocalDate last = to == null ? END : to;
        return new LeaderProgress.Many(progress.ofLeaders(
                body,
                first.atStartOfDay(time.zone()).toInstant(),
                last.plusDays(1).atStartOfDay(time.zone()).toInstant(),
                clock.instant()));
    }

    private static String onlyBody(Caller caller) {
        if (caller.bodies().size() != 1) {
            throw Problem.invalidParameter("body", "must be given, since the token does not act for exactly one body");
        }
        return caller.bodies().iterator().next();
    }
}
