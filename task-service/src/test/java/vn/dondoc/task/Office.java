package vn.dondoc.task;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.testkit.Events.event;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.Tokens;

/** A provincial office in tests: its agencies and directives arrive as events, its people call the API. */
public final class Office {

    public static final String AGRICULTURE = "H12.07";
    public static final String FINANCE = "H12.05";
    public static final String POLICE = "H12.30";

    private Office() {}

    public static void knowsItsAgencies() {
        RealKafka.send(List.of(
                agency("H12", "Ủy ban nhân dân tỉnh Cà Mau", "province"),
                agency(AGRICULTURE, "Sở Nông nghiệp và Phát triển nông thôn", "department"),
                agency(FINANCE, "Sở Tài chính", "department"),
                agency(POLICE, "Công an tỉnh", "vertical"),
                event("dondoc.agency-events.v1", "agency-changed.v1", "H12.20", 1, 1, """
                        {"code":"H12.20","name":"Sở Nông nghiệp và Môi trường","aliases":[],"kind":"department",
                         "validFrom":"2025-03-01","validTo":null,"successors":[]}""")));
    }

    private static org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]> agency(
            String code, String name, String kind) {
        return event("dondoc.agency-events.v1", "agency-changed.v1", code, 1, 1, """
                {"code":"%s","name":"%s","aliases":[],"kind":"%s","validFrom":"1997-01-01","validTo":null,"successors":[]}""".formatted(code, name, kind));
    }

    /** A directive of 3 September 2020, arrived here. */
    public static UUID hasDirective() {
        return hasDirective("12/CT-UBND", "2020-09-03");
    }

    public static UUID hasDirective(String number, String issuedOn) {
        UUID id = UUID.randomUUID();
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-registered.v1", id.toString(), 1, 1, """
                {"id":"%s","body":"H12","state":"REGISTERED","number":"%s","normalisedNumber":"%s","type":"CT",
                 "issuer":"UBND tỉnh Cà Mau","issuedOn":"%s","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "registeredAt":"2020-09-03T02:15:00Z","text":"Giao Sở …","textTruncated":false}""".formatted(
                                id, number, number, issuedOn))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> coordinator().get("/api/v1/directives/{id}", id).statusCode() == 200);
        return id;
    }

    public static RequestSpecification coordinator() {
        return caller(Tokens.of("coordinator"));
    }

    public static RequestSpecification agency(String code) {
        return caller(Tokens.ofAgency(code));
    }

    public static RequestSpecification caller(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static String task(String leads, String coordinating, String deadline) {
        return """
                {"tasks":[{"item":"2/b","content":"Rà soát tàu cá","leads":[%s],"coordinating":[%s]%s}]}""".formatted(leads, coordinating, deadline.isEmpty() ? "" : ",\"deadline\":" + deadline);
    }

    /** Drafts and issues one task due on 15 September 2020, and returns the lead's assignment. */
    public static UUID hasIssued(UUID directive, String lead, String... coordinating) {
        return hasIssued(Tokens.of("coordinator"), directive, lead, coordinating);
    }

    /** By one officer, who then is the monitoring officer. */
    public static UUID hasIssued(String officer, UUID directive, String lead, String... coordinating) {
        String codes = coordinating.length == 0 ? "" : "\"" + String.join("\",\"", coordinating) + "\"";
        String first = caller(officer)
                .body(task("\"" + lead + "\"", codes, "{\"on\":\"2020-09-15\",\"phrase\":\"trước ngày 15/9/2020\"}"))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201)
                .extract()
                .path("tasks[0].assignments[0].id");
        caller(officer)
                .post("/api/v1/directives/{id}/issuance", directive)
                .then()
                .statusCode(200);
        return UUID.fromString(first);
    }

    /** The assignments of a directive, as the coordinator sees them, in the order of their drafting. */
    public static List<UUID> assignmentsOf(UUID directive) {
        List<String> ids = coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .extract()
                .path("items.id");
        return ids.stream().map(UUID::fromString).toList();
    }

    public static String etag(UUID assignment) {
        return coordinator().get("/api/v1/assignments/{id}", assignment).header("ETag");
    }

    /** One step of the assignment's life with its present ETag. */
    public static ValidatableResponse step(RequestSpecification caller, UUID assignment, String step, String body) {
        return caller.header("If-Match", etag(assignment))
                .body(body)
                .post("/api/v1/assignments/{id}/{step}", assignment, step)
                .then();
    }
}
