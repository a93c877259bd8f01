package vn.dondoc.document.relation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.ExampleDirective.draft;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.act;
import static vn.dondoc.document.RegisterClient.get;
import static vn.dondoc.document.RegisterClient.post;
import static vn.dondoc.document.RegisterClient.read;
import static vn.dondoc.document.RegisterClient.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** How directives stand to one another, and what later ones do to earlier ones. */
@QuarkusTest
@RealDocumentService
class RelationTest {

    private static final String TOPIC = "dondoc.directive-events.v1";

    private static Map<String, Object> replaces(String number) {
        return Map.of("kind", "REPLACES", "number", number, "issuedOn", "2020-09-03");
    }

    private static ValidatableResponse relations(String id) {
        return get(Tokens.of("coordinator"), RegisterClient.PATH + "/" + id + "/relations")
                .statusCode(200);
    }

    private static List<String> told(String id, int events) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealKafka.read(TOPIC, id).size() >= events);
        return RealKafka.read(TOPIC, id).stream()
                .map(record -> RealKafka.header(record, "ce_type").replace("vn.dondoc.", ""))
                .toList();
    }

    @Test
    void relationThatNamesNobodyOrSomebodyUnknownIsRefusedAndNothingIsLeft() {
        String issuer = "UBND tỉnh Quan Hệ Sai";
        post(numbered("1/CT-UBND", issuer).with("relations", List.of(Map.of("kind", "CITES"))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/relations/0"));
        post(numbered("1/CT-UBND", issuer).with("relations", List.of(Map.of("kind", "CITES", "number", "abc"))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/relations/0/number"));
        String elsewhere = post(Tokens.of("clerk", List.of("H33")), numbered("1/CT-UBND", issuer))
                .extract()
                .path("id");
        post(numbered("1/CT-UBND", issuer)
                        .with("relations", List.of(Map.of("kind", "CITES", "directiveId", elsewhere))))
                .statusCode(422)
                .body("type", equalTo("urn:dondoc:problem:unknown-directive"))
                .body("errors[0].pointer", equalTo("#/relations/0/directiveId"));

        assertThat(RealPostgres.count("directives where body = 'H12' and issuer = '" + issuer + "'"))
                .isZero();
    }

    @Test
    void replacingTakesEffectInTheSameTransactionAndTellsTheSuccessor() {
        String issuer = "UBND tỉnh Thay Thế";
        String old = registered(numbered("12/CT-UBND", issuer));
        String successor = registered(numbered("20/CT-UBND", issuer)
                .with("issuedOn", "2020-10-01")
                .with("relations", List.of(replaces("12/CT-UBND"))));

        read(old)
                .body("state", equalTo("REPLACED"))
                .body("version", equalTo(1))
                .body("supersessions[0].by", equalTo(successor))
                .body("supersessions[0].number", equalTo("20/CT-UBND"))
                .body("supersessions[0].reason", equalTo("theo 20/CT-UBND"));
        read(successor).body("state", equalTo("REGISTERED")).body("version", equalTo(0));
        relations(old)
                .body("items", hasSize(1))
                .body("items[0].direction", equalTo("TO_HERE"))
                .body("items[0].directiveId", equalTo(successor))
                .body("items[0].number", equalTo("20/CT-UBND"));
        relations(successor)
                .body("items[0].direction", equalTo("FROM_HERE"))
                .body("items[0].directiveId", equalTo(old))
                .body("items[0].effectiveAt", notNullValue());
        assertThat(told(old, 2)).containsExactly("directive-registered.v1", "directive-replaced.v1");
        EventContract.assertValid(
                "directive-replaced.v1",
                RealKafka.text(RealKafka.read(TOPIC, old).getLast().value()));
        get(Tokens.of("coordinator"), RegisterClient.PATH + "/" + old + "/history")
                .body("items.action", equalTo(List.of("replace-directive")));
    }

    @Test
    void directiveThatIsRegisteredAfterItsSuccessorComesInReplaced() {
        String issuer = "UBND tỉnh Đến Sau";
        String successor = registered(numbered("20/CT-UBND", issuer)
                .with("issuedOn", "2020-10-01")
                .with("relations", List.of(replaces("012/CT-UBND"))));
        relations(successor).body("items[0].directiveId", nullValue()).body("items[0].number", equalTo("12/CT-UBND"));

        String old = registered(numbered("Số: 12 /CT-UBND", issuer));

        read(old).body("state", equalTo("REPLACED"));
        relations(successor).body("items[0].directiveId", equalTo(old));
        assertThat(told(old, 2)).containsExactly("directive-registered.v1", "directive-replaced.v1");
    }

    @Test
    void whatOnlyTheTextSaysEndsTheIssuersOwnDocumentsAndNobodyElses() {
        String old = registered(numbered("8731/CT-UBND", "UBND tỉnh Đọc Văn Bản"));
        String text = "CHỈ THỊ\nVề việc kiểm tra\n\nChỉ thị này thay thế Chỉ thị số 8731/CT-UBND ngày 03/9/2020.\n";

        String foreign = registered(numbered("8732/CT-UBND", "UBND tỉnh Nhầm Tay")
                .with("issuedOn", "2020-10-01")
                .with("text", text));
        relations(foreign)
                .body("items.find { it.kind == 'REPLACES' }.directiveId", equalTo(old))
                .body("items.find { it.kind == 'REPLACES' }.effectiveAt", nullValue());
        read(old).body("state", equalTo("REGISTERED"));

        registered(numbered("8733/CT-UBND", "UBND tỉnh Đọc Văn Bản")
                .with("issuedOn", "2020-10-01")
                .with("text", text));
        read(old).body("state", equalTo("REPLACED"));
    }

    @Test
    void partialReplacementNamesItsItemsAndLeavesTheRestInForce() {
        String issuer = "UBND tỉnh Một Phần";
        String old = registered(numbered("12/CT-UBND", issuer));
        String successor = registered(numbered("20/CT-UBND", issuer)
                .with(
                        "relations",
                        List.of(Map.of(
                                "kind",
                                "REPLACES",
                                "directiveId",
                                old,
                                "items",
                                List.of("2/b", "3"),
                                "reason",
                                "Điều 3"))));

        read(old)
                .body("state", equalTo("REGISTERED"))
                .body("supersessions[0].items", equalTo(List.of("2/b", "3")))
                .body("supersessions[0].by", equalTo(successor))
                .body("supersessions[0].reason", equalTo("Điều 3"));
        assertThat(told(old, 2)).containsExactly("directive-registered.v1", "directive-replaced.v1");
    }

    @Test
    void draftTakesNoEffectBeforeItHasItsNumber() {
        String issuer = "UBND tỉnh Dự Thảo";
        String old = registered(numbered("12/CT-UBND", issuer));
        String successor =
                registered(draft().with("issuer", issuer).with("relations", List.of(replaces("12/CT-UBND"))));
        read(old).body("state", equalTo("REGISTERED"));

        act(Tokens.of("clerk"), successor, "numbering", "\"1-0\"", Map.of("number", "21/CT-UBND"))
                .statusCode(200);

        read(old).body("state", equalTo("REPLACED")).body("supersessions[0].number", equalTo("21/CT-UBND"));
    }

    @Test
    void citationThatTwoDirectivesFitStaysOpen() {
        registered(numbered("12/CT-UBND", "UBND tỉnh Hai A"));
        registered(numbered("12/CT-UBND", "UBND tỉnh Hai B"));
        String citing = registered(numbered("70/CT-UBND", "UBND tỉnh Hai C")
                .with("issuedOn", "2020-10-01")
                .with("relations", List.of(Map.of("kind", "CITES", "number", "12/CT-UBND"))));
        relations(citing).body("items[0].directiveId", nullValue());

        String clear = registered(numbered("71/CT-UBND", "UBND tỉnh Hai C")
                .with("issuedOn", "2020-10-01")
                .with(
                        "relations",
                        List.of(Map.of(
                                "kind", "CITES", "number", "12/CT-UBND", "issuer", "Ủy ban nhân dân tỉnh Hai B"))));
        relations(clear)
                .body("items[0].directiveId", notNullValue())
                .body("items[0].issuer", equalTo("UBND tỉnh Hai B"))
                .body("items[0].effectiveAt", nullValue());
    }

    @Test
    void relationDeclaredLaterRevokesAndASecondOneDoesNothing() {
        String issuer = "UBND tỉnh Bãi Bỏ";
        String old = registered(numbered("12/CT-UBND", issuer));
        String later = registered(numbered("30/CT-UBND", issuer));
        Map<String, Object> revokes =
                Map.of("relations", List.of(Map.of("kind", "REVOKES", "directiveId", old, "reason", "Bãi bỏ")));

        declare(later, revokes).statusCode(204);
        declare(later, revokes).statusCode(204);

        read(old).body("state", equalTo("REVOKED")).body("supersessions", hasSize(1));
        assertThat(told(old, 2)).containsExactly("directive-registered.v1", "directive-revoked.v1");
    }

    private static ValidatableResponse declare(String id, Map<String, Object> relations) {
        return given().auth()
                .oauth2(Tokens.of("coordinator"))
                .contentType("application/json")
                .body(relations)
                .post(RegisterClient.PATH + "/" + id + "/relations")
                .then();
    }

    @Test
    void issuersWordRevokesOnceWithItsReason() {
        String id = registered(numbered("31/CT-UBND", "UBND tỉnh Thu Hồi"));
        Map<String, String> reason = Map.of("reason", "Phát hành nhầm");

        act(Tokens.of("coordinator"), id, "revocation", "\"1-0\"", reason).statusCode(403);
        act(Tokens.of("clerk"), id, "revocation", "\"1-0\"", Map.of()).statusCode(400);
        act(Tokens.of("clerk"), id, "revocation", "\"1-5\"", reason).statusCode(412);
        act(Tokens.of("clerk"), id, "revocation", "\"1-0\"", reason)
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("supersessions[0].reason", equalTo("Phát hành nhầm"))
                .body("supersessions[0].by", nullValue());
        act(Tokens.of("clerk"), id, "revocation", "\"1-1\"", reason)
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:not-in-force"));
        assertThat(told(id, 2)).containsExactly("directive-registered.v1", "directive-revoked.v1");
        EventContract.assertValid(
                "directive-revoked.v1",
                RealKafka.text(RealKafka.read(TOPIC, id).getLast().value()));
    }

    @Test
    void whatEndedADirectiveInErrorIsTakenBackAndDoesNotHappenAgain() {
        String issuer = "UBND tỉnh Nhầm";
        String old = registered(numbered("12/CT-UBND", issuer));
        String later = registered(numbered("20/CT-UBND", issuer).with("relations", List.of(replaces("12/CT-UBND"))));
        Map<String, String> reason = Map.of("reason", "Đọc nhầm");

        act(Tokens.of("clerk"), later, "reinstatement", "\"1-0\"", reason)
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:still-in-force"));
        act(Tokens.of("clerk"), old, "reinstatement", "\"1-0\"", reason).statusCode(412);
        act(Tokens.of("clerk"), old, "reinstatement", "\"1-1\"", reason)
                .statusCode(200)
                .header("ETag", equalTo("\"1-2\""))
                .body("state", equalTo("REGISTERED"))
                .body("supersessions", hasSize(0));
        declare(later, Map.of("relations", List.of(Map.of("kind", "CITES", "number", "12/CT-UBND"))))
                .statusCode(204);

        read(old).body("state", equalTo("REGISTERED"));
        assertThat(told(old, 3))
                .containsExactly("directive-registered.v1", "directive-replaced.v1", "directive-corrected.v1");
    }
}
