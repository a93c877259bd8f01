package vn.dondoc.task.cascade;

import static org.awaitility.Awaitility.await;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.testkit.Events.event;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/** Directives that are revoked or replaced, and what a coordinator decides on them. */
final class Cascades {

    static final String WITHDRAW =
            "{\"kind\":\"WITHDRAW\",\"reason\":\"Chỉ thị đã bị thu hồi\",\"decidingDocument\":\"15/CT-UBND\"}";
    static final String KEEP = "{\"kind\":\"KEEP\",\"reason\":\"vẫn phải làm\"}";
    static final String REVOKED =
            "{\"effect\":\"REVOKED\",\"by\":null,\"number\":null,\"items\":[],\"reason\":\"x\",\"at\":\"2020-09-08T03:00:00Z\"}";

    private Cascades() {}

    static void tell(UUID directive, int version, String state, String supersession) {
        send(directive, version, state, supersession);
        awaitVersion(directive, version);
    }

    static void send(UUID id, int version, String state, String supersession) {
        RealKafka.send(List.of(
                event("dondoc.directive-events.v1", "directive-corrected.v1", id.toString(), 1, version, """
                {"id":"%s","body":"H12","state":"%s","number":"12/CT-UBND","normalisedNumber":"12/CT-UBND","type":"CT",
                 "issuer":"UBND tỉnh Cà Mau","issuedOn":"2020-09-03","urgency":null,"subject":"Về việc quản lý tàu cá",
                 "supersessions":[%s],"registeredAt":"2020-09-03T02:15:00Z","text":"x","textTruncated":false}""".formatted(
                                id, state, supersession))));
    }

    static void awaitVersion(UUID id, int version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("directives where id = '" + id + "' and version = " + version) == 1);
    }

    static ValidatableResponse proposals(String query) {
        return coordinator().get("/api/v1/cascade-proposals?" + query).then().statusCode(200);
    }

    static ValidatableResponse ask(String what, String selection, String decision, String token) {
        return coordinator()
                .body("{\"selection\":" + selection + ",\"decision\":" + decision + ",\"token\":\"" + token + "\"}")
                .post("/api/v1/cascade-proposals/{what}", what)
                .then();
    }

    static ValidatableResponse decide(String selection, String decision) {
        String token = ask("previews", selection, decision, "")
                .statusCode(200)
                .extract()
                .path("token");
        return ask("decisions", selection, decision, token).statusCode(200);
    }

    static long waiting(UUID directive) {
        return RealPostgres.count("work_items where kind = 'DECIDE_CASCADE' and settled_at is null and directive_id = '"
                + directive + "'");
    }
}
