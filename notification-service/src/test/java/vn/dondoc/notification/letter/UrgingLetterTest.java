package vn.dondoc.notification.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class UrgingLetterTest {

    @Inject
    Chase chase;

    @Inject
    LetterService letters;

    private final String agency = newAgency();
    private final ExampleAssignment late = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");
    private final ExampleAssignment later = issued(agency, "2020-09-01T09:00").dueOn("2020-09-22");

    @BeforeEach
    void agencyIsKnown() {
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", agency, 1, """
                {"code": "%s", "name": "Sở Khoa học và Công nghệ", "kind": "department", "validFrom": "1997-01-01"}
                """.formatted(agency));
        chase.hear(late, later);
        chase.at("2020-09-29T08:00");
    }

    @Test
    void whatIsNotLateIsNoReasonForALetter() {
        chase.at("2020-09-15T23:00");
        draft().statusCode(422).body("type", equalTo("urn:dondoc:problem:nothing-late"));
    }

    @Test
    void submittedSuspendedAndClosedWorkIsNotNamed() {
        chase.hear(late.submitted("2020-09-28T10:00"), later.next("SUSPENDED"));
        draft().statusCode(422);
    }

    @Test
    void otherBodiesAndAgenciesSeeNoLetter() {
        String id = draft().statusCode(201).extract().path("id");
        with(Tokens.of("coordinator", List.of("H33")))
                .get("/api/v1/urging-letters/" + id)
                .then()
                .statusCode(404);
        with(Tokens.ofAgency(agency)).get("/api/v1/urging-letters/" + id).then().statusCode(403);
        with(Tokens.of("coordinator", List.of("H33")))
                .post("/api/v1/agencies/" + agency + "/urging-letters")
                .then()
                .statusCode(404);
    }

    @Test
    void draftNamesWhatIsLateWithDaysAndReminders() {
        chase.sweepAt("2020-09-16T08:00");
        chase.at("2020-09-29T08:00");
        draft().statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("ordinal", equalTo(1))
                .body("items", hasSize(2))
                .body("items[0].assignmentId", equalTo(late.id().toString()))
                .body("items[0].workingDaysLate", equalTo(10))
                .body("items[0].reminders", equalTo(1))
                .body("items[1].workingDaysLate", equalTo(5))
                .body("items[1].reminders", equalTo(0));
    }

    @Test
    void documentHasTheMarksOfAnOfficialLetterAndABlankNumber() throws Exception {
        String id = draft().statusCode(201).extract().path("id");
        byte[] bytes = with(Tokens.of("coordinator"))
                .get("/api/v1/urging-letters/" + id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        // To be looked at as a PDF.
        Files.write(Path.of("target", "urging-letter.docx"), bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText())
                    .contains("ỦY BAN NHÂN DÂN\tTỈNH CÀ MAU")
                    .contains("Số:          /UBND-VP")
                    .contains("V/v đôn đốc thực hiện nhiệm vụ quá hạn")
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Cà Mau, ngày       tháng       năm 2020")
                    .contains("Kính gửi: Sở Khoa học và Công nghệ")
                    .contains("tính đến ngày 29/09/2020, Sở Khoa học và Công nghệ còn 02 nhiệm vụ")
                    .contains("12/CT-UBND ngày 17/08/2020")
                    .contains("15/09/2020")
                    .contains("TL. CHỦ TỊCH")
                    .containsPattern("Mã dự thảo: DT-[0-9A-Z]{10}")
                    .doesNotContain("lần thứ");
            assertThat(document.getTables().get(1).getRows()).hasSize(3);
            assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
        }
    }

    @Test
    void signedLettersRaiseTheOrdinalAndTheThirdPutsTheAgencyOnTheLeadershipList() {
        for (int ordinal = 1; ordinal <= 3; ordinal++) {
            leadershipList().body("agencyCode", not(hasItem(agency)));
            String id = draft().statusCode(201)
                    .body("ordinal", equalTo(ordinal))
                    .extract()
                    .path("id");
            sign(id, "{\"number\": \"%d/UBND-VP\", \"signedOn\": \"2020-09-29\"}".formatted(1880 + ordinal))
                    .statusCode(200)
                    .body("state", equalTo("SIGNED"));
        }
        leadershipList().body("agencyCode", hasItem(agency));
        chase.hear(late.completed("2020-09-30T10:00"), later.completed("2020-09-30T10:00"));
        leadershipList().body("agencyCode", not(hasItem(agency)));
    }

    @Test
    void discardedDraftUrgesNobody() {
        String id = draft().statusCode(201).extract().path("id");
        with(Tokens.of("coordinator"))
                .header("If-Match", "*")
                .post("/api/v1/urging-letters/" + id + "/discarding")
                .then()
                .statusCode(200);
        sign(id, "{\"number\": \"1/UBND-VP\", \"signedOn\": \"2020-09-29\"}")
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:letter-not-a-draft"));
        draft().statusCode(201).body("ordinal", equalTo(1));
    }

    @Test
    void letterCannotBeSignedBeforeItWasDrafted() {
        String id = draft().statusCode(201).extract().path("id");
        sign(id, "{\"number\": \"1/UBND-VP\", \"signedOn\": \"2020-09-28\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/signedOn"));
    }

    @Test
    void topRungDraftsOneLetterPerAgencyAndNoSecondOne() {
        // The policy of ordinary work has the top rung; that of the examples has not.
        chase.hear(late.stamped(null).next("ASSIGNED"), later.stamped(null).next("ASSIGNED"));
        chase.sweepAt("2020-09-29T08:00");
        letters.draftDue();
        letters.draftDue();
        List<Map<String, Object>> drafted = with(Tokens.of("coordinator"))
                .get("/api/v1/agencies/" + agency + "/urging-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(drafted).hasSize(1);
        assertThat(drafted.getFirst()).containsEntry("draftedBy", null);
        assertThat(RealPostgres.query(
                        "select count(*) from urging_letter_items i join urging_letters l on l.id = i.letter_id "
                                + "where l.agency_code = '" + agency + "'"))
                .containsExactly("2");
    }

    private ValidatableResponse draft() {
        return with(Tokens.of("coordinator"))
                .post("/api/v1/agencies/" + agency + "/urging-letters")
                .then();
    }

    private ValidatableResponse sign(String id, String json) {
        return with(Tokens.of("clerk"))
                .header("If-Match", "*")
                .contentType("application/json")
                .body(json)
                .post("/api/v1/urging-letters/" + id + "/signing")
                .then();
    }

    private ValidatableResponse leadershipList() {
        return with(Tokens.of("leader")).get("/api/v1/leadership-list").then().statusCode(200);
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
