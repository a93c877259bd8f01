package vn.dondoc.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/**
 * Random commands, right and wrong ones, against the life of assignments: alone, where a model written down here foretells each
 * answer; and by many at once, where only what must hold whatever happened is asserted.
 */
@QuarkusTest
@RealTaskService
class LifeModelTest {

    private static final String WHY = "\"reason\":\"vì lý do thử\"";

    /** Who may send a command. */
    private enum Side {
        AGENCY,
        OFFICE,
        LEADER
    }

    /**
     * The life once more, by hand. {@code to} null: back to where it was suspended.
     *
     * @param from states it may be taken from
     */
    private record Command(
            String path,
            Side side,
            Set<String> from,
            @Nullable String to,
            boolean newCycle,
            String body) {}

    private static final Set<String> OPEN = Set.of("ASSIGNED", "IN_PROGRESS", "SUBMITTED", "DECLINED");

    private static final List<Command> COMMANDS = List.of(
            new Command("acknowledgement", Side.AGENCY, Set.of("ASSIGNED"), "IN_PROGRESS", false, "{}"),
            new Command("decline", Side.AGENCY, Set.of("ASSIGNED"), "DECLINED", false, "{" + WHY + "}"),
            new Command(
                    "progress-reports",
                    Side.AGENCY,
                    Set.of("ASSIGNED", "IN_PROGRESS"),
                    "IN_PROGRESS",
                    false,
                    "{\"percent\":50,\"text\":\"một nửa\"}"),
            new Command(
                    "submission",
                    Side.AGENCY,
                    Set.of("ASSIGNED", "IN_PROGRESS"),
                    "SUBMITTED",
                    false,
                    "{\"note\":\"xong\"}"),
            new Command("acceptance", Side.OFFICE, Set.of("SUBMITTED"), "COMPLETED", false, "{}"),
            new Command("redo", Side.OFFICE, Set.of("SUBMITTED"), "IN_PROGRESS", false, "{" + WHY + "}"),
            new Command("upholding", Side.OFFICE, Set.of("DECLINED"), "ASSIGNED", false, "{" + WHY + "}"),
            new Command("suspension", Side.OFFICE, OPEN, "SUSPENDED", false, "{" + WHY + "}"),
            new Command("resumption", Side.OFFICE, Set.of("SUSPENDED"), null, false, "{" + WHY + "}"),
            new Command("reopening", Side.LEADER, Set.of("COMPLETED"), "IN_PROGRESS", true, "{" + WHY + "}"),
            new Command(
                    "reassignment",
                    Side.OFFICE,
                    Set.of("ASSIGNED", "IN_PROGRESS", "DECLINED"),
                    "ASSIGNED",
                    true,
                    "{" + WHY + ",\"agency\":\"%s\"}"));

    private static final Command WITHDRAWAL = new Command(
            "withdrawal",
            Side.OFFICE,
            Set.of("ASSIGNED", "IN_PROGRESS", "SUBMITTED", "DECLINED", "SUSPENDED"),
            "WITHDRAWN",
            false,
            "{" + WHY + "}");

    /** What the model believes of one assignment. */
    private static final class Believed {
        final UUID id;
        final boolean lead;
        String agency;
        String state = "ASSIGNED";
        String suspendedFrom = "";
        int cycle = 1;
        int version = 1;

        Believed(UUID id, boolean lead, String agency) {
            this.id = id;
            this.lead = lead;
            this.agency = agency;
        }
    }

    @BeforeEach
    void agenciesAreKnown() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void eachCommandAnswersAsTheModelSays() {
        Set<String> taken = new TreeSet<>();
        for (long seed : List.of(20200907L, 42L, 382L)) {
            Random random = new Random(seed);
            UUID own = Office.hasDirective();
            Office.hasIssued(own, AGRICULTURE, POLICE);
            List<UUID> ids = Office.assignmentsOf(own);
            List<Believed> task =
                    List.of(new Believed(ids.get(0), true, AGRICULTURE), new Believed(ids.get(1), false, POLICE));
            for (int n = 0; n < 60; n++) {
                Believed target = task.get(random.nextInt(2));
                Command command = choose(random, target.state);
                String what = "seed %d, command %d: %s".formatted(seed, n, command.path());
                if (command(random, command, target, task, what)) {
                    taken.add(command.path());
                }
            }
            task.forEach(this::assertKeptItsWord);
            assertToldInOrder(ids);
        }
        assertThat(taken).as("every step was taken at least once").hasSize(COMMANDS.size() + 1);
    }

    /** Mostly one that the state allows, or lives would stand still; withdrawal ends a life for good, so it comes seldom. */
    private static Command choose(Random random, String state) {
        if (random.nextInt(40) == 0) {
            return WITHDRAWAL;
        }
        List<Command> allowed = COMMANDS.stream()
                .filter(command -> command.from().contains(state))
                .toList();
        List<Command> from = allowed.isEmpty() || random.nextInt(3) == 0 ? COMMANDS : allowed;
        return from.get(random.nextInt(from.size()));
    }

    /** @return whether it was taken */
    private boolean command(Random random, Command command, Believed target, List<Believed> task, String what) {
        Side sender = random.nextInt(6) == 0 ? Side.values()[random.nextInt(3)] : command.side();
        String agency = random.nextInt(8) == 0 ? task.get(random.nextInt(2)).agency : target.agency;
        String to = List.of(AGRICULTURE, POLICE, FINANCE).get(random.nextInt(3));
        boolean stale = random.nextInt(10) == 0;

        int expected = expected(command, target, task, sender, agency, to, stale);
        Response answer = caller(sender, agency)
                .header("If-Match", "\"1-" + (stale ? target.version + 7 : target.version) + "\"")
                .body(command.body().replace("%s", to))
                .post("/api/v1/assignments/{id}/{step}", target.id, command.path());

        assertThat(answer.statusCode())
                .as("%s on %s by %s", what, target.state, sender)
                .isEqualTo(expected);
        if (expected == 200) {
            move(command, target, task, to);
            assertThat(answer.<String>path("state")).as(what).isEqualTo(target.state);
            assertThat(answer.<Integer>path("cycle")).as(what).isEqualTo(target.cycle);
            assertThat(answer.<Integer>path("version")).as(what).isEqualTo(target.version);
            assertThat(answer.<String>path("agency")).as(what).isEqualTo(target.agency);
        }
        return expected == 200;
    }

    private static int expected(
            Command command,
            Believed target,
            List<Believed> task,
            Side sender,
            String agency,
            String to,
            boolean stale) {
        boolean roleFits = sender == command.side() || sender == Side.LEADER && command.side() == Side.OFFICE;
        if (!roleFits) {
            return 403;
        }
        if (sender == Side.AGENCY && !agency.equals(target.agency)) {
            return 404;
        }
        if (stale) {
            return 412;
        }
        boolean hasPart = task.stream().anyMatch(part -> part.agency.equals(to));
        if (command.path().equals("reassignment") && hasPart) {
            return 422;
        }
        return command.from().contains(target.state) ? 200 : 409;
    }

    private static void move(Command command, Believed target, List<Believed> task, String to) {
        String was = target.state;
        target.state = command.to() == null ? target.suspendedFrom : command.to();
        target.suspendedFrom = command.path().equals("suspension") ? was : "";
        target.version++;
        if (command.newCycle()) {
            target.cycle++;
        }
        if (command.path().equals("reassignment")) {
            target.agency = to;
        }
        if (command.path().equals("acceptance") && target.lead) {
            task.stream()
                    .filter(part -> !part.lead && (OPEN.contains(part.state) || part.state.equals("SUSPENDED")))
                    .forEach(part -> {
                        part.state = "COMPLETED";
                        part.suspendedFrom = "";
                        part.version++;
                    });
        }
    }

    private void assertKeptItsWord(Believed believed) {
        assertThat(RealPostgres.query(
                        "select state || ' ' || cycle || ' ' || version || ' ' || agency_code from assignments"
                                + " where id = '" + believed.id + "'"))
                .containsExactly(
                        believed.state + " " + believed.cycle + " " + believed.version + " " + believed.agency);
        assertInvariants(believed.id);
    }

    @Test
    void whateverManyDoAtOnceNoUpdateIsLostAndNoClosedCycleMoves() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            UUID own = Office.hasDirective();
            Office.hasIssued(own, AGRICULTURE, POLICE);
            ids.addAll(Office.assignmentsOf(own));
        }
        Map<UUID, AtomicInteger> done = new ConcurrentHashMap<>();
        ids.forEach(id -> done.put(id, new AtomicInteger()));
        try (var writers = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> work = IntStream.range(0, 6)
                    .mapToObj(writer -> (Callable<Void>) () -> {
                        hammer(new Random(1000 + writer), ids, done);
                        return null;
                    })
                    .toList();
            for (Future<Void> finished : writers.invokeAll(work)) {
                finished.get();
            }
        }
        assertToldInOrder(ids);
        for (UUID id : ids) {
            assertInvariants(id);
            // Each answer 200 is one version; acceptance of a lead closes the coordinating row with a version of its
            // own.
            long closedWithLead = RealPostgres.count("assignment_changes where assignment_id = '" + id
                    + "' and what = 'completed' and after ->> 'reason' like 'the lead%'");
            assertThat(RealPostgres.query("select version from assignments where id = '" + id + "'"))
                    .containsExactly(
                            String.valueOf(1 + requireNonNull(done.get(id)).get() + closedWithLead));
        }
    }

    private void hammer(Random random, List<UUID> ids, Map<UUID, AtomicInteger> done) {
        for (int n = 0; n < 25; n++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            Response read = Office.coordinator().get("/api/v1/assignments/{id}", id);
            Command command = choose(random, read.path("state"));
            String agency = read.path("agency");
            int status = caller(command.side(), agency)
                    .header("If-Match", read.header("ETag"))
                    .body(command.body().replace("%s", FINANCE))
                    .post("/api/v1/assignments/{id}/{step}", id, command.path())
                    .statusCode();
            assertThat(status).as(command.path()).isIn(200, 404, 409, 412, 422);
            if (status == 200) {
                requireNonNull(done.get(id)).incrementAndGet();
            }
        }
    }

    /** What must hold of an assignment whatever was done to it. */
    private void assertInvariants(UUID id) {
        String ofIt = " where assignment_id = '" + id + "'";
        List<String> versions =
                RealPostgres.query("select version from assignment_changes" + ofIt + " order by version");
        long version = Long.parseLong(RealPostgres.query("select version from assignments where id = '" + id + "'")
                .getFirst());
        assertThat(versions)
                .as("history is complete")
                .containsExactlyElementsOf(LongStream.rangeClosed(1, version)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(RealPostgres.count("assignments a join assignments b on b.task_id = a.task_id and b.role = 'LEAD' "
                        + "where a.id = '" + id + "'"))
                .as("one lead")
                .isEqualTo(1);
        assertThat(RealPostgres.query("select original_due_on from assignments where id = '" + id + "'"))
                .as("the original deadline stays")
                .containsExactly("2020-09-15");
        assertThat(RealPostgres.count("""
                        (select version, cycle, what, lag(what) over w as before, lag(cycle) over w as cycle_before
                         from assignment_changes where assignment_id = '%s' window w as (order by version)) c
                        where before = 'completed' and (what <> 'reopened' or cycle <> cycle_before + 1)
                            or before = 'withdrawn' or cycle < cycle_before
                            or cycle > cycle_before and what not in ('reopened', 'reassigned')""".formatted(id)))
                .as("a closed cycle stays closed")
                .isZero();
        assertThat(RealPostgres.query(
                        "select kind from work_items where settled_at is null and subject = '" + id + "'"))
                .as("the desk is in step with the state")
                .isEqualTo(RealPostgres.query("""
                        select case state when 'SUBMITTED' then 'ACCEPT_SUBMISSION' else 'DECIDE_DECLINE' end
                        from assignments where id = '%s' and state in ('SUBMITTED', 'DECLINED')""".formatted(id)));
    }

    /** The topic is read once for all, since reading it is what takes time. */
    private static void assertToldInOrder(List<UUID> ids) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Map<String, List<String>> told = RealKafka.read("dondoc.assignment-events.v1").stream()
                    .collect(Collectors.groupingBy(
                            record -> RealKafka.text(record.key()),
                            Collectors.mapping(
                                    record -> RealKafka.header(record, "ce_aggregateversion"), Collectors.toList())));
            for (UUID id : ids) {
                assertThat(told.get(id.toString()))
                        .as("one event for each version, in their order")
                        .isEqualTo(RealPostgres.query("select version from assignment_changes where assignment_id = '"
                                + id + "' order by version"));
            }
        });
    }

    private static RequestSpecification caller(Side side, String agency) {
        return switch (side) {
            case AGENCY -> Office.agency(agency);
            case OFFICE -> Office.coordinator();
            case LEADER -> Office.caller(Tokens.of("leader"));
        };
    }
}
