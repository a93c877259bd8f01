package vn.dondoc.task.life;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.life.LifeCommand.ON_DEADLINES;
import static vn.dondoc.task.life.LifeCommand.caller;
import static vn.dondoc.task.life.LifeCommand.choose;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/** Random commands by many at once, while a directive is revoked: what must hold whatever happened, holds. */
@QuarkusTest
@RealTaskService
class LifeRaceTest {

    private static final String WHY = "\"reason\":\"vì lý do thử\"";

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
    void whateverManyDoAtOnceNoUpdateIsLostAndNoClosedCycleMoves() throws Exception {
        manyAtOnce(6, 15);
    }

    @Test
    @Tag("long")
    void whateverManyMoreDoForLongerNoUpdateIsLost() throws Exception {
        manyAtOnce(12, 120);
    }

    private void manyAtOnce(int writers, int commands) throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            UUID own = Office.hasDirective();
            Office.hasIssued(own, AGRICULTURE, POLICE);
            ids.addAll(Office.assignmentsOf(own));
        }
        UUID revoked = Office.hasDirective();
        Office.hasIssued(revoked, AGRICULTURE, POLICE);
        ids.addAll(Office.assignmentsOf(revoked));
        Map<UUID, AtomicInteger> done = new ConcurrentHashMap<>();
        ids.forEach(id -> done.put(id, new AtomicInteger()));
        // The leads' deadlines differ from their original ones from the beginning.
        for (int lead = 0; lead < ids.size(); lead += 2) {
            Office.step(
                            Office.agency(AGRICULTURE),
                            ids.get(lead),
                            "extensions",
                            "{\"until\":\"2020-10-05\"," + WHY + "}")
                    .statusCode(200);
            requireNonNull(done.get(ids.get(lead))).incrementAndGet();
            grant(ids.get(lead), done);
        }
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                Random random = new Random(1000 + writer);
                work.add(threads.submit(() -> hammer(random, commands, ids, done)));
            }
            isRevoked(revoked);
            for (Future<?> finished : work) {
                finished.get();
            }
        }
        SoftAssertions.assertSoftly(all -> {
            for (UUID id : ids) {
                all.check(() -> LifeInvariants.assertHold(id));
                all.check(() ->
                        assertNoUpdateIsLost(id, requireNonNull(done.get(id)).get()));
            }
            all.check(() -> LifeInvariants.assertEachOpenRowWaits(revoked));
        });
        assertThat(RealPostgres.query("select distinct cause from deadline_versions where assignment_id in ('"
                        + ids.stream().map(UUID::toString).collect(Collectors.joining("','")) + "')"))
                .contains("ISSUE", "EXTENSION", "CORRECTION");
        LifeInvariants.assertToldInOrder(ids);
    }

    /** Each answer 200 is one version; acceptance of a lead closes the coordinating row with a version of its own. */
    private static void assertNoUpdateIsLost(UUID id, int taken) {
        long closedWithLead = RealPostgres.count("assignment_changes where assignment_id = '" + id
                + "' and what = 'completed' and after ->> 'reason' like 'the lead%'");
        assertThat(RealPostgres.query("select version from assignments where id = '" + id + "'"))
                .as("no update is lost")
                .containsExactly(String.valueOf(1 + taken + closedWithLead));
    }

    private static void hammer(Random random, int commands, List<UUID> ids, Map<UUID, AtomicInteger> done) {
        for (int n = 0; n < commands; n++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            Response read = Office.coordinator().get("/api/v1/assignments/{id}", id);
            boolean onDeadlines = random.nextInt(4) == 0;
            LifeCommand command =
                    onDeadlines ? ON_DEADLINES.get(random.nextInt(2)) : choose(random, read.path("state"));
            String value = onDeadlines ? String.valueOf(10 + random.nextInt(20)) : FINANCE;
            int status = caller(command.side(), read.path("agency"))
                    .header("If-Match", read.header("ETag"))
                    .body(command.body().replace("%s", value))
                    .post("/api/v1/assignments/{id}/{step}", id, command.path())
                    .statusCode();
            assertThat(status).as(command.path()).isIn(200, 404, 409, 412, 422);
            if (status == 200) {
                requireNonNull(done.get(id)).incrementAndGet();
            }
            if (status == 200 && command.path().equals("extensions")) {
                grant(id, done);
            }
        }
    }

    /** By the office, if nobody was faster. */
    private static void grant(UUID id, Map<UUID, AtomicInteger> done) {
        Response read = Office.coordinator().get("/api/v1/assignments/{id}", id);
        List<String> asked = Office.coordinator()
                .get("/api/v1/assignments/{id}/extensions", id)
                .path("extensions.id");
        int status = Office.coordinator()
                .header("If-Match", read.header("ETag"))
                .body("{\"granted\":true," + WHY + "}")
                .post("/api/v1/assignments/{id}/extensions/{extension}/decision", id, asked.getLast())
                .statusCode();
        assertThat(status).as("grant").isIn(200, 404, 409, 412, 422);
        if (status == 200) {
            requireNonNull(done.get(id)).incrementAndGet();
        }
    }

    private static void isRevoked(UUID directive) {
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-revoked.v1", directive.toString(), 1, 2, """
                {"id":"%s","body":"H12","state":"REVOKED","number":"12/CT-UBND","normalisedNumber":"12/CT-UBND","type":"CT",
                 "issuer":"UBND tỉnh Cà Mau","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "supersessions":[{"effect":"REVOKED","by":null,"number":null,"items":[],"reason":"x",
                                   "at":"2020-09-08T03:00:00Z"}],
                 "registeredAt":"2020-09-03T02:15:00Z","text":"x","textTruncated":false}""".formatted(
                                directive))));
    }
}
