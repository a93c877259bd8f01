package vn.dondoc.document.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.document.file.FileClient.attached;
import static vn.dondoc.document.file.FileClient.directive;
import static vn.dondoc.document.file.FileClient.files;
import static vn.dondoc.document.file.FileClient.with;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.parser.HostileFiles;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Reading a file without a token. */
@QuarkusTest
@RealDocumentService
class FileLinkTest {

    private static final byte[] PDF = HostileFiles.good("quyet-dinh-18.pdf");

    private String id = "";
    private String href = "";

    @BeforeEach
    void issue() {
        String directive = directive();
        id = attached(directive, "a.pdf", PDF);
        href = with(Tokens.of("coordinator"))
                .post(files(directive) + "/" + id + "/links")
                .then()
                .statusCode(201)
                .extract()
                .path("href");
    }

    private static void assertNotValid(String link) {
        given().urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:dondoc:problem:link-not-valid"));
    }

    @Test
    void linkOpensItsFileWithoutAToken() {
        byte[] received = given().urlEncodingEnabled(false)
                .get(href)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertThat(received).isEqualTo(PDF);
        assertThat(RealPostgres.count(
                        "audit_rows where action = 'issue-file-link' and after ->> 'fileId' = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void linkEndsAfterAQuarterOfAnHour() {
        MovableClock.set(Instant.now().plus(Duration.ofMinutes(16)));
        try {
            await().untilAsserted(() -> assertNotValid(href));
        } finally {
            MovableClock.reset();
        }
        await().untilAsserted(
                        () -> given().urlEncodingEnabled(false).get(href).then().statusCode(200));
    }

    @Test
    void changedLinkOpensNothing() {
        String expires = href.replaceAll(".*expires=(\\d+).*", "$1");
        String other = attached(directive(), "b.pdf", PDF);

        assertNotValid(href.replace(expires, String.valueOf(Long.parseLong(expires) + 3600)));
        assertNotValid(href.replace(id, other));
        assertNotValid(href.substring(0, href.length() - 2));
        assertNotValid(href.replaceAll("&signature=.*", "&signature=%2A%2A"));
        assertNotValid(href.replaceAll("&signature=.*", ""));
        assertNotValid(href.replace(expires, "99999999999999999999"));
        assertNotValid(href.replace(expires, String.valueOf(Long.MAX_VALUE)));
        assertNotValid("/api/v1/linked-files/" + id);
    }
}
