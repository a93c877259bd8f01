package vn.dondoc.task.statistics;

import static org.awaitility.Awaitility.await;
import static vn.dondoc.testkit.Events.event;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.Office;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.Tokens;

/** A province of its own, so that its figures are not those of other tests; five agencies, two leaders. */
final class Province {

    static final String BODY = "H77";
    static final List<String> AGENCIES = List.of("H77.01", "H77.02", "H77.03", "H77.11", "H77.12");

    private Province() {}

    static void knowsItsAgencies() {
        isTold(1, BODY, "Ủy ban nhân dân tỉnh Thử", "province");
        isTold(1, "H77.01", "Sở Thủy sản", "department");
        isTold(1, "H77.02", "Sở Đất đai", "department");
        isTold(1, "H77.03", "Văn phòng Ủy ban nhân dân tỉnh", "office");
        isTold(1, "H77.11", "Ủy ban nhân dân xã Đất Mũi", "commune");
        isTold(1, "H77.12", "Ủy ban nhân dân xã Viên An", "commune");
    }

    static void isTold(int version, String code, String name, String kind) {
        RealKafka.send(List.of(event(
                "dondoc.agency-events.v1", "agency-changed.v1", code, 1, version, """
                {"code":"%s","name":"%s","aliases":[],"kind":"%s","validFrom":"1997-01-01","validTo":null,"successors":[]}""".formatted(code, name, kind))));
    }

    /** It is now that local time, also for the service. */
    static void at(Clock clock, String localTime) {
        MovableClock.set(localTime);
        Instant wanted =
                LocalDateTime.parse(localTime).atZone(StandingModel.ZONE).toInstant();
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Duration.between(wanted, clock.instant()).abs().compareTo(Duration.ofSeconds(10)) < 0);
    }

    static UUID hasDirective(String number, @Nullable String leader) {
        UUID id = UUID.randomUUID();
        hasDocument(id, 1, number, "CT", leader, "Về việc quản lý tàu cá", "Giao Sở …", "2020-01-02");
        return id;
    }

    static void hasDocument(
            UUID id,
            int version,
            String number,
            String type,
            @Nullable String leader,
            String subject,
            String text,
            String issuedOn) {
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-registered.v1", id.toString(), 1, version, """
                {"id":"%s","body":"H77","state":"REGISTERED","number":"%s","normalisedNumber":"%s","type":"%s",
                 "issuer":"UBND tỉnh Thử","directingAuthority":%s,"issuedOn":"%s","urgency":null,"subject":"%s",
                 "registeredAt":"%sT02:15:00Z","text":"%s","textTruncated":false}""".formatted(
                                id,
                                number,
                                number,
                                type,
                                leader == null ? "null" : "\"" + leader + "\"",
                                issuedOn,
                                subject,
                                issuedOn,
                                text))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> coordinator()
                                .get("/api/v1/directives/{id}", id)
                                .then()
                                .extract()
                                .statusCode()
                        == 200);
    }

    static RequestSpecification coordinator() {
        return Office.caller(Tokens.of("coordinator", List.of(BODY)));
    }

    static RequestSpecification leader() {
        return Office.caller(Tokens.of("leader", List.of(BODY)));
    }

    static void has(UUID directive, String tasks) {
        coordinator()
                .body("{\"tasks\":[" + tasks + "]}")
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201);
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
    }

    /** @param dueOn null: không hạn */
    static String task(String agency, @Nullable String dueOn, @Nullable String field) {
        return """
                {"item":"1","content":"Rà soát tàu cá","leads":["%s"]%s%s}""".formatted(
                agency,
                dueOn == null ? "" : ",\"deadline\":{\"on\":\"" + dueOn + "\",\"phrase\":\"trước ngày " + dueOn + "\"}",
                field == null ? "" : ",\"field\":\"" + field + "\"");
    }

    static List<UUID> assignmentsOf(UUID directive) {
        List<String> ids = coordinator()
                .get("/api/v1/directives/{id}/assignments?limit=200", directive)
                .then()
                .extract()
                .path("items.id");
        return ids.stream().map(UUID::fromString).toList();
    }

    static void submitAndAccept(UUID assignment, String agency) {
        Office.agency(agency)
                .header("If-Match", etag(assignment))
                .body("{\"note\":\"xong\"}")
                .post("/api/v1/assignments/{id}/submission", assignment)
                .then()
                .statusCode(200);
        step(assignment, "acceptance", "{}").statusCode(200);
    }

    static ValidatableResponse step(UUID assignment, String step, String body) {
        return coordinator()
                .header("If-Match", etag(assignment))
                .body(body)
                .post("/api/v1/assignments/{id}/{step}", assignment, step)
                .then()
                .statusCode(200);
    }

    private static String etag(UUID assignment) {
        return coordinator().get("/api/v1/assignments/{id}", assignment).header("ETag");
    }
}
