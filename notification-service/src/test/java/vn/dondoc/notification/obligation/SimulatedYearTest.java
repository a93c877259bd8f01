package vn.dondoc.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.notice.NoticeService;
import vn.dondoc.notification.obligation.SimulatedLife.Told;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/**
 * Time passes by a clock of the test: work is given, changed, sent back and closed by the dice, holidays come, a policy changes,
 * three replicas sweep at once, and all of them are away for a minute to three days now and then. What has fired is compared with
 * {@link ExpectedChase}.
 */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class SimulatedYearTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);
    private static final int REPLICAS = 3;

    /** 2021 as it was: New Year, Tết, the Hùng Kings, 30 April to 3 May, 2 and 3 September. */
    private static final Set<LocalDate> DAYS_OFF = Stream.of(
                    "01-01", "02-10", "02-11", "02-12", "02-15", "02-16", "04-21", "04-30", "05-03", "09-02", "09-03")
            .map(day -> LocalDate.parse("2021-" + day))
            .collect(java.util.stream.Collectors.toSet());

    @Inject
    Chase chase;

    @Inject
    SweepRepository obligations;

    @Inject
    NoticeService notices;

    @Inject
    PlanningService planning;

    @Inject
    Session session;

    private final ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);
    private final SimulatedClock clock = new SimulatedClock();
    private long calendarVersion;

    private static final class SimulatedClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return SimulatedLife.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void holidays() {
        RealPostgres.execute("update obligations set state = 'CANCELLED', settled_at = now()"
                + " where state in ('PLANNED', 'PAUSED') and correlation_id <> 'big'");
        calendarVersion =
                Long.parseLong(RealPostgres.query("select version from calendars where calendar_id = 'national'")
                        .getFirst());
        hearCalendar(calendarVersion + 1, DAYS_OFF);
        SimulatedPolicy.reads(SimulatedPolicy.AT_FIRST);
    }

    @AfterEach
    void weekendsOnlyAgain() {
        replicas.shutdownNow();
        hearCalendar(calendarVersion + 2, Set.of());
        RealPostgres.execute("update calendars set version = " + calendarVersion + " where calendar_id = 'national'");
        SimulatedPolicy.ends();
    }

    @Test
    void inTenWeeksEachExpectedRungFiresOnceAtItsTimeAndNoOther() throws Exception {
        simulate(20210101, 150, 70);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inAYearEachExpectedRungFiresOnceAtItsTimeAndNoOther(long seed) throws Exception {
        simulate(seed, 2_000, 365);
    }

    @Test
    @Tag("long")
    void inAYearOfTenThousandAssignmentsEachExpectedRungFiresOnceAtItsTimeAndNoOther() throws Exception {
        simulate(10_000, 10_000, 365);
    }

    private void simulate(long seed, int assignments, int days) throws Exception {
        Random dice = new Random(seed);
        List<String> agencies = List.of(newAgency(), newAgency());
        agencies.forEach(agency -> chase.enterContact(agency, "so@example.vn"));
        Map<String, Map<LocalDate, Boolean>> ownDays = Map.of(agencies.getFirst(), ownDays(dice, days));
        ownDays.forEach(this::hearOwnDays);
        List<Told> toTell = new ArrayList<>();
        for (int n = 0; n < assignments; n++) {
            toTell.addAll(SimulatedLife.of(dice, agencies.get(n % agencies.size()), NEW_YEAR, days));
        }
        toTell.sort(Comparator.comparing(Told::at));
        List<Map.Entry<Instant, Duration>> outages = SimulatedLife.outages(dice, NEW_YEAR, days);
        CountedDays counted = new CountedDays(DAYS_OFF, ownDays);
        ExpectedChase expected = new ExpectedChase(counted);
        // Prove that the comparison can fail: the one knows no holidays, the other no agency's own days.
        ExpectedChase careless = new ExpectedChase(new CountedDays(Set.of(), ownDays));
        ExpectedChase uniform = new ExpectedChase(new CountedDays(DAYS_OFF, Map.of()));
        List<ExpectedChase> checkers = List.of(expected, careless, uniform);
        SimulatedPolicy.tell(checkers, SimulatedPolicy.AT_FIRST, Instant.EPOCH);
        LocalDate changed = NEW_YEAR.plusDays(days / 2);
        Map<UUID, Told> waiting = new LinkedHashMap<>();
        int told = 0;
        for (LocalDate day = NEW_YEAR; day.isBefore(NEW_YEAR.plusDays(days)); day = day.plusDays(1)) {
            if (day.equals(changed)) {
                Instant from = day.atStartOfDay(SimulatedLife.ZONE).toInstant();
                SimulatedPolicy.changes(from);
                QuarkusTransaction.requiringNew().run(() -> {
                    planning.stopPlanning();
                    planning.replanAll();
                });
                SimulatedPolicy.tell(checkers, SimulatedPolicy.CHANGED, from);
            }
            for (Instant moment : SimulatedLife.momentsOf(day)) {
                for (; told < toTell.size() && !toTell.get(told).at().isAfter(moment); told++) {
                    // Of what waited on the topic, the consumer applies the newest state of each.
                    waiting.put(toTell.get(told).id(), toTell.get(told));
                }
                if (!SimulatedLife.isDown(outages, moment)) {
                    hear(List.copyOf(waiting.values()));
                    waiting.values().forEach(news -> checkers.forEach(checker -> checker.hear(news)));
                    waiting.clear();
                    clock.now = moment;
                    sweepInAllReplicas();
                    checkers.forEach(checker -> checker.look(moment));
                }
            }
        }
        List<String> fired =
                agencies.stream().flatMap(agency -> fired(agency).stream()).toList();
        assertThat(surplus(fired, expected.fired()))
                .as("fired and not expected, or twice")
                .isEmpty();
        assertThat(surplus(expected.fired(), fired))
                .as("expected and not fired")
                .isEmpty();
        assertThat(expected.fired())
                .hasSizeGreaterThan(assignments * 3)
                .isNotEqualTo(careless.fired())
                .isNotEqualTo(uniform.fired());
        agencies.forEach(agency -> assertNoMailOutsideWorkingTimeButWhatMay(counted, agency));
    }

    /** What the one has more often than the other; each is looked at once, for there may be a hundred thousand. */
    private static List<String> surplus(Collection<String> some, Collection<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(other -> left.merge(other, 1, Integer::sum));
        return some.stream()
                .filter(one -> left.merge(one, -1, Integer::sum) < 0)
                .toList();
    }

    /** A few days off, and as many Saturdays or holidays that are worked. */
    private static Map<LocalDate, Boolean> ownDays(Random dice, int days) {
        Map<LocalDate, Boolean> own = new HashMap<>();
        for (int n = 0; n < days / 8; n++) {
            own.put(NEW_YEAR.plusDays(dice.nextInt(days)), dice.nextBoolean());
        }
        return own;
    }

    private void hearOwnDays(String agency, Map<LocalDate, Boolean> days) {
        chase.hearDaysOf(
                agency,
                1,
                days.entrySet().stream()
                        .map(day -> day.getKey() + (day.getValue() ? " WORK" : " OFF"))
                        .toArray(String[]::new));
    }

    private List<String> fired(String agency) {
        return RealPostgres.query("""
                select o.assignment_id || ' ' || o.cycle || '/' || o.deadline_version || '/' || o.round || '/' || o.rung || ' '
                       || to_char(o.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                from obligations o
                join follow_ups f using (assignment_id)
                join notices n on n.obligation_id = o.id and n.channel = 'INBOX'
                    and n.agency_code = case when o.anchor = 'WAITING' then 'H12' else f.agency_code end
                where f.agency_code = '%s' and o.state = 'FIRED'
                """.formatted(agency));
    }

    private static void assertNoMailOutsideWorkingTimeButWhatMay(CountedDays counted, String agency) {
        Set<LocalDate> days = new HashSet<>(RealPostgres.query("""
                        select distinct (deliver_from at time zone 'Asia/Ho_Chi_Minh')::date from notices n
                        join obligations o on o.id = n.obligation_id
                        join rungs r on (r.policy_code, r.policy_version, r.code) = (o.policy_code, o.policy_version, o.rung)
                        where n.channel = 'MAIL' and n.agency_code = '%s' and not r.any_time and not n.due_has_hour
                        """.formatted(agency)).stream()
                .map(LocalDate::parse)
                .toList());
        assertThat(days).isNotEmpty().allMatch(day -> counted.isWorked(agency, day));
        assertThat(RealPostgres.query("""
                        select n.id from notices n
                        join obligations o on o.id = n.obligation_id
                        join rungs r on (r.policy_code, r.policy_version, r.code) = (o.policy_code, o.policy_version, o.rung)
                        where n.channel = 'MAIL' and n.agency_code = '%s' and not r.any_time and not n.due_has_hour
                            and (deliver_from at time zone 'Asia/Ho_Chi_Minh')::time not between '07:30' and '17:00'
                        """.formatted(agency))).isEmpty();
    }

    private void sweepInAllReplicas() throws Exception {
        Callable<Void> replica = () -> {
            SweepService sweep = new SweepService(obligations, notices, OneSweep.ofPortions(20), clock);
            while (QuarkusTransaction.requiringNew().call(sweep::firePortion) > 0) {
                Thread.onSpinWait();
            }
            return null;
        };
        // Each may find nothing because the others hold it; so they look again, as in the next round.
        while (isAnythingDue()) {
            for (var done : replicas.invokeAll(java.util.Collections.nCopies(REPLICAS, replica))) {
                done.get();
            }
        }
    }

    private boolean isAnythingDue() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select exists (select from obligations where state = 'PLANNED' and fires_at <= :now)",
                                Boolean.class)
                        .setParameter("now", clock.now)
                        .getSingleResult());
    }

    private void hear(List<Told> news) {
        if (!news.isEmpty()) {
            chase.apply(
                    "dondoc.assignment-events.v1",
                    news.stream()
                            .map(told -> new Event(
                                    UUID.randomUUID(),
                                    told.type(),
                                    told.id().toString(),
                                    told.at(),
                                    1,
                                    told.version(),
                                    "simulated",
                                    told.json().getBytes(StandardCharsets.UTF_8)))
                            .toList());
        }
    }

    private void hearCalendar(long version, Set<LocalDate> daysOff) {
        String days = daysOff.stream()
                .map(day -> "{\"date\": \"" + day + "\", \"kind\": \"OFF\", \"name\": \"Nghỉ\"}")
                .collect(java.util.stream.Collectors.joining(", "));
        String json = """
                {"calendarId": "national", "version": 1, "name": "Lịch", "weekend": ["SATURDAY", "SUNDAY"], "days": [%s],
                 "confirmedThrough": null}
                """.formatted(days);
        chase.hear("dondoc.calendar-events.v1", "calendar-changed.v1", "national", version, json);
    }
}
