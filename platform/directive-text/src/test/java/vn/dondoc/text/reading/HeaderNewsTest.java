package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** First sentences in the manners of the news; each was made up for this test. */
class HeaderNewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ngày 31/10/2025, Phó Thủ tướng Chính phủ Trần Văn Sáng ký ban hành Công điện số 834/CĐ-TTg của Thủ tướng Chính phủ yêu cầu ứng phó mưa lũ. | 834/CĐ-TTg | Thủ tướng Chính phủ | 2025-10-31 | Trần Văn Sáng | Phó Thủ tướng |
            Chiều 10/11/2025, ông Lê Văn Bảy, Phó Chủ tịch UBND tỉnh Cà Mau đã ký ban hành Chỉ thị số 05/CT-UBND về tăng cường phòng cháy. | 05/CT-UBND | UBND tỉnh Cà Mau | 2025-11-10 | Lê Văn Bảy | Phó Chủ tịch | về tăng cường phòng cháy
            Thừa ủy quyền Thủ tướng Chính phủ, Bộ trưởng Bộ Nội vụ Phạm Thị Tròn ký Quyết định số 812/QĐ-TTg ngày 05/11/2025 phê duyệt Đề án vị trí việc làm. | 812/QĐ-TTg | Thủ tướng Chính phủ | 2025-11-05 | Phạm Thị Tròn | Bộ trưởng | phê duyệt Đề án vị trí việc làm
            Phó Chủ tịch UBND TP Hà Nội Nguyễn Mạnh Quý vừa ký Quyết định số 428/QĐ-UBND ngày 3/11/2025 về việc phê duyệt kế hoạch sửa đường. | 428/QĐ-UBND | UBND thành phố Hà Nội | 2025-11-03 | Nguyễn Mạnh Quý | Phó Chủ tịch | về việc phê duyệt kế hoạch sửa đường
            """)
    void theFirstSentenceTellsWhoSignedWhat(
            String sentence,
            String number,
            String issuer,
            String issuedOn,
            String name,
            String title,
            @Nullable String subject) {
        Header header = HeaderReader.read("Chủ động ứng phó\n12/11/2025 08:15\n" + sentence + "\nMưa lớn diện rộng.\n");

        assertThat(value(header.number())).isEqualTo(number);
        assertThat(value(header.issuer())).isEqualTo(issuer);
        assertThat(value(header.issuedOn())).isEqualTo(issuedOn);
        assertThat(value(header.subject())).isEqualTo(subject);
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isEqualTo(name);
        assertThat(value(signer.title())).isEqualTo(title);
    }

    @Test
    void committeeWithoutItsPlaceIsNamedUnsurelyAndThePlansPurposeIsItsSubject() {
        Header header = HeaderReader.read("""
                Phát động mùa trồng tràm
                (26/5/2025)
                Để giữ rừng, ngày 18/5/2025, Ủy ban nhân dân tỉnh đã ban hành Kế hoạch số 37/KH-UBND tổ chức mùa trồng tràm năm 2025.
                """);
        assertThat(value(header.number())).isEqualTo("37/KH-UBND");
        assertThat(value(header.issuedOn())).isEqualTo("2025-05-18");
        assertThat(value(header.subject())).isEqualTo("tổ chức mùa trồng tràm năm 2025");
        Found<?> issuer = Objects.requireNonNull(header.issuer());
        assertThat(issuer.value()).isEqualTo("UBND tỉnh");
        assertThat(issuer.confidence()).isLessThan(0.6);
    }

    @Test
    void boardsTelegramHasOnlyDigits() {
        Header header = HeaderReader.read("""
                Cà Mau chủ động ứng phó với bão
                Trước diễn biến của bão, ngày 12/9/2025, BCH phòng thủ dân sự tỉnh Cà Mau đã có công điện khẩn số 13.
                Nội dung như sau:
                """);
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CONG_DIEN);
        assertThat(value(header.issuer())).isEqualTo("BCH phòng thủ dân sự tỉnh Cà Mau");
        assertThat(value(header.issuedOn())).isEqualTo("2025-09-12");
        assertThat(header.number()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ngày 28/3/2025, Đảng bộ Kho bạc Cà Mau ban hành Kế hoạch số 21-KH/ĐU về đại hội.             | Đảng bộ Kho bạc Cà Mau
            Ngày 28/3/2025, Thống đốc Ngân hàng Nhà nước (NHNN) Việt Nam đã ký Chỉ thị số 05/CT-NHNN về tiền lẻ. | Ngân hàng Nhà nước Việt Nam
            Ngày 28/3/2025, Chủ tịch UBND TP Trần Văn Bến đã ký ban hành Chỉ thị 11/CT-UBND về cây xanh. | UBND thành phố
            """)
    void issuerIsWhoeverStandsBeforeTheVerb(String sentence, String issuer) {
        assertThat(value(HeaderReader.read("Tin trong tỉnh\n" + sentence + "\n").issuer()))
                .isEqualTo(issuer);
    }

    @Test
    void personsNameBeginsBehindTheProvinces() {
        Header header = HeaderReader.read("""
                UBND tỉnh có ý kiến
                Ngày 23/11/2025, thừa lệnh Chủ tịch, Phó Chánh Văn phòng UBND tỉnh Tuyên Quang Nguyễn Thị Bến đã ký ban hành văn bản số 61/UBND-TH về dời kho.
                """);
        assertThat(value(Objects.requireNonNull(header.signer()).name())).isEqualTo("Nguyễn Thị Bến");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            về việc dời kho muối năm 2031.                   | 2031-09-27
            về việc dời kho muối năm 2031 và năm 2032.       |
            """)
    void yearIsTheOnlyOneThatTheNewsName(String about, @Nullable String date) {
        Header header = HeaderReader.read(
                "Chủ tịch UBND tỉnh vừa ban hành công điện khẩn số 24/CĐ-UBND ngày 27/9 " + about + "\n");
        assertThat(value(header.issuedOn())).isEqualTo(date);
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : String.valueOf(found.value());
    }
}
