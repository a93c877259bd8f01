package vn.dondoc.document.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.ExampleDirective.draft;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.get;
import static vn.dondoc.document.RegisterClient.read;
import static vn.dondoc.document.RegisterClient.registered;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** Descriptions are put right, and what they said before is kept. */
@QuarkusTest
@RealDocumentService
class CorrectionTest {

    private static final String TOPIC = "dondoc.directive-events.v1";

    private static ValidatableResponse correct(String role, String id, String etag, Map<String, ?> changes) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType("application/json")
                .header("If-Match", etag)
                .body(Map.of("reason", "Ghi nhầm", "changes", changes))
                .patch(RegisterClient.PATH + "/" + id)
                .then();
    }

    private static ValidatableResponse history(String id) {
        return get(Tokens.of("leader"), RegisterClient.PATH + "/" + id + "/history");
    }

    private static Map<String, @Nullable Object> nothingIn(String field) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(field, null);
        return changes;
    }

    @ParameterizedTest
    @CsvSource({
        "issuedOn, hôm qua, changes/issuedOn",
        "type, XX, changes/type",
        "number, abc, changes/number",
        "body, H33, changes/body",
        "sourceId, 1, changes/source"
    })
    void fieldThatIsWrongIsNamedWhereItStands(String field, String value, String pointer) {
        String id = registered(numbered("1/CT-UBND", "UBND tỉnh Sửa " + field));

        correct("clerk", id, "\"1-0\"", Map.of(field, value))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/" + pointer));
        read(id).body("version", equalTo(0));
        history(id).body("items", hasSize(0));
    }

    @Test
    void neededFieldCannotBeTakenAway() {
        String id = registered(draft());

        correct("clerk", id, "\"1-0\"", nothingIn("subject"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/changes/subject"));
        correct("clerk", id, "\"1-0\"", Map.of("subject", " ")).statusCode(400);
        correct("clerk", id, "\"1-0\"", Map.of("subject", "a".repeat(2001))).statusCode(400);
    }

    @Test
    void numberNeitherComesNorGoesByACorrection() {
        String draft = registered(draft());
        String numbered = registered(numbered("2/CT-UBND", "UBND tỉnh Sửa Số"));

        correct("clerk", draft, "\"1-0\"", Map.of("number", "2/CT-UBND"))
                .statusCode(422)
                .body("type", equalTo("urn:dondoc:problem:not-correctable"))
                .body("errors[0].pointer", equalTo("#/changes/number"));
        correct("clerk", numbered, "\"1-0\"", nothingIn("number")).statusCode(422);
    }

    @Test
    void numberThatAnotherHoldsIsRefused() {
        String first = registered(numbered("3/CT-UBND", "UBND tỉnh Sửa Trùng"));
        String second = registered(numbered("4/CT-UBND", "UBND tỉnh Sửa Trùng"));

        correct("clerk", second, "\"1-0\"", Map.of("number", "003/CT-UBND"))
                .statusCode(409)
                .body("existing", equalTo("/api/v1/directives/" + first));
        read(second).body("number", equalTo("4/CT-UBND"));
    }

    @Test
    void textWithASecrecyStampIsRefusedAndNotKept() {
        String id = registered(draft());

        correct("clerk", id, "\"1-0\"", Map.of("text", "UBND TỈNH\nMẬT\nkhong-duoc-luu-sua"))
                .statusCode(422)
                .body("type", equalTo("urn:dondoc:problem:secret-directive"));
        for (String table : List.of("directives", "directive_history", "audit_rows", "outbox")) {
            assertThat(RealPostgres.count(table + " t where t::text like '%khong-duoc-luu-sua%'"))
                    .isZero();
        }
    }

    @Test
    void wrongRoleStaleOrMissingVersionAndMissingReasonAreRefused() {
        String id = registered(draft());
        Map<String, String> changes = Map.of("place", "Hà Nội");

        correct("leader", id, "\"1-0\"", changes).statusCode(403);
        correct("clerk", id, "\"1-1\"", changes).statusCode(412);
        correct("clerk", id, "", changes).statusCode(428);
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .header("If-Match", "\"1-0\"")
                .body(Map.of("changes", changes))
                .patch(RegisterClient.PATH + "/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
    }

    @Test
    void correctionKeepsWhoWhenWhyBeforeAndAfterAndIsTold() throws IOException {
        String id = registered(numbered("5/CT-UBND", "UBND tỉnh Sửa Đúng"));

        Map<String, @Nullable Object> changes = nothingIn("place");
        changes.put("issuedOn", "2020-09-04");
        changes.put("signer", Map.of("title", "Chủ tịch"));
        changes.put("text", "Giao Sở Y tế");
        correct("clerk", id, "\"1-0\"", changes)
                .statusCode(200)
                .header("ETag", equalTo("\"1-1\""))
                .body("issuedOn", equalTo("2020-09-04"))
                .body("place", nullValue())
                .body("signer.title", equalTo("Chủ tịch"))
                .body("signer.name", equalTo("Nguyễn Văn Thử"));
        read(id).body("text", equalTo("Giao Sở Y tế"));

        history(id)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("correct-directive"))
                .body("items[0].reason", equalTo("Ghi nhầm"))
                .body("items[0].by.subject", equalTo("clerk@test"))
                .body("items[0].by.title", equalTo("Chuyên viên"))
                .body("items[0].by.body", equalTo("H12"))
                .body("items[0].before.issuedOn", equalTo("2020-09-03"))
                .body("items[0].before.place", equalTo("Cà Mau"))
                .body("items[0].before.signer.title", equalTo("Phó Chủ tịch"))
                .body("items[0].after.place", nullValue())
                .body("items[0].after.text", equalTo("Giao Sở Y tế"))
                .body("items[0].after.keySet()", hasSize(4));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealKafka.read(TOPIC, id).size() == 2);
        String told = RealKafka.text(RealKafka.read(TOPIC, id).getLast().value());
        EventContract.assertValid("directive-corrected.v1", told);
        assertThat(new ObjectMapper().readTree(told).get("changed").toString())
                .contains("issuedOn", "place", "signer", "text");
        assertThat(RealPostgres.query("select reason || '|' || (after ? 'text') from audit_rows where action ="
                        + " 'correct-directive' and entity_id = '" + id + "'"))
                .containsExactly("Ghi nhầm|false");
    }

    @Test
    void correctionThatChangesNothingLeavesNoTrace() {
        String id = registered(numbered("6/CT-UBND", "UBND tỉnh Không Đổi"));

        correct("clerk", id, "\"1-0\"", Map.of("place", "Cà  Mau ", "number", "6/CT-UBND"))
                .statusCode(200)
                .header("ETag", equalTo("\"1-0\""));
        history(id).body("items", hasSize(0));
    }

    @Test
    void arrivalIsPutRightAndItsNumberStaysOneDocuments() {
        String issuer = "UBND tỉnh Sửa Số Đến";
        String token = Tokens.of("clerk");
        String first =
                registered(numbered("7/CT-UBND", issuer).with("arrival", Map.of("number", 71, "on", "2031-03-02")));
        String second =
                registered(numbered("8/CT-UBND", issuer).with("arrival", Map.of("number", 72, "on", "2031-03-02")));

        correct("clerk", second, "\"1-0\"", Map.of("arrival", Map.of("number", 71)))
                .statusCode(409)
                .body("existing", equalTo("/api/v1/directives/" + first));
        correct("clerk", second, "\"1-0\"", nothingIn("arrival"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/changes/arrival"));
        correct("clerk", second, "\"1-0\"", Map.of("arrival", Map.of("on", "2031-03-05")))
                .statusCode(200)
                .body("arrival.number", equalTo(72))
                .body("arrival.on", equalTo("2031-03-05"))
                .body("version", equalTo(1));
        correct("clerk", second, "\"1-1\"", Map.of("arrival", Map.of("number", 75), "place", "Hà Nội"))
                .statusCode(200)
                .body("version", equalTo(2));
        history(second)
                .body("items.before.arrival.number", equalTo(List.of(72, 72)))
                .body("items.after.arrival.number", equalTo(List.of(72, 75)));
        get(token, RegisterClient.PATH + "/" + first).body("arrival.number", equalTo(71));
    }

    @Test
    void sourceIsPutRightAndStaysOneDocuments() {
        String issuer = "UBND tỉnh Sửa Nguồn";
        String first =
                registered(numbered("9/CT-UBND", issuer).with("source", "trục").with("sourceId", "a-9"));
        String second = registered(numbered("10/CT-UBND", issuer));

        correct("clerk", second, "\"1-0\"", Map.of("source", "trục", "sourceId", "a-9"))
                .statusCode(409)
                .body("existing", equalTo("/api/v1/directives/" + first));
        correct("clerk", second, "\"1-0\"", Map.of("source", "trục", "sourceId", "a-10"))
                .statusCode(200)
                .body("sourceId", equalTo("a-10"));
        history(second).body("items[0].after.sourceId", equalTo("a-10"));
    }

    @Test
    void relationsArePutRightAndTold() throws IOException {
        String issuer = "UBND tỉnh Sửa Quan Hệ";
        Map<String, String> kept = Map.of("kind", "CITES", "number", "1/KH-UBND");
        String id = registered(numbered("11/CT-UBND", issuer)
                .with("relations", List.of(Map.of("kind", "ANSWERS", "number", "2/KH-UBND"), kept)));

        correct(
                        "clerk",
                        id,
                        "\"1-0\"",
                        Map.of("relations", List.of(kept, Map.of("kind", "ANSWERS", "number", "không số"))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/changes/relations/1/number"));
        correct(
                        "clerk",
                        id,
                        "\"1-0\"",
                        Map.of("relations", List.of(kept, Map.of("kind", "ANSWERS", "number", "3/KH-UBND"))))
                .statusCode(200)
                .body("version", equalTo(1));

        get(Tokens.of("clerk"), RegisterClient.PATH + "/" + id + "/relations")
                .body("items.number", containsInAnyOrder("01/KH-UBND", "03/KH-UBND"));
        history(id)
                .body("items[0].before.relations.number", containsInAnyOrder("02/KH-UBND", "01/KH-UBND"))
                .body("items[0].after.relations.number", containsInAnyOrder("01/KH-UBND", "03/KH-UBND"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealKafka.read(TOPIC, id).size() == 2);
        String told = RealKafka.text(RealKafka.read(TOPIC, id).getLast().value());
        EventContract.assertValid("directive-corrected.v1", told);
        assertThat(new ObjectMapper().readTree(told).get("relations").findValuesAsText("number"))
                .containsExactly("01/KH-UBND", "03/KH-UBND");
    }

    @Test
    void relationThatHasChangedTheOtherDirectiveCannotBeTakenBack() {
        String issuer = "UBND tỉnh Giữ Quan Hệ";
        String old = registered(numbered("12/CT-UBND", issuer));
        String id = registered(numbered("13/CT-UBND", issuer)
                .with("relations", List.of(Map.of("kind", "REPLACES", "directiveId", old))));

        correct("clerk", id, "\"1-0\"", Map.of("relations", List.of()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/changes/relations"));
        correct("clerk", id, "\"1-0\"", Map.of("relations", List.of(Map.of("kind", "REPLACES", "directiveId", old))))
                .statusCode(200)
                .body("version", equalTo(0));
        read(old).body("state", equalTo("REPLACED"));
    }
}
