package vn.dondoc.document.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.parser.HostileFiles;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What the header says, of texts and of files. */
@QuarkusTest
@RealDocumentService
class HeaderPreviewTest {

    private static final String PATH = "/api/v1/header-previews";

    private static final String TEXT = """
            ỦY BAN NHÂN DÂN
            TỈNH CÀ MAU

            Số: 18/QĐ-UBND

            Cà Mau, ngày 14 tháng 3 năm 2023

            QUYẾT ĐỊNH
            Về việc thành lập Tổ công tác kiểm tra đê biển năm 2023

            Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;

            Điều 1. Thành lập Tổ công tác.

            Nơi nhận:
            - Như Điều 3;
            - Lưu: VT.

            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH

            Nguyễn Văn Thử
            """;

    private static ValidatableResponse preview(String text) {
        return given().auth()
                .oauth2(Tokens.of("coordinator"))
                .contentType("application/json")
                .body(Map.of("text", text))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse preview(String name, byte[] content) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .multiPart("file", name, content, "application/octet-stream")
                .post(PATH)
                .then();
    }

    @Test
    void fieldsComeWithTheirPlaceAndConfidence() {
        var answer = preview(TEXT)
                .statusCode(200)
                .body("number.value", equalTo("18/QĐ-UBND"))
                .body("type.value", equalTo("QĐ"))
                .body("place.value", equalTo("Cà Mau"))
                .body("issuedOn.value", equalTo("2023-03-14"))
                .body("urgency", equalTo(null))
                .body("signer.name.value", equalTo("Nguyễn Văn Thử"))
                .body("basedOn[0].number", equalTo("30/2020/NĐ-CP"))
                .body("basedOn[0].issuedOn", equalTo("2020-03-05"))
                .body("$", not(hasKey("text")))
                .extract();
        int start = answer.path("number.start");
        int end = answer.path("number.end");
        assertThat(TEXT.substring(start, end)).isEqualTo("18/QĐ-UBND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "doc", "odt", "rtf", "html"})
    void fileIsReadLikeItsText(String extension) {
        String name = "quyet-dinh-18." + extension;

        preview(name, HostileFiles.good(name))
                .statusCode(200)
                .body("number.value", equalTo("18/QĐ-UBND"))
                .body("type.value", equalTo("QĐ"))
                .body("issuedOn.value", equalTo("2023-03-14"))
                .body("signer.name.value", equalTo("Nguyễn Văn Thử"))
                .body("text", containsString("Số: 18/QĐ-UBND"));
    }

    @Test
    void nothingIsStored() {
        long before = RealPostgres.count("directives");
        preview(TEXT).statusCode(200);
        preview("a.pdf", HostileFiles.good("quyet-dinh-18.pdf")).statusCode(200);

        assertThat(RealPostgres.count("directives")).isEqualTo(before);
    }

    @Test
    void secretTextIsRefusedHereToo() {
        preview("TỐI MẬT\n" + TEXT).statusCode(422).body("type", equalTo("urn:dondoc:problem:secret-directive"));
    }

    @Test
    void emptyTextAndBrokenFileAreRefused() {
        preview(" ").statusCode(400).body("errors[0].pointer", equalTo("#/text"));
        preview("broken.pdf", new byte[] {'%', 'P', 'D', 'F', '-'})
                .statusCode(422)
                .body("type", equalTo("urn:dondoc:problem:unreadable-file"));
    }
}
