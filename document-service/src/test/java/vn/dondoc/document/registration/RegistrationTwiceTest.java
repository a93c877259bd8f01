package vn.dondoc.document.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.post;
import static vn.dondoc.document.RegisterClient.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** No document stands twice in one register. */
@QuarkusTest
@RealDocumentService
class RegistrationTwiceTest {

    @Test
    void sameNumberInAnotherSpellingIsRefusedWithALinkToTheFirst() {
        String first = registered(numbered("Số: 04 /CT-UBND", "UBND tỉnh Bốn"));

        post(numbered("0004/ct-ubnd", "Uỷ ban nhân dân Tỉnh Bốn").with("issuedOn", "2020-12-31"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dondoc:problem:directive-already-registered"))
                .body("existing", equalTo("/api/v1/directives/" + first));
    }

    @Test
    void anotherYearTypeIssuerSymbolOrBodyIsAnotherDirective() {
        String issuer = "UBND tỉnh Năm";
        post(numbered("04/CT-UBND", issuer)).statusCode(201);

        post(numbered("04/CT-UBND", issuer).with("issuedOn", "2021-01-02")).statusCode(201);
        post(numbered("04/CTr-UBND", issuer).with("type", "CTr")).statusCode(201);
        post(numbered("04/CT-UBND", "UBND tỉnh Sáu")).statusCode(201);
        post(numbered("04/CT-VP", issuer)).statusCode(201);
        post(numbered("04/2020/CT-UBND", issuer)).statusCode(201);
        post(Tokens.of("clerk", List.of("H33")), numbered("04/CT-UBND", issuer)).statusCode(201);
    }

    @Test
    void ofSixtyFourWhoRegisterOneNumberAtOnceExactlyOneSucceeds() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(64);
        Callable<Response> attempt = () -> {
            together.await();
            return post(numbered("99/CT-UBND", "UBND tỉnh Bảy")).extract().response();
        };
        List<Response> answers;
        try (var clients = Executors.newFixedThreadPool(64)) {
            answers = clients.invokeAll(Collections.nCopies(64, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())))
                .isEqualTo(Map.of(201, 1L, 409, 63L));
        String winner = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id");
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(answer ->
                        assertThat(answer.<String>path("existing")).isEqualTo("/api/v1/directives/" + winner));
        assertThat(RealPostgres.count("directives where issuer = 'UBND tỉnh Bảy'"))
                .isEqualTo(1);
    }

    @Test
    void databaseItselfRefusesASecondHolderOfANumber() {
        registered(numbered("04/CT-UBND", "UBND tỉnh Tám"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> RealPostgres.execute("""
                                insert into directives
                                select gen_random_uuid(), version, body, state, type, number_written, number_normalised,
                                       number_value, number_key, number_year, number_series, issuer, issuer_key,
                                       directing_authority, place, issued_on, urgency, subject, signer_name, signer_title,
                                       signer_authority, text, registered_at
                                from directives where issuer = 'UBND tỉnh Tám'
                                """)))
                .hasRootCauseMessage("ERROR: duplicate key value violates unique constraint \"uq_directives_number\"\n"
                        + "  Detail: Key (body, issuer_key, number_year, number_series, number_key)="
                        + "(H12, uy3 ban nhân dân tinh3 tam1, 2020, CT, 4/CT-UBND) already exists.");
    }

    @Test
    void sameIdempotencyKeyGetsTheSameAnswerAndRegistersOnce() {
        String key = UUID.randomUUID().toString();
        ExampleDirective directive = numbered("04/CT-UBND", "UBND tỉnh Chín");

        Response first = withKey(key, directive);
        Response again = withKey(key, directive);
        Response other = withKey(key, directive.with("subject", "Về việc khác"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(RealPostgres.count("directives where issuer = 'UBND tỉnh Chín'"))
                .isEqualTo(1);
    }

    @Test
    void whoAsksAgainUnderAnotherNameOfTheServiceGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        ExampleDirective directive = numbered("04/CT-UBND", "UBND tỉnh Bốn Mươi Tư");

        Response first = withKey(key, directive);
        Response again = withKey(key, directive, "another-replica:8443");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static Response withKey(String key, ExampleDirective directive) {
        return withKey(key, directive, "localhost");
    }

    private static Response withKey(String key, ExampleDirective directive, String host) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .header("Host", host)
                .body(directive.fields())
                .post(RegisterClient.PATH);
    }
}
