package vn.dondoc.notification.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.ExampleAssignment;

/** The life of one assignment as task-service might tell it: what happens and when, by the dice. */
final class SimulatedLife {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(8, 10), LocalTime.of(13, 20), LocalTime.of(16, 50), LocalTime.of(22, 15));

    /** What an event tells, in words of its own. */
    record Told(Instant at, UUID id, long version, String type, String json, State state) {}

    /** Whose decisions are waited for. */
    static final String OFFICE = "H12";

    /** @param policy the name of the policy it is chased by */
    record State(
            String agency,
            String policy,
            int cycle,
            String name,
            Instant issuedAt,
            boolean acknowledged,
            @Nullable Instant submittedAt,
            boolean asksForTime,
            int deadlineVersion,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            boolean hasHour) {

        boolean isOpen() {
            return !name.equals("COMPLETED") && !name.equals("WITHDRAWN");
        }
    }

    private final Random dice;
    private final ExampleAssignment assignment;
    private final List<Told> told = new ArrayList<>();
    private LocalDateTime now;

    private final String agency;
    private final String policy;
    private final Instant issuedAt;
    private int cycle = 1;
    private String name = "ASSIGNED";
    private boolean acknowledged;
    private @Nullable Instant submittedAt;
    private boolean asksForTime;
    private int deadlineVersion;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant dueAt;
    private boolean hasHour;

    private SimulatedLife(Random dice, String agency, LocalDate from, int days) {
        this.dice = dice;
        this.now = from.plusDays(dice.nextInt(days * 3 / 4)).atTime(hour());
        this.agency = agency;
        this.issuedAt = instant(now);
        this.assignment = ExampleAssignment.issued(agency, now.toString());
        this.policy = List.of("ORDINARY", "ORDINARY", "ORDINARY", "FLASH", "OF_THE_GOVERNMENT")
                .get(dice.nextInt(5));
        switch (policy) {
            case "ORDINARY" -> assignment.stamped(null);
            case "FLASH" -> assignment.stamped("FLASH");
            default -> assignment.stamped("URGENT").ofIssuer("Chính phủ");
        }
    }

    static List<Told> of(Random dice, String agency, LocalDate from, int days) {
        SimulatedLife life = new SimulatedLife(dice, agency, from, days);
        life.live(from.plusDays(days).atStartOfDay());
        return life.told;
    }

    private void live(LocalDateTime end) {
        if (policy.equals("FLASH") && dice.nextBoolean()) {
            LocalDateTime before = now.plusHours(4 + dice.nextInt(60));
            assignment.dueBefore(before.toString());
            deadline(1, before.toLocalDate(), instant(before), true);
        } else if (dice.nextInt(7) > 0) {
            due(1, now.toLocalDate().plusDays(dice.nextInt(45)));
        }
        tell("issued");
        for (int step = 0; step < 12 && !name.equals("WITHDRAWN"); step++) {
            now = now.toLocalDate().plusDays(dice.nextInt(14)).atTime(hour());
            if (!now.isBefore(end)) {
                return;
            }
            if (instant(now).isAfter(told.getLast().at()) && !happen(dice.nextInt(100))) {
                return;
            }
        }
    }

    /** False if nothing will ever happen any more. */
    private boolean happen(int chance) {
        switch (name) {
            case "ASSIGNED" -> whileAssigned(chance);
            case "IN_PROGRESS" -> whileInProgress(chance);
            case "SUBMITTED" -> {
                if (chance < 60) {
                    become("COMPLETED", "completed", with("closedAt", instant(now)));
                } else {
                    submittedAt(null);
                    become("IN_PROGRESS", "redo-requested", assignment);
                }
            }
            case "DECLINED" -> {
                if (chance < 50) {
                    become("ASSIGNED", "upheld", assignment);
                } else {
                    nextCycle("ASSIGNED", "reassigned");
                }
            }
            case "SUSPENDED" -> become("IN_PROGRESS", "resumed", assignment);
            case "COMPLETED" -> {
                if (chance >= 15) {
                    return false;
                }
                assignment.with("closedAt", null);
                submittedAt(null);
                nextCycle("IN_PROGRESS", "reopened");
            }
            default -> throw new IllegalStateException(name);
        }
        return true;
    }

    private void whileAssigned(int chance) {
        if (chance < 50) {
            acknowledge();
            become("IN_PROGRESS", "acknowledged", assignment);
        } else if (chance < 65) {
            become("DECLINED", "declined", assignment);
        } else if (chance < 75) {
            submit();
        } else if (chance < 95) {
            moveTheDeadline("deadline-changed");
        } else {
            become("WITHDRAWN", "withdrawn", with("closedAt", instant(now)));
        }
    }

    private void whileInProgress(int chance) {
        if (asksForTime) {
            asksForTime(false);
            if (chance < 50) {
                moveTheDeadline("extension-decided");
            } else {
                become("IN_PROGRESS", "extension-decided", assignment);
            }
        } else if (chance < 40) {
            submit();
        } else if (chance < 60) {
            asksForTime(true);
            become("IN_PROGRESS", "extension-requested", assignment);
        } else if (chance < 75) {
            moveTheDeadline("deadline-changed");
        } else if (chance < 90) {
            become("SUSPENDED", "suspended", assignment);
        } else if (chance < 95) {
            become("WITHDRAWN", "withdrawn", with("closedAt", instant(now)));
        } else {
            become("IN_PROGRESS", "progress-reported", assignment);
        }
    }

    private void submit() {
        submittedAt(instant(now));
        become("SUBMITTED", "submitted", assignment);
    }

    private void moveTheDeadline(String type) {
        due(deadlineVersion + 1, now.toLocalDate().plusDays(1L + dice.nextInt(30)));
        become(name, type, assignment);
    }

    private void acknowledge() {
        assignment.with("acknowledgedAt", instant(now).toString());
        acknowledged = true;
    }

    private void submittedAt(@Nullable Instant at) {
        assignment.with("submittedAt", at == null ? null : at.toString());
        submittedAt = at;
    }

    private void asksForTime(boolean asks) {
        assignment.with("extensionAskedUntil", asks ? "2030-01-01" : null);
        asksForTime = asks;
    }

    private void due(int version, LocalDate day) {
        assignment.dueOn(version, day.toString());
        deadline(version, day, day.plusDays(1).atStartOfDay(ZONE).toInstant(), false);
    }

    private void deadline(int version, LocalDate day, Instant at, boolean withHour) {
        deadlineVersion = version;
        dueOn = day;
        dueAt = at;
        hasHour = withHour;
    }

    private void nextCycle(String next, String type) {
        cycle++;
        acknowledged = false;
        asksForTime = false;
        assignment.with("cycle", cycle).with("acknowledgedAt", null);
        become(next, type, assignment);
    }

    private void become(String next, String type, ExampleAssignment changed) {
        changed.next(next);
        name = next;
        tell(type);
    }

    private ExampleAssignment with(String field, Instant at) {
        return assignment.with(field, at.toString());
    }

    private void tell(String type) {
        told.add(new Told(
                instant(now),
                assignment.id(),
                assignment.version(),
                "assignment-" + type + ".v1",
                assignment.json(),
                state()));
    }

    private State state() {
        return new State(
                agency,
                policy,
                cycle,
                name,
                issuedAt,
                acknowledged,
                submittedAt,
                asksForTime,
                deadlineVersion,
                dueOn,
                dueAt,
                hasHour);
    }

    private LocalTime hour() {
        return HOURS.get(dice.nextInt(HOURS.size()));
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** The hours at which anything happens in a simulated day, and the morning at which rungs fire. */
    static List<Instant> momentsOf(LocalDate day) {
        List<Instant> moments = new ArrayList<>();
        moments.add(instant(day.atTime(7, 30)));
        HOURS.forEach(hour -> moments.add(instant(day.atTime(hour))));
        return moments;
    }

    /** Pauses of the service, of a minute to three days. */
    static List<Map.Entry<Instant, Duration>> outages(Random dice, LocalDate from, int days) {
        List<Map.Entry<Instant, Duration>> outages = new ArrayList<>();
        for (int n = 0; n < days / 15; n++) {
            Instant at = from.plusDays(dice.nextInt(days))
                    .atTime(dice.nextInt(24), 0)
                    .atZone(ZONE)
                    .toInstant();
            outages.add(Map.entry(at, Duration.ofMinutes(1 + dice.nextInt(dice.nextInt(3) == 0 ? 3 * 24 * 60 : 120))));
        }
        return outages;
    }

    static boolean isDown(List<Map.Entry<Instant, Duration>> outages, Instant at) {
        return outages.stream()
                .anyMatch(outage -> !at.isBefore(outage.getKey())
                        && at.isBefore(outage.getKey().plus(outage.getValue())));
    }
}
