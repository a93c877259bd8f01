package vn.dondoc.task.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.quality.BreakdownQuality.Counts;
import vn.dondoc.task.quality.BreakdownQualityRepository.Wanted;

/** Measures a body's proposals. */
@ApplicationScoped
public class BreakdownQualityService {

    private static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);
    private static final LocalDate END = LocalDate.of(2099, 12, 31);

    private final BreakdownQualityRepository qualities;
    private final TimeConfig time;

    BreakdownQualityService(BreakdownQualityRepository qualities, TimeConfig time) {
        this.qualities = qualities;
        this.time = time;
    }

    /**
     * What is asked for, as the caller says it.
     *
     * @param from first day on which breakdowns were settled, and {@code to} the last; null for all
     */
    public record Asked(
            @Nullable String body,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String type,
            @Nullable String issuer) {}

    @Transactional
    public BreakdownQuality measure(Caller caller, Asked asked) {
        String body = caller.bodyOfParameter(asked.body());
        LocalDate first = asked.from() == null ? BEGINNING : asked.from();
        LocalDate last = asked.to() == null ? END : asked.to();
        if (last.isBefore(first)) {
            throw Problem.invalidParameter("to", "must not lie before from");
        }
        Wanted wanted = new Wanted(
                body,
                first.atStartOfDay(time.zone()).toInstant(),
                last.plusDays(1).atStartOfDay(time.zone()).toInstant(),
                asked.type(),
                asked.issuer());
        Counts counts = qualities.count(wanted);
        return new BreakdownQuality(
                body,
                asked.from(),
                asked.to(),
                asked.type(),
                asked.issuer(),
                counts,
                BreakdownQuality.part(counts.takenItems(), counts.proposedItems()),
                BreakdownQuality.part(counts.proposedTasks(), counts.issuedTasks()),
                qualities.tally(wanted),
                qualities.byType(wanted));
    }
}
