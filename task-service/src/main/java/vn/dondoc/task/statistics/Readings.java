package vn.dondoc.task.statistics;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;

/** Makes readings of what was asked, or says what of it is wrong. */
@ApplicationScoped
class Readings {

    private static final int MOST_YEARS = 30;

    private final StatisticsConfig config;
    private final TimeConfig time;
    private final Clock clock;

    Readings(StatisticsConfig config, TimeConfig time, Clock clock) {
        this.config = config;
        this.time = time;
        this.clock = clock;
    }

    /** A service whose tables would be wrong does not start. */
    void onStart(@Observes StartupEvent started) {
        if (config.monthEndsOn() < 1 || config.monthEndsOn() > 31) {
            throw new IllegalArgumentException("dondoc.statistics.month-ends-on is from 1 to 31");
        }
        if (config.judgedFrom() < 1) {
            throw new IllegalArgumentException("dondoc.statistics.judged-from is at least 1");
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter; 403 for a body that is not the caller's */
    Reading of(Caller caller, StatisticsParameters asked) {
        ReportingPeriod period = period(asked);
        Instant asOf = asOf(asked.asOf);
        if (period.from().atStartOfDay(time.zone()).toInstant().isAfter(asOf)) {
            throw Problem.invalidParameter(
                    asked.period == null ? "from" : "period", "begins after the reading's instant " + asOf);
        }
        return reading(caller, asked, period, asOf, asked.allHappenings);
    }

    /** Of the one day of the reading, with all that ever happened to what is open then. */
    Reading ofTheDay(Caller caller, StatisticsParameters asked) {
        Instant asOf = asOf(asked.asOf);
        LocalDate day = asOf.atZone(time.zone()).toLocalDate();
        return reading(caller, asked, new ReportingPeriod(day, day), asOf, true);
    }

    boolean isSettled(Reading reading) {
        return !reading.asOf().isAfter(clock.instant().minus(config.settledAfter()));
    }

    private Reading reading(
            Caller caller, StatisticsParameters asked, ReportingPeriod period, Instant asOf, boolean allHappenings) {
        String body = body(caller, asked.body);
        return new Reading(
                body,
                period.from(),
                period.to(),
                asOf,
                time.zone(),
                allHappenings,
                only(asked),
                caller.actsFor(body) ? null : caller.onlyAgency().orElseThrow());
    }

    private ReportingPeriod period(StatisticsParameters asked) {
        if (asked.period != null) {
            if (asked.from != null || asked.to != null) {
                throw Problem.invalidParameter("period", "stands for from and to; give either");
            }
            return ReportingPeriod.named(asked.period, config.monthEndsOn())
                    .orElseThrow(() -> Problem.invalidParameter(
                            "period", "must be like 2020-09, 2020-Q3, 2020-H2, 2020-M9 or 2020"));
        }
        if (asked.from == null) {
            throw Problem.invalidParameter("from", "must be given, or period");
        }
        if (asked.to == null) {
            throw Problem.invalidParameter("to", "must be given, or period");
        }
        if (asked.to.isBefore(asked.from)) {
            throw Problem.invalidParameter("to", "is before from " + asked.from);
        }
        if (asked.to.isAfter(asked.from.plusYears(MOST_YEARS))) {
            throw Problem.invalidParameter("to", "is more than " + MOST_YEARS + " years after from");
        }
        return new ReportingPeriod(asked.from, asked.to);
    }

    private Instant asOf(@Nullable String asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (asked == null) {
            return now;
        }
        try {
            Instant instant = OffsetDateTime.parse(asked).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (instant.isAfter(now)) {
                throw Problem.invalidParameter("asOf", "is in the future");
            }
            return instant;
        } catch (DateTimeException e) {
            throw Problem.invalidParameter("asOf", "must be an instant such as 2020-10-05T08:00:00+07:00");
        }
    }

    /** An agency may read its own rows of the body above it; others the bodies they act for. */
    private static String body(Caller caller, @Nullable String asked) {
        if (caller.onlyAgency().isPresent()) {
            String agency = caller.onlyAgency().get();
            return asked == null ? agency.split("\\.", 2)[0] : asked;
        }
        if (asked == null) {
            if (caller.bodies().size() != 1) {
                throw Problem.invalidParameter("body", "must be given, since the token does not act for exactly one");
            }
            return caller.bodies().iterator().next();
        }
        if (!caller.actsFor(asked)) {
            throw Problem.of(
                    GeneralProblem.BODY_NOT_YOURS,
                    "the token does not act for the body asked for",
                    List.of(FieldError.ofParameter("body", "is not a body your token acts for")));
        }
        return asked;
    }

    private static Map<GroupedBy, String> only(StatisticsParameters asked) {
        Map<GroupedBy, String> only = new EnumMap<>(GroupedBy.class);
        put(only, GroupedBy.AGENCY, asked.agency);
        put(only, GroupedBy.KIND, asked.kind);
        put(only, GroupedBy.FIELD, asked.field);
        put(only, GroupedBy.LEADER, asked.leader);
        return only;
    }

    private static void put(Map<GroupedBy, String> only, GroupedBy by, @Nullable String key) {
        if (key != null) {
            only.put(by, key.equals(Reading.NONE_NAMED) ? "" : key);
        }
    }
}
