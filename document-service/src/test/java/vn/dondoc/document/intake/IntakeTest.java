package vn.dondoc.document.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.parser.HostileFiles;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** A directive that comes as a file. */
@QuarkusTest
@RealDocumentService
class IntakeTest {

    private static final String PATH = "/api/v1/directives";
    private static final byte[] SCAN = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                    + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>endobj\n"
                    + "trailer<</Root 1 0 R>>\n%%EOF")
            .getBytes(StandardCharsets.US_ASCII);

    private static ValidatableResponse register(String name, byte[] content, String metadata) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .multiPart("file", name, content, "application/octet-stream")
                .multiPart("metadata", metadata, "application/json; charset=UTF-8")
                .post(PATH)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.of("clerk")).get(path).then();
    }

    private static ValidatableResponse correct(String id, String changes) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"reason\": \"Bo sung\", \"changes\": " + changes + "}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void fileAloneIsReadRegisteredAndKept() {
        String location = given().auth()
                .oauth2(Tokens.of("clerk"))
                .multiPart("file", "qd.docx", HostileFiles.good("quyet-dinh-18.docx"), "application/octet-stream")
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("normalisedNumber", equalTo("18/QĐ-UBND"))
                .body("type", equalTo("QĐ"))
                .body("issuedOn", equalTo("2023-03-14"))
                .body("signer.name", equalTo("Nguyễn Văn Thử"))
                .extract()
                .header("Location");

        String path = location.substring(location.indexOf("/api/"));
        get(path + "/files").body("name", contains("qd.docx"));
        // The same number again, whatever the file.
        register("qd.pdf", HostileFiles.good("quyet-dinh-18.pdf"), "{}")
                .statusCode(409)
                .body("existing", equalTo(path));
    }

    @Test
    void whatTheCallerSaysWins() {
        register(
                        "qd.rtf",
                        HostileFiles.good("quyet-dinh-18.rtf"),
                        "{\"issuer\": \"UBND tinh Thu\", \"number\": \"19/QD-UBND\"}")
                .statusCode(201)
                .body("issuer", equalTo("UBND tinh Thu"))
                .body("numberValue", equalTo(19));
    }

    @Test
    void scanIsRegisteredWithWhatTheCallerSays() {
        String metadata = "{\"type\": \"CT\", \"number\": \"\", \"issuer\": \"UBND quet\", \"subject\": \"Ban quet\"}";

        String id =
                register("scan.pdf", SCAN, metadata).statusCode(201).extract().path("id");

        get(PATH + "/" + id).body("textMissing", equalTo(true)).body("text", equalTo(""));
        get(PATH + "/" + id + "/files").body("textMissing", contains(true));
        correct(id, "{\"place\": \"Ca Mau\"}").body("textMissing", equalTo(true));
        correct(id, "{\"text\": \"Nay da co chu\"}").body("textMissing", equalTo(false));
        register("scan.pdf", SCAN, "{}").statusCode(422).body("errors.pointer", hasItem("#/subject"));
    }

    @Test
    void wrongMetadataLeaveNeitherDirectiveNorFile() {
        long before = RealPostgres.count("directive_files");
        byte[] file = HostileFiles.good("quyet-dinh-18.odt");

        register("a.odt", file, "{\"issuedOn\": \"hom nay\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/issuedOn"));
        register("a.odt", file, "{\"type\": \"XYZ\"}").statusCode(400).body("errors[0].pointer", equalTo("#/type"));
        register("a.odt", file, "[1]").statusCode(400).body("errors[0].pointer", equalTo("#/metadata"));
        register("a.odt", file, "{oops").statusCode(400);
        register("a.odt", new byte[] {1, 2, 3}, "{}").statusCode(422);

        assertThat(RealPostgres.count("directive_files")).isEqualTo(before);
    }
}
