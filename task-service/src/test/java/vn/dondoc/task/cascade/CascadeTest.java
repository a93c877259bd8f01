package vn.dondoc.task.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;
import static vn.dondoc.task.cascade.Cascades.KEEP;
import static vn.dondoc.task.cascade.Cascades.REVOKED;
import static vn.dondoc.task.cascade.Cascades.WITHDRAW;
import static vn.dondoc.task.cascade.Cascades.ask;
import static vn.dondoc.task.cascade.Cascades.awaitVersion;
import static vn.dondoc.task.cascade.Cascades.decide;
import static vn.dondoc.task.cascade.Cascades.proposals;
import static vn.dondoc.task.cascade.Cascades.send;
import static vn.dondoc.task.cascade.Cascades.tell;
import static vn.dondoc.task.cascade.Cascades.waiting;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** What a revoked or replaced directive leaves to be decided. */
@QuarkusTest
@RealTaskService
class CascadeTest {

    private UUID directive;

    @BeforeEach
    void aDirectiveHasArrived() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void eachOpenRowOfARevokedDirectiveWaitsOnceHoweverOftenItIsTold() {
        UUID lead = Office.hasIssued(directive, AGRICULTURE, POLICE);
        UUID withdrawn = Office.hasIssued(directive, FINANCE);
        step(coordinator(), withdrawn, "withdrawal", "{\"reason\":\"giao nhầm\"}")
                .statusCode(200);

        tell(directive, 2, "REVOKED", REVOKED);
        tell(directive, 2, "REVOKED", REVOKED);
        tell(directive, 3, "REVOKED", REVOKED);

        proposals("directive=" + directive)
                .body("items", hasSize(2))
                .body("items[0].effect", equalTo("REVOKED"))
                .body("items[0].proposed", equalTo("WITHDRAW"))
                .body("items[0].assignment.state", equalTo("ASSIGNED"));
        assertThat(waiting(directive)).isEqualTo(2);
        step(agency(AGRICULTURE), lead, "acknowledgement", "{}").statusCode(200);
    }

    @Test
    void onlyTheItemsNamedAreTouchedAndWhatIsIssuedLaterWaitsToo() {
        Office.hasIssued(directive, AGRICULTURE);
        issueItem("2");
        issueItem("3");
        String partly = """
                {"effect":"REPLACED","by":"01745e9c-6a00-7c3e-9f10-5b2d8e4a7c22","number":"15/CT-UBND",
                 "items":["2/b"],"reason":"x","at":"2020-09-08T03:00:00Z"}""";
        tell(directive, 2, "REGISTERED", partly);

        proposals("directive=" + directive)
                .body("items.assignment.task.item", contains("2/b", "2"))
                .body("items.proposed", contains("CARRY_OVER", "KEEP"))
                .body("items[0].replacingNumber", equalTo("15/CT-UBND"));

        Office.hasIssued(directive, FINANCE);
        issueItem("4");
        proposals("directive=" + directive).body("items", hasSize(3));
        assertThat(waiting(directive)).isEqualTo(3);
    }

    @Test
    void whatIsIssuedWhileTheRevocationArrivesIsRefusedOrWaits() throws Exception {
        List<UUID> directives = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            UUID id = Office.hasDirective();
            directives.add(id);
            coordinator()
                    .body(Office.task("\"H12.07\"", "\"H12.05\",\"H12.30\"", ""))
                    .post("/api/v1/directives/{id}/tasks", id)
                    .then()
                    .statusCode(201);
        }
        List<Future<Integer>> issued;
        try (var officers = Executors.newFixedThreadPool(6)) {
            issued = directives.stream()
                    .map(id -> officers.submit(() -> coordinator()
                            .post("/api/v1/directives/{id}/issuance", id)
                            .statusCode()))
                    .toList();
            directives.forEach(id -> send(id, 2, "REVOKED", REVOKED));
        }
        directives.forEach(id -> awaitVersion(id, 2));

        for (int n = 0; n < directives.size(); n++) {
            int open = issued.get(n).get() == 200 ? 3 : 0;
            assertThat(waiting(directives.get(n))).isEqualTo(open);
            proposals("directive=" + directives.get(n)).body("items", hasSize(open));
        }
        assertThat(
                        RealPostgres.count(
                                "cascades c where not exists (select from cascade_proposals p where "
                                        + "p.assignment_id = c.assignment_id and p.cause = c.cause and p.outcome is distinct from 'LAPSED')"))
                .isZero();
    }

    @Test
    void oneDecisionIsPreviewedAndTakenForAllOrRefused() {
        UUID lead = Office.hasIssued(directive, AGRICULTURE, POLICE);
        tell(directive, 2, "REVOKED", REVOKED);
        String selection = "{\"directive\":\"" + directive + "\"}";
        ask("previews", "{}", WITHDRAW, "").statusCode(400).body("errors[0].pointer", equalTo("#/selection"));
        ask("previews", selection, WITHDRAW.replace("Chỉ thị đã bị thu hồi", " "), "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/decision/reason"));
        String token = ask("previews", selection, WITHDRAW, "")
                .statusCode(200)
                .body("moved", equalTo(2))
                .extract()
                .path("token");
        step(agency(AGRICULTURE), lead, "acknowledgement", "{}").statusCode(200);
        ask("decisions", selection, WITHDRAW, token).statusCode(409);
        assertThat(waiting(directive)).isEqualTo(2);

        decide(selection, WITHDRAW).body("moved", equalTo(2));

        assertThat(RealPostgres.query(
                        "select distinct state from assignments where directive_id = '" + directive + "'"))
                .containsExactly("WITHDRAWN");
        assertThat(waiting(directive)).isZero();
        proposals("directive=" + directive).body("items", hasSize(0));
        coordinator()
                .get("/api/v1/assignments/{id}/history", lead)
                .then()
                .body("items[2].decidingDocument", equalTo("15/CT-UBND"));
    }

    @Test
    void whatWasKeptIsNotAskedAgainAndAReinstatedDirectiveAsksNothing() {
        Office.hasIssued(directive, AGRICULTURE);
        tell(directive, 2, "REVOKED", REVOKED);
        decide("{\"directive\":\"" + directive + "\"}", KEEP).body("moved", equalTo(1));
        tell(directive, 3, "REVOKED", REVOKED);
        assertThat(waiting(directive)).isZero();

        UUID other = Office.hasDirective();
        Office.hasIssued(other, AGRICULTURE);
        tell(other, 2, "REVOKED", REVOKED);
        assertThat(waiting(other)).isOne();
        tell(other, 3, "REGISTERED", "");
        assertThat(waiting(other)).isZero();
        tell(other, 4, "REVOKED", REVOKED);
        assertThat(waiting(other)).isOne();
    }

    @Test
    void othersHearSinceWhenADecisionIsOwedAndThatItWasTaken() {
        MovableClock.set("2020-09-08T10:00");
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        String etag = Office.etag(assignment);
        tell(directive, 2, "REVOKED", REVOKED);
        tell(directive, 3, "REVOKED", REVOKED);
        var proposed = cascadeEvents(assignment, 1);
        assertThat(proposed).hasSize(1);
        assertThat(RealKafka.header(proposed.getFirst(), "ce_type")).endsWith("cascade-proposed.v1");
        EventContract.assertValid(
                "cascade-proposed.v1", RealKafka.text(proposed.getFirst().value()));
        EventContract.assertSameShape(
                "cascade-proposed.v1", RealKafka.text(proposed.getFirst().value()));
        assertThat(RealKafka.text(proposed.getFirst().value())).contains("\"undecidedSince\":\"2020-09-08T03:00");

        decide("{\"directive\":\"" + directive + "\"}", KEEP).body("moved", equalTo(1));

        var settled = cascadeEvents(assignment, 2);
        assertThat(RealKafka.header(settled.getLast(), "ce_type")).endsWith("cascade-settled.v1");
        EventContract.assertValid(
                "cascade-settled.v1", RealKafka.text(settled.getLast().value()));
        assertThat(settled.stream().map(record -> RealKafka.header(record, "ce_aggregateversion")))
                .containsExactly("1", "2");
        assertThat(Office.etag(assignment))
                .as("nothing of the assignment has changed")
                .isEqualTo(etag);
    }

    private static List<ConsumerRecord<byte[], byte[]>> cascadeEvents(UUID assignment, int number) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cascadeEvents(assignment).size() >= number);
        return cascadeEvents(assignment);
    }

    private static List<ConsumerRecord<byte[], byte[]>> cascadeEvents(UUID assignment) {
        return RealKafka.read("dondoc.cascade-events.v1", assignment.toString());
    }

    @Test
    void anotherBodySeesNothingAndAnAgencyMayNotAsk() {
        Office.hasIssued(directive, AGRICULTURE);
        tell(directive, 2, "REVOKED", REVOKED);
        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .get("/api/v1/cascade-proposals?directive=" + directive)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        agency(AGRICULTURE).get("/api/v1/cascade-proposals").then().statusCode(403);
    }

    private void issueItem(String item) {
        coordinator()
                .body(Office.task("\"H12.07\"", "", "").replace("2/b", item))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201);
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
    }
}
