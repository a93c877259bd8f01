package vn.dondoc.document.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static vn.dondoc.document.file.FileClient.attach;
import static vn.dondoc.document.file.FileClient.attachNamed;
import static vn.dondoc.document.file.FileClient.attached;
import static vn.dondoc.document.file.FileClient.directive;
import static vn.dondoc.document.file.FileClient.files;
import static vn.dondoc.document.file.FileClient.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.parser.HostileFiles;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Files of a directive: what goes in comes out. */
@QuarkusTest
@RealDocumentService
class FileTest {

    private static final byte[] PDF = HostileFiles.good("quyet-dinh-18.pdf");

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "doc", "odt", "rtf", "html"})
    void fileComesBackByteForByteWithItsHash(String extension) throws Exception {
        byte[] sent = HostileFiles.good("quyet-dinh-18." + extension);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        String directive = directive();

        String location = attach(directive, "C:\\van ban\\quyet-dinh-18." + extension, sent)
                .statusCode(201)
                .body("name", equalTo("quyet-dinh-18." + extension))
                .body("size", equalTo(sent.length))
                .body("sha256", equalTo(hash))
                .body("textMissing", equalTo(false))
                .extract()
                .header("Location");

        var answer = with(Tokens.of("coordinator"))
                .get(location + "/content")
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(sent.length))
                .header("X-Content-Type-Options", "nosniff")
                .header("ETag", "\"" + hash + "\"")
                .extract();
        assertThat(answer.asByteArray()).isEqualTo(sent);
        with(Tokens.of("coordinator"))
                .header("If-None-Match", "\"" + hash + "\"")
                .get(location + "/content")
                .then()
                .statusCode(304);
    }

    @Test
    void vietnameseNameComesBackToo() throws Exception {
        String location = attachNamed(directive(), "Quyết định (18).txt", "Nội dung");

        with(Tokens.of("clerk")).get(location).then().body("name", equalTo("Quyết định (18).txt"));
        with(Tokens.of("clerk"))
                .get(location + "/content")
                .then()
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%2818%29.txt");
    }

    @Test
    void fileOfManyPiecesComesBackWhole() {
        byte[] sent = text("Nội dung dài. ".repeat(130_000));
        String directive = directive();
        String id = attached(directive, "dai.txt", sent);

        assertThat(sent).hasSizeGreaterThan(4 * 512 * 1024);
        byte[] received = with(Tokens.of("clerk"))
                .get(files(directive) + "/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(received).isEqualTo(sent);
    }

    @Test
    void filesAreListedInTheOrderOfTheirComing() {
        String directive = directive();
        attached(directive, "b.txt", text("thứ nhất"));
        attached(directive, "a.txt", text("thứ hai"));

        with(Tokens.of("leader")).get(files(directive)).then().statusCode(200).body("name", contains("b.txt", "a.txt"));
    }

    @Test
    void sameContentTwiceIsToldWhereTheFirstOneIs() {
        String directive = directive();
        String first = attached(directive, "a.pdf", PDF);

        attach(directive, "again.pdf", PDF)
                .statusCode(409)
                .body("type", equalTo("urn:dondoc:problem:file-already-attached"))
                .body("existing", equalTo(files(directive) + "/" + first));
        attached(directive(), "a.pdf", PDF);
    }

    @Test
    void repeatedRequestGetsTheSameAnswerAndAnotherFileUnderItsKeyIsRefused() {
        String directive = directive();
        String key = UUID.randomUUID().toString();

        String first = withKey(key, directive, PDF, 201);
        assertThat(withKey(key, directive, PDF, 201)).isEqualTo(first);
        assertThat(withKey(key, directive, text("khác"), 422)).isNull();
        with(Tokens.of("clerk")).get(files(directive)).then().body("$", hasSize(1));
    }

    private static String withKey(String key, String directive, byte[] content, int status) {
        return with(Tokens.of("clerk"))
                .header("Idempotency-Key", key)
                .multiPart("file", "a.pdf", content, "application/octet-stream")
                .post(files(directive))
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    @Test
    void scanWithoutTextIsTakenAndMarked() {
        byte[] scan = text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF");

        attach(directive(), "scan.pdf", scan).statusCode(201).body("textMissing", equalTo(true));
    }

    @Test
    void namelessPartIsTakenWithAName() {
        with(Tokens.of("clerk"))
                .multiPart(new MultiPartSpecBuilder(text("Nội dung"))
                        .controlName("file")
                        .fileName("../..\u202e/")
                        .build())
                .post(files(directive()))
                .then()
                .statusCode(201)
                .body("name", equalTo("file"));
    }

    @Test
    void everyAttachedFileIsAudited() {
        String directive = directive();
        attached(directive, "a.txt", text("Có kiểm toán"));

        assertThat(RealPostgres.query(
                        "select action from audit_rows where entity_id = '" + directive + "' order by id"))
                .isEqualTo(List.of("register-directive", "attach-file"));
    }

    @Test
    void purgeTakesTheFilesToo() {
        String directive = directive();
        String id = attached(directive, "a.txt", text("Phải quên"));

        with(Tokens.of("admin"))
                .contentType("application/json")
                .body("{\"reason\": \"Tài liệu mật\"}")
                .post("/api/v1/directives/" + directive + "/purge")
                .then()
                .statusCode(lessThan(300));

        with(Tokens.of("clerk"))
                .get(files(directive) + "/" + id + "/content")
                .then()
                .statusCode(410);
        assertThat(RealPostgres.count("file_chunks where file_id = '" + id + "'"))
                .isZero();
        assertThat(RealPostgres.count("audit_rows where after::text like '%" + id + "%'"))
                .isZero();
    }

    @Test
    void otherBodiesDirectivesHaveNoFilesForYou() {
        String directive = directive();
        String id = attached(directive, "a.pdf", PDF);
        String stranger = Tokens.of("clerk", List.of("H33"));

        attach(stranger, directive, "b.pdf", PDF).statusCode(404);
        with(stranger).get(files(directive)).then().statusCode(404);
        with(stranger).get(files(directive) + "/" + id).then().statusCode(404);
        with(stranger).get(files(directive) + "/" + id + "/content").then().statusCode(404);
        with(stranger).post(files(directive) + "/" + id + "/links").then().statusCode(404);
        with(Tokens.of("clerk")).get(files(directive()) + "/" + id).then().statusCode(404);
    }

    @Test
    void agenciesAndOthersMayNot() {
        String directive = directive();
        String id = attached(directive, "a.pdf", PDF);

        attach(Tokens.of("coordinator"), directive, "b.pdf", PDF).statusCode(403);
        with(Tokens.ofAgency("H12.13"))
                .get(files(directive) + "/" + id + "/content")
                .then()
                .statusCode(403);
        given().get(files(directive) + "/" + id + "/content").then().statusCode(401);
    }
}
