package vn.dondoc.task.acknowledgement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.link.LinkSigner;
import vn.dondoc.kit.link.Ticket;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** The page behind the link in a mail, as somebody who is not signed in opens it. */
@QuarkusTest
@RealTaskService
class AcknowledgementPageTest {

    private static final String PAGE = "/api/v1/acknowledgement-page";
    private static final String RECIPIENT = "vanthu@so.example.vn";

    @Inject
    LinkSigner signer;

    private String agency = "";
    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void anAgency() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        agency = FeedOffice.hasAgency();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void forgedExpiredAndForeignLinksGetAClearPageAndChangeNothing() {
        UUID assignment = hasGiven(directive);
        String token = token(agency, directive, "2020-09-07T01:00:00Z");
        show(token + "x").statusCode(403).body(containsString("Liên kết không đúng"));
        show("").statusCode(403).contentType("text/html");
        acknowledge(token.replace('.', 'A')).statusCode(403);
        given().contentType("application/json").body("{}").post(PAGE).then().statusCode(415);
        given().contentType("application/x-www-form-urlencoded")
                .post(PAGE)
                .then()
                .statusCode(403);

        String old = token(agency, directive, "2020-07-01T01:00:00Z");
        show(old).statusCode(410).body(containsString("Liên kết đã hết hạn"));
        acknowledge(old).statusCode(410);

        String nothing = token(FeedOffice.hasAgency(), directive, "2020-09-07T01:00:00Z");
        show(nothing).statusCode(404).body(containsString("không còn giao nhiệm vụ nào"));
        acknowledge(nothing).statusCode(404);
        show(token(agency, UUID.randomUUID(), "2020-09-07T01:00:00Z")).statusCode(404);
        assertThat(state(assignment)).isEqualTo("ASSIGNED");
    }

    @Test
    void openingTheLinkAsOftenAsAMailScannerLikesChangesNothing() {
        UUID assignment = hasGiven(directive);
        String token = token(agency, directive, "2020-09-07T01:00:00Z");
        for (int n = 0; n < 3; n++) {
            show(token).statusCode(200);
            given().queryParam("token", token).head(PAGE).then().statusCode(200);
        }
        assertThat(state(assignment)).isEqualTo("ASSIGNED");
        assertThat(RealPostgres.count("assignment_changes where assignment_id = '" + assignment + "'"))
                .isEqualTo(1);
    }

    /** A browser obeys all it is sent: one more, for answers that are no page, took the styles away. */
    @Test
    void pageHasOnePolicyAndThatAllowsItsStylesAndItsForm() {
        hasGiven(directive);
        var headers =
                show(token(agency, directive, "2020-09-07T01:00:00Z")).extract().headers();
        assertThat(headers.getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(headers.getValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void pageShowsWhatIsAcknowledgedAndNothingStoresOrFramesIt() throws IOException {
        hasGiven(directive);
        String token = token(agency, directive, "2020-09-07T01:00:00Z");
        // To be looked at in a browser.
        Files.writeString(
                Path.of("target", "acknowledgement.html"), show(token).extract().asString());
        show(token)
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body(containsString("Xác nhận tiếp nhận nhiệm vụ"))
                .body(containsString("12/CT-UBND (03/09/2020)"))
                .body(containsString("Về việc quản lý tàu cá"))
                .body(containsString("2/b. Rà soát tàu cá"))
                .body(containsString("15/09/2020"))
                .body(containsString("<strong>1</strong> nhiệm vụ chờ xác nhận tiếp nhận."))
                .body(containsString(RECIPIENT))
                .body(not(containsString("<script")));
        given().queryParam("token", token)
                .queryParam("language", "en")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Acknowledge assignments"));
    }

    @Test
    void textOfADirectiveIsTextOnThePage() {
        FeedOffice.hasAssignments(directive, agency, 1, "<script>alert(1)</script> & \"x\"");
        show(token(agency, directive, "2020-09-07T01:00:00Z"))
                .body(not(containsString("<script")))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "));
    }

    @Test
    void buttonAcknowledgesAllOfTheDirectiveOnceInTheNameOfTheAddress() {
        List<String> ids = FeedOffice.hasAssignments(directive, agency, 3);
        UUID elsewhere = hasGiven(Office.hasDirective());
        String token = token(agency, directive, "2020-09-07T01:00:00Z");
        acknowledge(token).statusCode(200).body(containsString("Đã ghi nhận việc tiếp nhận"));
        acknowledge(token).statusCode(200).body(containsString("Đã ghi nhận việc tiếp nhận"));
        assertThat(ids).allSatisfy(id -> assertThat(state(UUID.fromString(id))).isEqualTo("IN_PROGRESS"));
        assertThat(state(elsewhere)).isEqualTo("ASSIGNED");
        Office.agency(agency)
                .get("/api/v1/assignments/{id}/history", ids.getFirst())
                .then()
                .body("items.what", equalTo(List.of("acknowledged")))
                .body("items[0].by.subject", equalTo("link:" + RECIPIENT))
                .body("items[0].by.name", equalTo(RECIPIENT))
                .body("items[0].by.title", equalTo("qua liên kết trong thư điện tử"))
                .body("items[0].by.body", equalTo(agency));
        assertThat(RealPostgres.count("audit_rows where actor_subject = 'link:" + RECIPIENT + "' and entity_id in ('"
                        + String.join("','", ids) + "')"))
                .isEqualTo(3);
        assertThat(RealPostgres.count("audit_rows where audit_rows::text like '%" + token.substring(0, 40) + "%'"))
                .isZero();
        show(token)
                .statusCode(200)
                .body(containsString("Không có nhiệm vụ nào chờ"))
                .body(not(containsString("<form")));
    }

    @Test
    void revokedLinksAreDeadAndThoseMailedAfterwardsAreNot() {
        UUID assignment = hasGiven(directive);
        String before = token(agency, directive, "2020-09-07T00:59:00Z");
        Office.agency("H12.05")
                .post("/api/v1/agencies/" + agency + "/mailed-links/revocation")
                .then()
                .statusCode(404);
        Office.caller(Tokens.of("coordinator", List.of("H33")))
                .post("/api/v1/agencies/" + agency + "/mailed-links/revocation")
                .then()
                .statusCode(404);
        show(before).statusCode(200);
        Office.agency(agency)
                .post("/api/v1/agencies/" + agency + "/mailed-links/revocation")
                .then()
                .statusCode(200)
                .body("agency", equalTo(agency));
        show(before).statusCode(410).body(containsString("Liên kết đã bị thu hồi"));
        acknowledge(before).statusCode(410);
        assertThat(state(assignment)).isEqualTo("ASSIGNED");
        acknowledge(token(agency, directive, "2020-09-07T02:00:00Z")).statusCode(200);
        assertThat(state(assignment)).isEqualTo("IN_PROGRESS");
        assertThat(RealPostgres.count(
                        "audit_rows where action = 'revoke-mailed-links' and entity_id = '" + agency + "'"))
                .isEqualTo(1);
    }

    /** The assignment of one task due on 15 September 2020. */
    private UUID hasGiven(UUID ofDirective) {
        return Office.hasIssued(ofDirective, agency);
    }

    private String token(String ofAgency, UUID ofDirective, String issuedAt) {
        Instant issued = Instant.parse(issuedAt);
        List<String> fields = List.of(ofAgency, ofDirective.toString(), RECIPIENT, "vi");
        return signer.sign(new Ticket("acknowledge-directive", fields, issued, issued.plusSeconds(30 * 86_400)))
                .orElseThrow();
    }

    private static ValidatableResponse show(String token) {
        return given().queryParam("token", token).get(PAGE).then();
    }

    private static ValidatableResponse acknowledge(String token) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("token", token)
                .post(PAGE)
                .then();
    }

    private static String state(UUID assignment) {
        return RealPostgres.query("select state from assignments where id = '" + assignment + "'")
                .getFirst();
    }
}
