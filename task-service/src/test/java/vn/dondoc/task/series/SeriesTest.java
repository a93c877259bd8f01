package vn.dondoc.task.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** "Trước ngày 20 hàng tháng", from a directive issued on 7 September 2020. */
@QuarkusTest
@RealTaskService
class SeriesTest {

    private static final String MONTHLY =
            "{\"every\":{\"unit\":\"MONTH\",\"day\":20},\"exclusive\":true,\"phrase\":\"trước ngày 20 hàng tháng\"}";

    @Inject
    SeriesService series;

    private UUID directive;

    @BeforeEach
    void aDirectiveHasArrived() {
        // What other tests have left must not wait for this one's clock.
        RealPostgres.execute("update series set next_at = '2999-01-01' where state = 'ACTIVE'");
        clock("2020-09-07");
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    /** Returns when the application has seen it. */
    private static void clock(String day) {
        MovableClock.set(day + "T08:00");
        Awaitility.await().pollDelay(Duration.ofMillis(120)).until(() -> true);
    }

    private String issuedMonthly() {
        String task = coordinator()
                .body(Office.task("\"" + AGRICULTURE + "\"", "\"" + FINANCE + "\"", MONTHLY))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201)
                .extract()
                .path("tasks[0].id");
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
        return task;
    }

    private ValidatableResponse assignments() {
        return coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String series) {
        return coordinator().get("/api/v1/series/{id}", series).then().statusCode(200);
    }

    private void makeAllDue() {
        while (series.makeDue() > 0) {
            // The next portion.
        }
    }

    @Test
    void draftHasNoPeriodAndBeforeTheFirstDayIsOverThereIsNoSecond() {
        coordinator()
                .body(Office.task("\"" + AGRICULTURE + "\"", "", MONTHLY))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201);
        makeAllDue();
        coordinator().get("/api/v1/directives/{id}/series", directive).then().body("series", hasSize(0));

        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
        clock("2020-09-20");
        makeAllDue();
        assignments().body("items.deadline.dueOn", equalTo(List.of("2020-09-20")));
    }

    @Test
    void nextPeriodIsMadeOnceWhenTheLastIsOverHoweverManyReplicasLook() throws Exception {
        String duty = issuedMonthly();
        clock("2020-09-21");
        Callable<Integer> look = () -> series.makeDue();
        try (var replicas = Executors.newFixedThreadPool(8)) {
            for (var looked :
                    replicas.invokeAll(IntStream.range(0, 8).mapToObj(n -> look).toList())) {
                assertThat(looked.get()).isNotNegative();
            }
        }

        assignments()
                .body("items", hasSize(4))
                .body("items.deadline.dueOn", equalTo(List.of("2020-09-20", "2020-09-20", "2020-10-20", "2020-10-20")))
                .body("items.state", equalTo(List.of("ASSIGNED", "ASSIGNED", "ASSIGNED", "ASSIGNED")))
                .body("items[2].agency", equalTo(AGRICULTURE))
                .body("items[2].role", equalTo("LEAD"))
                .body("items[3].role", equalTo("COORDINATING"))
                .body("items[2].deadline.phrase", equalTo("trước ngày 20 hàng tháng"));
        read(duty)
                .body("periods.on", equalTo(List.of("2020-09-20", "2020-10-20")))
                .body("nextAt", equalTo("2020-10-21"));
        String second = assignments().extract().path("items[2].id");
        coordinator()
                .get("/api/v1/assignments/{id}/history", second)
                .then()
                .statusCode(200)
                .body("items[0].what", equalTo("issued"));
        coordinator()
                .get("/api/v1/assignments/{id}/deadlines", second)
                .then()
                .body("versions.cause", equalTo(List.of("ISSUE")));
    }

    @Test
    void periodsAnOutageSwallowedAreNotMadeUpFor() {
        String duty = issuedMonthly();
        clock("2021-01-05");
        makeAllDue();

        read(duty).body("periods.on", equalTo(List.of("2020-09-20", "2021-01-20")));
    }

    @Test
    void draftsOfTheDirectiveStayDrafts() {
        issuedMonthly();
        coordinator()
                .body(Office.task("\"" + AGRICULTURE + "\"", "", "{\"on\":\"2020-12-01\"}"))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201);
        clock("2020-09-21");
        makeAllDue();

        assignments().body("items.findAll { it.state == 'DRAFT' }", hasSize(1));
    }

    @Test
    void decisionEndsItAndNothingRecursAfter() {
        String duty = issuedMonthly();
        String etag = coordinator().get("/api/v1/series/{id}", duty).header("ETag");
        String why = "{\"reason\":\"bãi bỏ\",\"document\":\"351/UBND-TH\"}";

        coordinator().body(why).post("/api/v1/series/{id}/end", duty).then().statusCode(428);
        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .header("If-Match", etag)
                .body(why)
                .post("/api/v1/series/{id}/end", duty)
                .then()
                .statusCode(404);
        agency(AGRICULTURE)
                .header("If-Match", etag)
                .body(why)
                .post("/api/v1/series/{id}/end", duty)
                .then()
                .statusCode(403);
        coordinator()
                .header("If-Match", etag)
                .body(why)
                .post("/api/v1/series/{id}/end", duty)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endedDocument", equalTo("351/UBND-TH"));
        coordinator()
                .header(
                        "If-Match",
                        coordinator().get("/api/v1/series/{id}", duty).header("ETag"))
                .body(why)
                .post("/api/v1/series/{id}/end", duty)
                .then()
                .statusCode(409);
        clock("2020-09-21");
        makeAllDue();
        assignments().body("items", hasSize(2));
    }

    @Test
    void endsWithItsDirectiveOrWithItsLastAssignment() {
        String duty = issuedMonthly();
        RealPostgres.execute("update directives set state = 'REVOKED' where id = '" + directive + "'");
        clock("2020-09-21");
        makeAllDue();
        read(duty).body("state", equalTo("ENDED")).body("endedReason", containsString("REVOKED"));

        clock("2020-09-07");
        directive = Office.hasDirective();
        String another = issuedMonthly();
        List<String> ids = assignments().extract().path("items.id");
        ids.forEach(id -> step(coordinator(), UUID.fromString(id), "withdrawal", "{\"reason\":\"giao nhầm\"}")
                .statusCode(200));
        clock("2020-09-21");
        makeAllDue();
        read(another).body("state", equalTo("ENDED")).body("endedReason", containsString("withdrawn"));
    }

    @Test
    void carriedOverItComesAgainUnderTheLaterDirective() {
        String duty = issuedMonthly();
        UUID later = Office.hasDirective();
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-replaced.v1", directive.toString(), 1, 2, """
                {"id":"%s","body":"H12","state":"REPLACED","number":"12/CT-UBND","normalisedNumber":"12/CT-UBND","type":"CT",
                 "issuer":"UBND tỉnh Cà Mau","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "supersessions":[{"effect":"REPLACED","by":"%s","number":"15/CT-UBND","items":[],"reason":"x",
                                   "at":"2020-09-08T03:00:00Z"}],
                 "registeredAt":"2020-09-03T02:15:00Z","text":"x","textTruncated":false}""".formatted(
                                directive, later))));
        Awaitility.await()
                .until(() -> RealPostgres.count("cascade_proposals where directive_id = '" + directive + "'") == 2);
        String request = "{\"selection\":{\"directive\":\"" + directive
                + "\"},\"decision\":{\"kind\":\"CARRY_OVER\",\"reason\":\"được thay thế\"},\"token\":\"%s\"}";
        String token = coordinator()
                .body(request.formatted("x"))
                .post("/api/v1/cascade-proposals/previews")
                .path("token");
        coordinator()
                .body(request.formatted(token))
                .post("/api/v1/cascade-proposals/decisions")
                .then()
                .statusCode(200)
                .body("moved", equalTo(2));

        clock("2020-09-21");
        makeAllDue();

        read(duty).body("state", equalTo("ACTIVE"));
        coordinator()
                .get("/api/v1/directives/{id}/assignments", later)
                .then()
                .body("items.deadline.dueOn", equalTo(List.of("2020-09-20", "2020-09-20", "2020-10-20", "2020-10-20")));
        coordinator().get("/api/v1/directives/{id}/series", later).then().body("series", hasSize(1));
    }
}
