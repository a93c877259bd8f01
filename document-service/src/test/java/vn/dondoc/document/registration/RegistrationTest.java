package vn.dondoc.document.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.ExampleDirective.draft;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.get;
import static vn.dondoc.document.RegisterClient.post;
import static vn.dondoc.document.RegisterClient.registered;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@RealDocumentService
class RegistrationTest {

    @Test
    void numberedDirectiveIsRegisteredWithEveryField() {
        String id = post(numbered("Số: 04 /CT-UBND", "UBND tỉnh Một"))
                .statusCode(201)
                .contentType("application/json")
                .header("Location", matchesPattern("http://[^/]+/api/v1/directives/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"1-0\""))
                .body("state", equalTo("REGISTERED"))
                .body("$", not(hasKey("text")))
                .extract()
                .path("id");

        get(Tokens.of("coordinator"), RegisterClient.PATH + "/" + id)
                .statusCode(200)
                .header("ETag", equalTo("\"1-0\""))
                .body("id", equalTo(id))
                .body("body", equalTo("H12"))
                .body("state", equalTo("REGISTERED"))
                .body("number", equalTo("Số: 04 /CT-UBND"))
                .body("normalisedNumber", equalTo("04/CT-UBND"))
                .body("numberValue", equalTo(4))
                .body("type", equalTo("CT"))
                .body("issuer", equalTo("UBND tỉnh Một"))
                .body("directingAuthority", equalTo("Chủ tịch UBND tỉnh"))
                .body("place", equalTo("Cà Mau"))
                .body("issuedOn", equalTo("2020-09-03"))
                .body("urgency", equalTo("FLASH"))
                .body("subject", equalTo("Về việc kiểm tra đê biển Tây trước mùa mưa bão"))
                .body("signer.name", equalTo("Nguyễn Văn Thử"))
                .body("signer.title", equalTo("Phó Chủ tịch"))
                .body("signer.authority", equalTo("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"))
                .body("text", equalTo(ExampleDirective.TEXT));
    }

    @Test
    void directiveWithoutNumberDateAndSignerIsADraft() {
        post(draft().with("text", "Giao Sở Y tế")
                        .without("issuedOn")
                        .without("signer")
                        .without("urgency")
                        .without("directingAuthority")
                        .without("place"))
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("number", nullValue())
                .body("normalisedNumber", nullValue())
                .body("numberValue", nullValue())
                .body("issuedOn", nullValue())
                .body("signer", nullValue())
                .body("urgency", nullValue());
    }

    @Test
    void draftsDoNotCollide() {
        post(draft()).statusCode(201);
        post(draft()).statusCode(201);
    }

    @Test
    void numberThatCarriesItsYearNeedsNoDate() {
        post(numbered("15/2020/QĐ-UBND", "UBND tỉnh Hai").with("type", "QĐ").without("issuedOn"))
                .statusCode(201)
                .body("normalisedNumber", equalTo("15/2020/QĐ-UBND"));
    }

    @Test
    void fieldsOnSeveralLinesBecomeOneLineAndEmptyOnesNothing() {
        post(numbered("7/CT-UBND", "UBND\n  tỉnh Ba ")
                        .with("subject", " Về việc\n kiểm tra ")
                        .with("place", "  ")
                        .with("signer", Map.of("name", " ")))
                .statusCode(201)
                .body("issuer", equalTo("UBND tỉnh Ba"))
                .body("subject", equalTo("Về việc kiểm tra"))
                .body("place", nullValue())
                .body("signer", nullValue());
    }

    @Test
    void registrationIsDatedByTheBusinessClock() {
        MovableClock.set("2020-09-03T14:00");
        try {
            String at = post(draft()).statusCode(201).extract().path("registeredAt");
            assertThat(at).startsWith("2020-09-03T07:00:");
        } finally {
            MovableClock.reset();
        }
    }

    @Test
    void registrationLeavesOneAuditRowWithTheActorAndWithoutTheText() {
        String id = registered(numbered("04/CT-UBND", "UBND tỉnh Mười Một"));

        assertThat(RealPostgres.query("""
                select action || '|' || outcome || '|' || actor_subject || '|' || actor_name || '|' || actor_title || '|'
                       || actor_body || '|' || entity_type || '|' || (before is null) || '|' || (after ->> 'number') || '|'
                       || (after ? 'text')
                from audit_rows where entity_id = '%s'
                """.formatted(id)))
                .containsExactly(
                        "register-directive|DONE|clerk@test|Nguyễn Thị Thử|Chuyên viên|H12|directive|true|04/CT-UBND"
                                + "|false");
    }

    @Test
    void readingAgainAnswersNotModified() {
        String id = registered(draft());

        given().auth()
                .oauth2(Tokens.of("leader"))
                .header("If-None-Match", "\"1-0\"")
                .get(RegisterClient.PATH + "/" + id)
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"1-0\""))
                .header("Cache-Control", equalTo("no-cache, private"))
                .body(equalTo(""));
    }

    @Test
    void locationLeadsToTheDirective() {
        String location = post(draft()).statusCode(201).extract().header("Location");

        get(Tokens.of("clerk"), location)
                .statusCode(200)
                .body("id", endsWith(location.substring(location.length() - 36)));
    }
}
