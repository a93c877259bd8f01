package vn.dondoc.document.purge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.act;
import static vn.dondoc.document.RegisterClient.get;
import static vn.dondoc.document.RegisterClient.post;
import static vn.dondoc.document.RegisterClient.read;
import static vn.dondoc.document.RegisterClient.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** A directive found to be secret is forgotten. */
@QuarkusTest
@RealDocumentService
class PurgeTest {

    private static final String TOPIC = "dondoc.directive-events.v1";
    private static final String MARK = "noi-dung-phai-xoa";
    private static final Map<String, String> REASON = Map.of("reason", "Bí mật nhà nước, đăng ký nhầm");

    @Test
    void onlyALeaderOrAdminOfTheBodyMayPurgeAndMustSayWhy() {
        String id = registered(numbered("1/CT-UBND", "UBND tỉnh Không Xóa"));

        act(Tokens.of("clerk"), id, "purge", "*", REASON).statusCode(403);
        act(Tokens.of("coordinator"), id, "purge", "*", REASON).statusCode(403);
        act(Tokens.of("leader", List.of("H33")), id, "purge", "*", REASON).statusCode(404);
        act(Tokens.of("leader"), id, "purge", "*", Map.of("reason", "x"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        read(id).statusCode(200);
    }

    @Test
    void nothingOfItStaysButThatItWasPurgedByWhomWhenAndWhy() {
        String issuer = "UBND tỉnh Phải Xóa";
        String id = given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .header("Idempotency-Key", "purge-test-1")
                .body(numbered("1/CT-UBND", issuer)
                        .with("subject", MARK)
                        .with("text", "Giao " + MARK)
                        .fields())
                .post(RegisterClient.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .header("If-Match", "\"1-0\"")
                .body(Map.of("reason", MARK, "changes", Map.of("subject", MARK + " hai")))
                .patch(RegisterClient.PATH + "/" + id)
                .then()
                .statusCode(200);
        String citing = registered(numbered("2/CT-UBND", issuer)
                .with("relations", List.of(Map.of("kind", "BASED_ON", "directiveId", id))));

        act(Tokens.of("leader"), id, "purge", "*", REASON).statusCode(204);

        for (String table : List.of("directives", "directive_history", "directive_relations", "audit_rows", "outbox")) {
            assertThat(RealPostgres.count(table + " t where t::text like '%" + MARK + "%'"))
                    .as(table)
                    .isZero();
        }
        assertThat(RealPostgres.count(
                        "idempotency_keys where position(convert_to('" + MARK + "', 'UTF8') in body) > 0"))
                .isZero();
        assertThat(RealPostgres.query(
                        "select action || '|' || actor_name || '|' || coalesce(reason, '-') || '|' || (before is null and"
                                + " after is null) from audit_rows where entity_id = '" + id + "' order by id"))
                .containsExactly(
                        "register-directive|Nguyễn Thị Thử|-|true",
                        "correct-directive|Nguyễn Thị Thử|-|true",
                        "purge-directive|" + leaderName() + "|Bí mật nhà nước, đăng ký nhầm|true");
        assertThat(RealPostgres.query("select entity_type from audit_forgettings where entity_id = '" + id + "'"))
                .as("what archives of the audit are to forget")
                .containsExactly("directive");
        read(id).statusCode(410).body("type", equalTo("urn:dondoc:problem:directive-purged"));
        get(Tokens.of("clerk", List.of("H33")), RegisterClient.PATH + "/" + id).statusCode(404);
        get(Tokens.of("clerk"), RegisterClient.PATH + "/" + id + "/history").statusCode(410);
        act(Tokens.of("leader"), id, "purge", "*", REASON).statusCode(410);
        get(Tokens.of("clerk"), RegisterClient.PATH + "/" + citing + "/relations")
                .body("items[0].directiveId", nullValue());
    }

    private static String leaderName() {
        return RealPostgres.query("select actor_name from audit_rows where action = 'purge-directive' limit 1")
                .getFirst();
    }

    @Test
    void purgeIsTheLastThatIsToldAndSaysNothingOfTheContent() {
        String id = registered(numbered("3/CT-UBND", "UBND tỉnh Xóa Được Báo"));

        act(Tokens.of("admin"), id, "purge", "*", REASON).statusCode(204);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !RealKafka.read(TOPIC, id).isEmpty()
                        && RealKafka.header(RealKafka.read(TOPIC, id).getLast(), "ce_type")
                                .equals("vn.dondoc.directive-purged.v1"));
        var event = RealKafka.read(TOPIC, id).getLast();
        assertThat(RealKafka.header(event, "ce_aggregateversion")).isEqualTo("1");
        EventContract.assertValid("directive-purged.v1", RealKafka.text(event.value()));
        EventContract.assertSameShape("directive-purged.v1", RealKafka.text(event.value()));
        assertThat(RealKafka.text(event.value())).doesNotContain("CT-UBND", "Xóa Được Báo");
    }

    @Test
    void repeatedRegistrationWithItsKeyDoesNotBringItBack() {
        var directive = numbered("4/CT-UBND", "UBND tỉnh Không Về Lại");
        String id = withKey(directive.fields()).path("id");
        act(Tokens.of("leader"), id, "purge", "*", REASON).statusCode(204);

        withKey(directive.fields());

        assertThat(RealPostgres.count("directives where issuer = 'UBND tỉnh Không Về Lại'"))
                .isZero();
        post(directive).statusCode(422).body("type", equalTo("urn:dondoc:problem:purged-before"));
    }

    @Test
    void itDoesNotComeBackByItsNumberOrItsSendersId() {
        String issuer = "UBND tỉnh Không Trở Lại";
        String id = registered(
                numbered("5/CT-UBND", issuer).with("source", "noi-gui").with("sourceId", "mat-5"));
        String draft = registered(numbered("", issuer).with("issuedOn", "2020-09-03"));

        act(Tokens.of("leader"), id, "purge", "*", REASON).statusCode(204);

        assertKeptOut(post(numbered("005 /CT-UBND", issuer)));
        assertKeptOut(
                post(numbered("7/CT-UBND", issuer).with("source", "noi-gui").with("sourceId", "mat-5")));
        assertKeptOut(act(Tokens.of("clerk"), draft, "numbering", "*", Map.of("number", "5/CT-UBND")));
        assertThat(RealPostgres.count("purge_marks where directive_id = '" + id + "'"))
                .isEqualTo(2);
        post(Tokens.of("clerk", List.of("H33")), numbered("5/CT-UBND", issuer)).statusCode(201);
    }

    @Test
    void itsFileDoesNotComeBackWithAnotherDirectiveOfTheBody() {
        String issuer = "UBND tỉnh Tệp Bị Xóa";
        byte[] file = ("Tệp chỉ có ở đây " + MARK).getBytes(StandardCharsets.UTF_8);
        byte[] almost = ("Tệp chỉ có ở đây " + MARK + ".").getBytes(StandardCharsets.UTF_8);
        String id = registered(numbered("5/CT-UBND", issuer));
        attach(id, file).statusCode(201);
        String other = registered(numbered("6/CT-UBND", issuer));

        act(Tokens.of("leader"), id, "purge", "*", REASON).statusCode(204);

        assertKeptOut(attach(other, file));
        assertThat(RealPostgres.count("directive_files where directive_id = '" + other + "'"))
                .isZero();
        attach(other, almost).statusCode(201);
        String elsewhere = post(Tokens.of("clerk", List.of("H33")), numbered("6/CT-UBND", issuer))
                .statusCode(201)
                .extract()
                .path("id");
        attach(Tokens.of("clerk", List.of("H33")), elsewhere, file).statusCode(201);
    }

    @Test
    void draftDoesNotComeBackByItsText() {
        String text =
                "Giao các cơ quan kiểm tra " + MARK + " và báo cáo kết quả thực hiện từng tuần, từng tháng. ".repeat(4);
        var directive = numbered("", "UBND tỉnh Dự Thảo").with("text", text);
        String id = registered(directive);

        act(Tokens.of("leader"), id, "purge", "*", REASON).statusCode(204);

        assertKeptOut(post(numbered("8/CT-UBND", "UBND tỉnh Dự Thảo").with("text", text)));
    }

    private static ValidatableResponse attach(String directive, byte[] file) {
        return attach(Tokens.of("clerk"), directive, file);
    }

    private static ValidatableResponse attach(String token, String directive, byte[] file) {
        return given().auth()
                .oauth2(token)
                .multiPart("file", "tep.txt", file, "application/octet-stream")
                .post(RegisterClient.PATH + "/" + directive + "/files")
                .then();
    }

    private static void assertKeptOut(ValidatableResponse answer) {
        answer.statusCode(422).body("type", equalTo("urn:dondoc:problem:purged-before"));
    }

    private static Response withKey(Map<String, ?> fields) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .header("Idempotency-Key", "purge-test-2")
                .body(fields)
                .post(RegisterClient.PATH);
    }
}
