package vn.dondoc.notification.lettersigning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** The signed letter, registered in document-service, closes its draft by itself. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class SignedLetterTest {

    @Inject
    Chase chase;

    @Inject
    DirectiveEventConsumer consumer;

    private final String agency = newAgency();
    private final String name = "Sở " + agency.substring(4);
    private final ExampleAssignment late = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @BeforeEach
    void agencyIsLate() {
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", agency, 1, """
                {"code": "%s", "name": "%s", "kind": "department", "validFrom": "1997-01-01"}
                """.formatted(agency, name));
        chase.hear(late);
        chase.at("2020-09-29T08:00");
    }

    @Test
    void otherDocumentsCloseNothing() {
        String id = draft();
        String reference = reference(id);
        String right = "Kính gửi: " + name + "\nVăn bản 12/CT-UBND. Mã dự thảo: " + reference;
        registered("CT", "V/v đôn đốc", right, "2020-09-30", "REGISTERED", "H12");
        registered("CV", "V/v mời họp", right, "2020-09-30", "REGISTERED", "H12");
        registered("CV", "V/v đôn đốc", right, "2020-09-28", "REGISTERED", "H12");
        registered("CV", "V/v đôn đốc", right, "2020-09-30", "REVOKED", "H12");
        registered("CV", "V/v đôn đốc", right, "2020-09-30", "REGISTERED", "H33");
        registered("CV", "V/v đôn đốc", right.replace(reference, "DT-0000000000"), "2020-09-30", "REGISTERED", "H12");
        letter(id).body("state", equalTo("DRAFT")).body("directiveId", nullValue());
    }

    @Test
    void letterThatCarriesTheReferenceClosesItsDraft() {
        String id = draft();
        assertThat(reference(id)).matches("DT-[0-9A-HJKMNP-TV-Z]{10}");
        UUID directive = registered(
                "CV",
                "V/v đôn đốc thực hiện nhiệm vụ quá hạn",
                "Kính gửi: như trên\n…\nMã dự thảo: " + reference(id).toLowerCase(java.util.Locale.ROOT),
                "2020-10-01",
                "REGISTERED",
                "H12");
        letter(id)
                .body("state", equalTo("SIGNED"))
                .body("number", equalTo("1888/UBND-VP"))
                .body("signedOn", equalTo("2020-10-01"))
                .body("directiveId", equalTo(directive.toString()));
        assertThat(RealPostgres.query(
                        "select actor_subject || ' ' || reason from audit_rows where action = 'sign-letter' "
                                + "and entity_id = '" + id + "'"))
                .containsExactly("service:notification-service registered as 1888/UBND-VP");
    }

    @Test
    void letterThatLostItClosesTheNewestDraftToItsAddresseeAboutWhatItCites() {
        String older = draft();
        String newer = draft();
        registered(
                "CV",
                "Về việc ĐÔN ĐỐC thực hiện nhiệm vụ",
                "Kính gửi: Sở Y tế; \n" + name.toUpperCase(java.util.Locale.forLanguageTag("vi"))
                        + ".\nTheo Chỉ thị số 12 /CT-UBND ngày 17/8/2020 …",
                "2020-10-01",
                "REGISTERED",
                "H12");
        letter(newer).body("state", equalTo("SIGNED"));
        letter(older).body("state", equalTo("DRAFT"));
    }

    @Test
    void letterToOthersOrAboutOtherWorkClosesNothing() {
        String id = draft();
        String to = "Kính gửi: " + name;
        registered("CV", "V/v đôn đốc", to + "\nTheo 112/CT-UBND và 12/CT-UBND2 …", "2020-10-01", "REGISTERED", "H12");
        registered("CV", "V/v đôn đốc", to + " miền núi\nTheo 12/CT-UBNDX", "2020-10-01", "REGISTERED", "H12");
        registered(
                "CV",
                "V/v đôn đốc",
                "Kính gửi: Sở Y tế\nTheo 12/CT-UBND" + " …".repeat(400) + "\nNơi nhận: " + name,
                "2020-10-01",
                "REGISTERED",
                "H12");
        letter(id).body("state", equalTo("DRAFT"));
    }

    @Test
    void thirdRegisteredLetterPutsTheAgencyOnTheLeadershipListAndTheSameOneTwiceIsOne() {
        for (int n = 1; n <= 3; n++) {
            with(Tokens.of("leader")).get("/api/v1/leadership-list").then().body("agencyCode", not(hasItem(agency)));
            String id = draft();
            String text = "Mã dự thảo: " + reference(id);
            registered("CV", "V/v đôn đốc", text, "2020-09-30", "REGISTERED", "H12");
            registered("CV", "V/v đôn đốc", text, "2020-09-30", "REGISTERED", "H12");
        }
        with(Tokens.of("leader")).get("/api/v1/leadership-list").then().body("agencyCode", hasItem(agency));
    }

    @Test
    void everyExampleOfDocumentServiceIsReadOrPassedOver() throws IOException {
        for (Path example : EventContract.examplesOf("document-service")) {
            String type = example.getFileName().toString().replace(".example.json", "");
            Event event =
                    new Event(UUID.randomUUID(), type, "key", Instant.EPOCH, 1, 1, "test", Files.readAllBytes(example));
            assertThat(consumer.decode(event)).isEqualTo(Optional.empty());
        }
    }

    private String draft() {
        return with(Tokens.of("coordinator"))
                .post("/api/v1/agencies/" + agency + "/urging-letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String reference(String id) {
        return letter(id).extract().path("reference");
    }

    private static ValidatableResponse letter(String id) {
        return with(Tokens.of("coordinator"))
                .get("/api/v1/urging-letters/" + id)
                .then()
                .statusCode(200);
    }

    private UUID registered(String type, String subject, String text, String issuedOn, String state, String body) {
        UUID id = UUID.randomUUID();
        String json = """
                {"id": "%s", "body": "%s", "state": "%s", "number": "Số: 1888 /UBND-VP", "normalisedNumber": "1888/UBND-VP",
                 "type": "%s", "issuer": "UBND tỉnh", "issuedOn": "%s", "subject": "%s", "text": "%s", "unknown": 1}
                """.formatted(id, body, state, type, issuedOn, subject, text.replace("\n", "\\n"));
        Event event = new Event(
                UUID.randomUUID(),
                "directive-registered.v1",
                id.toString(),
                Instant.EPOCH,
                1,
                1,
                "test",
                json.getBytes(StandardCharsets.UTF_8));
        consumer.decode(event)
                .ifPresent(letter -> QuarkusTransaction.requiringNew().run(() -> consumer.apply(List.of(letter))));
        return id;
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
