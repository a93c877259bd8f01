package vn.dondoc.document.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import vn.dondoc.testkit.EventContract;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

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
        "sourceId, 1, changes/sourceId"
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
}
