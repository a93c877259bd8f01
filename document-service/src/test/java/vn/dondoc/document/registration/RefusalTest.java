package vn.dondoc.document.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.dondoc.document.ExampleDirective.draft;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.post;
import static vn.dondoc.document.RegisterClient.postRaw;
import static vn.dondoc.document.registration.NothingLeftBehind.ISSUER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Nothing that is refused leaves a directive, an event or a stored answer behind. */
@QuarkusTest
@RealDocumentService
class RefusalTest {

    @RegisterExtension
    final NothingLeftBehind nothing = new NothingLeftBehind();

    private static ExampleDirective fine() {
        return numbered("04/CT-UBND", ISSUER);
    }

    private static ValidatableResponse refused(ExampleDirective directive, int status) {
        return post(directive).statusCode(status).contentType("application/problem+json");
    }

    @Test
    void malformedJson() {
        postRaw("{\"type\": \"CT\",\n \"issuer\": oops}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dondoc:problem:malformed-body"))
                .body("detail", containsString("line 2"));
    }

    @Test
    void noBodyAtAll() {
        postRaw("").statusCode(400).contentType("application/problem+json");
        postRaw("null").statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "issuer", "subject", "text"})
    void blankField(String field) {
        refused(fine().with(field, " \n"), 400)
                .body("type", equalTo("urn:dondoc:problem:invalid-field"))
                .body("errors.pointer", hasItem("#/" + field));
    }

    @Test
    void noText() {
        refused(fine().without("text"), 400).body("errors.pointer", equalTo(List.of("#/text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "issuer", "subject"})
    void fieldThatIsNeitherGivenNorInTheText(String field) {
        refused(fine().with("text", "Giao Sở Y tế").without(field), 422)
                .body("type", equalTo("urn:dondoc:problem:fields-not-readable"))
                .body("errors.pointer", equalTo(List.of("#/" + field)))
                .body("errors[0].detail", equalTo("could not be read from the text"));
    }

    @Test
    void allFieldsThatCannotBeReadAreNamedAtOnce() {
        refused(new ExampleDirective().with("text", "Giao Sở Y tế"), 422)
                .body("errors.pointer", equalTo(List.of("#/type", "#/issuer", "#/subject")))
                .body("detail", equalTo("give type, issuer, subject"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-13-01", "2020-02-30", "03/9/2020", "2020", "hôm nay"})
    void dateThatIsNone(String date) {
        refused(fine().with("issuedOn", date), 400)
                .body("errors[0].pointer", equalTo("#/issuedOn"))
                .body("errors[0].detail", equalTo("must be a date such as 2020-09-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0020-09-03", "1944-12-31", "2200-01-01", "+999999-01-01"})
    void dateOutOfReach(String date) {
        refused(fine().with("issuedOn", date), 400)
                .body("errors[0].pointer", equalTo("#/issuedOn"))
                .body("errors[0].detail", equalTo("is not between the years 1945 and 2199"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abc                      | is not 1 to 7 digits, a slash or hyphen, and a symbol, as in 04/CT-UBND
            /CT-UBND                 | has no digits before its symbol; leave it out until the document has a number
            04/CT-UBND ngày 3/9/2020 | has something behind its symbol
            """)
    void numberThatCannotBeRead(String number, String reason) {
        refused(fine().with("number", number), 400)
                .body("errors[0].pointer", equalTo("#/number"))
                .body("errors[0].detail", equalTo(reason));
    }

    @Test
    void unreadableTypeAndNumberAreNamedTogether() {
        refused(fine().with("number", "abc").with("type", "XX"), 400)
                .body("errors.pointer", equalTo(List.of("#/type", "#/number")))
                .body("errors[0].detail", startsWith("is not one of NQ, QĐ, CT, "));
    }

    @Test
    void typeThatContradictsTheNumber() {
        refused(fine().with("number", "12/KH-UBND"), 400)
                .body("errors[0].pointer", equalTo("#/type"))
                .body("errors[0].detail", equalTo("is CT, but the number 12/KH-UBND names KH (Kế hoạch)"));
    }

    @Test
    void numberWithoutADate() {
        refused(fine().with("text", "Giao Sở Y tế").without("issuedOn"), 400)
                .body("errors[0].pointer", equalTo("#/issuedOn"))
                .body(
                        "errors[0].detail",
                        equalTo("must be given with a number, since numbers begin anew each year; a document whose date"
                                + " is unknown is registered without its number"));
    }

    @Test
    void dateInAnotherYearThanTheNumberSays() {
        refused(fine().with("number", "15/2019/QĐ-UBND").with("type", "QĐ"), 400)
                .body("errors[0].pointer", equalTo("#/issuedOn"))
                .body("errors[0].detail", equalTo("is in 2020, but the number 15/2019/QĐ-UBND says 2019"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "type", "issuer", "place", "subject", "text"})
    void characterThatTheDatabaseCannotHold(String field) {
        refused(fine().with(field, "Về\0việc"), 400)
                .body("errors[0].pointer", equalTo("#/" + field))
                .body("errors[0].detail", equalTo("must not contain the character U+0000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "subject", "text"})
    void halfACharacter(String field) {
        String json = """
                {"type": "CT", "issuer": "%s", "subject": "Về việc", "text": "Giao", "%s": "a\\ud83da"}
                """.formatted(ISSUER, field);
        postRaw(json).statusCode(400).body("errors[0].pointer", equalTo("#/" + field));
    }

    @Test
    void fieldOfAnotherForm() {
        refused(fine().with("subject", List.of("a")), 400)
                .body("errors[0].pointer", equalTo("#/subject"))
                .body("errors[0].detail", equalTo("must be a string"));
        refused(fine().with("urgency", "HỎA TỐC"), 400).body("errors[0].pointer", equalTo("#/urgency"));
        refused(fine().with("signer", "Nguyễn Văn Thử"), 400).body("errors[0].pointer", equalTo("#/signer"));
        refused(fine().with("number", 4), 400).body("errors[0].pointer", equalTo("#/number"));
    }

    @Test
    void fieldsThatAreTooLong() {
        refused(fine().with("number", "1/" + "A".repeat(99)), 400).body("errors[0].pointer", equalTo("#/number"));
        refused(fine().with("issuer", "a".repeat(301)), 400).body("errors[0].pointer", equalTo("#/issuer"));
        refused(fine().with("subject", "a".repeat(2001)), 400).body("errors[0].pointer", equalTo("#/subject"));
        refused(fine().with("signer", java.util.Map.of("name", "a".repeat(201))), 400)
                .body("errors[0].pointer", equalTo("#/signer/name"));
    }

    @Test
    void issuerWithoutALetter() {
        refused(fine().with("issuer", "---"), 400).body("errors[0].pointer", equalTo("#/issuer"));
    }

    @Test
    void textOverEightMebicharacters() {
        refused(fine().with("text", "a".repeat(8 * 1024 * 1024 + 1)), 400)
                .body("errors[0].pointer", equalTo("#/text"))
                .body("detail", not(containsString("aaa")));
    }

    @Test
    void requestOverThirtySixMebibytes() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + RegisterClient.PATH))
                .header("Authorization", "Bearer " + Tokens.of("clerk"))
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[36 * 1024 * 1024 + 1]))
                .build();

        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void refusedRegistrationIsAuditedWithoutItsContent() {
        long before = RealPostgres.count("audit_rows where outcome = 'REFUSED'");

        refused(draft().with("issuer", ISSUER).with("subject", " "), 400);

        assertThat(RealPostgres.count("audit_rows where outcome = 'REFUSED'")).isEqualTo(before + 1);
        assertThat(RealPostgres.count("audit_rows t where t::text like '%Từ Chối%'"))
                .isZero();
    }
}
