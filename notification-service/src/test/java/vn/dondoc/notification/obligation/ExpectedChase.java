package vn.dondoc.notification.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.obligation.SimulatedLife.State;
import vn.dondoc.notification.obligation.SimulatedLife.Told;

/**
 * Says which rung of which assignment must fire when, from the text of the policies: by counting days on the fingers, one
 * assignment and one rung after the other. Shares nothing with the code it checks.
 */
final class ExpectedChase {

    /** A line of the policy's text. */
    record Line(String rung, String from, int workingDays, int minutes, boolean byTheClock, String condition) {

        static Line days(String rung, String from, int days, String condition) {
            return new Line(rung, from, days, 0, false, condition);
        }

        static Line minutes(String rung, String from, int minutes, String condition) {
            return new Line(rung, from, 0, minutes, true, condition);
        }
    }

    private static final List<Line> FROM_THE_DEADLINE = List.of(
            Line.days("T-7", "DEADLINE", -7, "NOT_SUBMITTED"),
            Line.days("T-5", "DEADLINE", -5, "NOT_SUBMITTED"),
            Line.days("T-3", "DEADLINE", -3, "NOT_SUBMITTED"),
            Line.days("T-1", "DEADLINE", -1, "NOT_SUBMITTED"),
            Line.days("T", "DEADLINE", 0, "NOT_SUBMITTED"),
            Line.minutes("H-4", "DEADLINE", -240, "NOT_SUBMITTED"),
            Line.minutes("H-1", "DEADLINE", -60, "NOT_SUBMITTED"),
            Line.minutes("H+1", "DEADLINE", 60, "NOT_SUBMITTED"),
            Line.days("+1", "DEADLINE", 1, "NOT_SUBMITTED"),
            Line.days("+5", "DEADLINE", 5, "NOT_SUBMITTED"),
            Line.days("+10", "DEADLINE", 10, "NOT_SUBMITTED"));

    private static List<Line> policy(List<Line> first, Line decide) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.minutes("ISSUED", "ISSUE", 0, "OPEN"));
        lines.add(Line.minutes("REDO", "BEGIN", 0, "RESTARTED"));
        lines.addAll(first);
        lines.addAll(FROM_THE_DEADLINE);
        lines.add(decide);
        return lines;
    }

    private final Map<String, List<Line>> policies = new HashMap<>(Map.of(
            "ORDINARY",
            policy(
                    List.of(Line.days("ACK+1", "BEGIN", 1, "UNACKNOWLEDGED")),
                    Line.days("DECIDE+2", "WAITING", 2, "UNDECIDED")),
            "FLASH",
            policy(
                    List.of(
                            Line.minutes("ACK+30MIN", "BEGIN", 30, "UNACKNOWLEDGED"),
                            Line.minutes("ACK+2H", "BEGIN", 120, "UNACKNOWLEDGED")),
                    Line.minutes("DECIDE+2H", "WAITING", 120, "UNDECIDED"))));

    private final CountedDays days;
    private final Map<String, Instant> since = new HashMap<>();
    private final Map<UUID, Follow> follows = new HashMap<>();

    /** When a line of the policy asks for a rung. */
    private record Moment(Line line, String key, Instant at) {}

    /** What is known of an assignment. */
    private static final class Follow {
        private State state;
        private int round;
        private Instant beganAt;
        private @Nullable String waitsFor;
        private @Nullable Instant waitsSince;
        private int waits;
        private final Set<String> settled = new HashSet<>();
        private final Map<String, Instant> fired = new TreeMap<>();

        /** Counted once for each thing that is heard; a year has many looks in which nothing was. */
        private @Nullable List<Moment> moments;

        Follow(Told first, boolean sentBack) {
            state = first.state();
            beganAt = first.state().cycle() > 1 || sentBack
                    ? first.at()
                    : first.state().issuedAt();
            round = sentBack ? 1 : 0;
            hearWait(first, null);
        }

        void hear(Told told, boolean sentBack) {
            moments = null;
            State before = state;
            state = told.state();
            if (state.cycle() != before.cycle()) {
                round = 0;
                beganAt = told.at();
            } else if (Set.of("ASSIGNED", "IN_PROGRESS").contains(state.name())
                    && (sentBack || Set.of("SUBMITTED", "DECLINED").contains(before.name()))) {
                round++;
                beganAt = told.at();
            }
            hearWait(told, before);
        }

        private void hearWait(Told told, @Nullable State before) {
            String now = switch (state.name()) {
                case "SUBMITTED" -> "SUBMISSION";
                case "DECLINED" -> "DECLINE";
                case "ASSIGNED", "IN_PROGRESS" -> state.asksForTime() ? "EXTENSION" : null;
                default -> null;
            };
            boolean same = before != null
                    && Objects.equals(now, waitsFor)
                    && before.cycle() == state.cycle()
                    && Objects.equals(before.submittedAt(), state.submittedAt());
            if (!same && now != null) {
                waits++;
                waitsSince = now.equals("SUBMISSION") ? state.submittedAt() : told.at();
            }
            waitsFor = now;
        }
    }

    ExpectedChase(CountedDays days) {
        this.days = days;
    }

    /** From that moment on, the policy reads so; what it did not ask for before is not made up for. */
    void policyReads(String policy, List<Line> lines, Instant from) {
        List<Line> before = policies.getOrDefault(policy, List.of());
        for (Line line : lines) {
            if (!before.contains(line)) {
                since.put(policy + line.rung(), from);
            }
        }
        policies.put(policy, lines);
        follows.values().forEach(follow -> follow.moments = null);
    }

    void hear(Told told) {
        boolean sentBack = told.type().equals("assignment-redo-requested.v1")
                || told.type().equals("assignment-upheld.v1");
        Follow known = follows.get(told.id());
        if (known == null) {
            follows.put(told.id(), new Follow(told, sentBack));
        } else {
            known.hear(told, sentBack);
        }
    }

    /** At that moment the service looks at everything once. */
    void look(Instant now) {
        follows.values().forEach(follow -> look(follow, now));
    }

    private void look(Follow follow, Instant now) {
        State state = follow.state;
        if (!state.isOpen() || state.name().equals("SUSPENDED")) {
            return;
        }
        Map<String, String> highest = new HashMap<>();
        Set<String> due = new HashSet<>();
        for (Moment moment : moments(follow)) {
            boolean paused = moment.line().condition().equals("NOT_SUBMITTED")
                    && state.name().equals("SUBMITTED");
            if (!moment.at().isAfter(now) && !paused && !follow.settled.contains(moment.key())) {
                due.add(moment.key());
                highest.put(moment.line().from() + moment.line().condition(), moment.key());
            }
        }
        follow.settled.addAll(due);
        highest.values().forEach(key -> follow.fired.put(key, now));
    }

    private List<Moment> moments(Follow follow) {
        List<Moment> known = follow.moments;
        if (known == null) {
            known = new ArrayList<>();
            for (Line line : policies.getOrDefault(follow.state.policy(), List.of())) {
                Instant at = moment(line, follow);
                if (at != null) {
                    known.add(new Moment(line, key(line, follow), at));
                }
            }
            follow.moments = known;
        }
        return known;
    }

    private static String key(Line line, Follow follow) {
        int number = switch (line.from()) {
            case "ISSUE" -> 0;
            case "WAITING" -> follow.waits;
            default -> follow.round;
        };
        int deadline = line.from().equals("DEADLINE") ? follow.state.deadlineVersion() : 0;
        return follow.state.cycle() + "/" + deadline + "/" + number + "/" + line.rung();
    }

    private @Nullable Instant moment(Line line, Follow follow) {
        State state = follow.state;
        boolean holds = switch (line.condition()) {
            case "UNACKNOWLEDGED" -> !state.acknowledged() && state.name().equals("ASSIGNED");
            case "RESTARTED" -> follow.round > 0;
            case "UNDECIDED" -> follow.waitsFor != null;
            default -> true;
        };
        Instant at = !holds
                ? null
                : switch (line.from()) {
                    case "ISSUE" -> after(state.agency(), state.issuedAt(), line);
                    case "BEGIN" -> after(state.agency(), follow.beganAt, line);
                    // It is the office that lets wait.
                    case "WAITING" -> after(SimulatedLife.OFFICE, Objects.requireNonNull(follow.waitsSince), line);
                    default -> fromTheDeadline(line, follow);
                };
        Instant inForce = since.get(state.policy() + line.rung());
        return at == null || inForce != null && at.isBefore(inForce) ? null : at;
    }

    private Instant after(String office, Instant start, Line line) {
        if (line.byTheClock()) {
            return start.plus(Duration.ofMinutes(line.minutes()));
        }
        LocalDate day = start.atZone(SimulatedLife.ZONE).toLocalDate();
        return CountedDays.morning(days.after(office, day, line.workingDays() + 1));
    }

    private @Nullable Instant fromTheDeadline(Line line, Follow follow) {
        State state = follow.state;
        LocalDate dueOn = state.dueOn();
        Instant dueAt = state.dueAt();
        if (dueOn == null || dueAt == null || line.byTheClock() && !state.hasHour()) {
            return null;
        }
        Instant at = line.byTheClock()
                ? dueAt.plus(Duration.ofMinutes(line.minutes()))
                : CountedDays.morning(days.counted(state.agency(), dueOn, line.workingDays()));
        boolean late = line.workingDays() > 0 || line.minutes() > 0;
        return late || !at.isBefore(follow.beganAt) && at.isBefore(dueAt) ? at : null;
    }

    /** Such as {@code <id> 1/1/0/T-3 2020-09-10T00:30:00Z}. */
    Set<String> fired() {
        Set<String> all = new HashSet<>();
        follows.forEach((id, follow) -> follow.fired.forEach((key, at) -> all.add(id + " " + key + " " + at)));
        return all;
    }
}
