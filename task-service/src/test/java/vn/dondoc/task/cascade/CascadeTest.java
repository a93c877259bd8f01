package vn.dondoc.task.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** What a revoked or replaced directive and a closed agency leave to be decided. */
@QuarkusTest
@RealTaskService
class CascadeTest {

    private static final String WITHDRAW =
            "{\"kind\":\"WITHDRAW\",\"reason\":\"Chỉ thị đã bị thu hồi\",\"decidingDocument\":\"15/CT-UBND\"}";
    private static final String KEEP = "{\"kind\":\"KEEP\",\"reason\":\"vẫn phải làm\"}";
    private static final String REVOKED =
            "{\"effect\":\"REVOKED\",\"by\":null,\"number\":null,\"items\":[],\"reason\":\"x\",\"at\":\"2020-09-08T03:00:00Z\"}";

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
    void carriedOverItGoesOnUnderTheLaterDirectiveWithItsIdItsDeadlineAndItsHistory() {
        UUID lead = Office.hasIssued(directive, AGRICULTURE, POLICE);
        UUID later = Office.hasDirective();
        coordinator()
                .header("If-Match", Office.etag(lead))
                .body(
                        "{\"targets\":[{\"name\":\"Tàu có thiết bị\",\"unit\":\"%\",\"direction\":\"AT_LEAST\",\"target\":95}]}")
                .post("/api/v1/assignments/{id}/targets", lead)
                .then()
                .statusCode(201);
        String replaced = """
                {"effect":"REPLACED","by":"%s","number":"15/CT-UBND","items":[],"reason":"x","at":"2020-09-08T03:00:00Z"}""".formatted(later);
        tell(directive, 2, "REPLACED", replaced);
        String all = "{\"directive\":\"" + directive + "\"}";
        String carryOver =
                "{\"kind\":\"CARRY_OVER\",\"reason\":\"Chỉ thị được thay thế\",\"decidingDocument\":\"15/CT-UBND\"}";
        ask("previews", all, carryOver.replace("\"kind\"", "\"directive\":\"" + UUID.randomUUID() + "\",\"kind\""), "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/decision/directive"));
        ask("previews", all, WITHDRAW.replace("\"kind\"", "\"directive\":\"" + later + "\",\"kind\""), "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/decision/directive"));

        decide(all, carryOver).body("moved", equalTo(2));

        coordinator()
                .get("/api/v1/assignments/{id}", lead)
                .then()
                .body("directive.id", equalTo(later.toString()))
                .body("task.item", nullValue())
                .body("task.content", equalTo("Rà soát tàu cá"))
                .body("agency", equalTo(AGRICULTURE))
                .body("cycle", equalTo(1))
                .body("deadline.dueOn", equalTo("2020-09-15"))
                .body("decidingDocument", equalTo("15/CT-UBND"));
        coordinator()
                .get("/api/v1/assignments/{id}/history", lead)
                .then()
                .body("items.what", contains("issued", "carried-over"))
                .body("items[1].before.directive.id", equalTo(directive.toString()));
        coordinator().get("/api/v1/directives/{id}/assignments", later).then().body("items", hasSize(2));
        coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .body("items", hasSize(0));
        coordinator().get("/api/v1/directives/{id}/target-tally", later).then().body("total", equalTo(1));
        assertThat(RealPostgres.count("tasks where directive_id = '" + later + "'"))
                .as("one task for both parts")
                .isOne();
        assertThat(waiting(directive) + waiting(later)).isZero();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealKafka.read("dondoc.assignment-events.v1").stream()
                        .anyMatch(record -> RealKafka.text(record.key()).equals(lead.toString())
                                && RealKafka.header(record, "ce_type").endsWith("assignment-carried-over.v1")));

        tell(later, 2, "REVOKED", REVOKED);
        assertThat(waiting(later)).as("the later one can be revoked, too").isEqualTo(2);
    }

    @Test
    void ofADirectiveWhoseSuccessorIsNotKnownNothingIsCarriedOver() {
        Office.hasIssued(directive, AGRICULTURE);
        tell(directive, 2, "REVOKED", REVOKED);

        ask("previews", "{\"directive\":\"" + directive + "\"}", "{\"kind\":\"CARRY_OVER\",\"reason\":\"x\"}", "")
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("left[0].why", containsString("no later directive"));
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
    void workOfAMergedAgencyGoesToItsSuccessorWithIdAndHistory() {
        agencyIs("H12.81", 1, "null", "[]");
        agencyIs("H12.82", 1, "null", "[]");
        UUID assignment = Office.hasIssued(directive, "H12.81");
        agencyIs("H12.81", 2, "\"2020-09-06\"", "[\"H12.82\"]");

        proposals("agency=H12.81")
                .body("items", hasSize(1))
                .body("items[0].proposed", equalTo("MOVE"))
                .body("items[0].successor", equalTo("H12.82"));
        decide("{\"agency\":\"H12.81\"}", "{\"kind\":\"MOVE\",\"reason\":\"hợp nhất\"}")
                .body("moved", equalTo(1));

        coordinator()
                .get("/api/v1/assignments/{id}", assignment)
                .then()
                .body("agency", equalTo("H12.82"))
                .body("previousAgency", equalTo("H12.81"))
                .body("deadline.dueOn", equalTo("2020-09-15"));
        coordinator()
                .get("/api/v1/assignments/{id}/history", assignment)
                .then()
                .body("items.what", contains("issued", "reassigned"));
        assertThat(waiting(directive)).isZero();
    }

    @Test
    void ofADistrictWithSeveralSuccessorsAPersonNamesTheAgency() {
        agencyIs("H12.85", 1, "null", "[]");
        agencyIs("H12.86", 1, "null", "[]");
        agencyIs("H12.87", 1, "null", "[]");
        UUID assignment = Office.hasIssued(directive, "H12.85");
        agencyIs("H12.85", 2, "\"2020-09-06\"", "[\"H12.86\",\"H12.87\"]");

        proposals("agency=H12.85")
                .body("items[0].successor", nullValue())
                .body("items[0].successors", contains("H12.86", "H12.87"));
        ask("previews", "{\"agency\":\"H12.85\"}", "{\"kind\":\"MOVE\",\"reason\":\"x\"}", "")
                .body("moved", equalTo(0))
                .body("left[0].why", containsString("name the agency"));
        ask("previews", "{\"agency\":\"H12.85\"}", "{\"kind\":\"MOVE\",\"reason\":\"x\",\"agency\":\"H99\"}", "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/decision/agency"));
        decide("{\"agency\":\"H12.85\"}", "{\"kind\":\"MOVE\",\"reason\":\"x\",\"agency\":\"H12.87\"}")
                .body("moved", equalTo(1));
        assertThat(RealPostgres.query("select agency_code from assignments where id = '" + assignment + "'"))
                .containsExactly("H12.87");
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

    private static void tell(UUID directive, int version, String state, String supersession) {
        send(directive, version, state, supersession);
        awaitVersion(directive, version);
    }

    private static void send(UUID id, int version, String state, String supersession) {
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-corrected.v1", id.toString(), 1, version, """
                {"id":"%s","body":"H12","state":"%s","number":"12/CT-UBND","normalisedNumber":"12/CT-UBND","type":"CT",
                 "issuer":"UBND tỉnh Cà Mau","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "supersessions":[%s],"registeredAt":"2020-09-03T02:15:00Z","text":"x","textTruncated":false}""".formatted(
                                id, state, supersession))));
    }

    private static void awaitVersion(UUID id, int version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("directives where id = '" + id + "' and version = " + version) == 1);
    }

    private static void agencyIs(String code, int version, String validTo, String successors) {
        RealKafka.send(List.of(event("dondoc.agency-events.v1", "agency-changed.v1", code, 1, version, """
                {"code":"%s","name":"Cơ quan %s","aliases":[],"kind":"department","validFrom":"1997-01-01",
                 "validTo":%s,"successors":%s}""".formatted(
                        code, code, validTo, successors))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("agencies where code = '" + code + "' and version = " + version) == 1);
    }

    private static ValidatableResponse proposals(String query) {
        return coordinator().get("/api/v1/cascade-proposals?" + query).then().statusCode(200);
    }

    private static ValidatableResponse ask(String what, String selection, String decision, String token) {
        return coordinator()
                .body("{\"selection\":" + selection + ",\"decision\":" + decision + ",\"token\":\"" + token + "\"}")
                .post("/api/v1/cascade-proposals/{what}", what)
                .then();
    }

    private static ValidatableResponse decide(String selection, String decision) {
        String token = ask("previews", selection, decision, "")
                .statusCode(200)
                .extract()
                .path("token");
        return ask("decisions", selection, decision, token).statusCode(200);
    }

    private static long waiting(UUID directive) {
        return RealPostgres.count("work_items where kind = 'DECIDE_CASCADE' and settled_at is null and directive_id = '"
                + directive + "'");
    }
}
