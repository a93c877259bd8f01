package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Letterheads: of two lines that are one name, or a part of a body and the body; of bodies with a name of their own. */
class HeaderIssuerTest {

    private static final String MOTTO = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ỦY BAN THƯỜNG VỤ            | QUỐC HỘI                     | Ủy ban Thường vụ Quốc hội
            NGÂN HÀNG NHÀ NƯỚC          | VIỆT NAM                     | Ngân hàng Nhà nước Việt Nam
            BAN CHỈ ĐẠO QUỐC GIA        | VỀ PHÒNG, CHỐNG THIÊN TAI    | Ban Chỉ đạo quốc gia về phòng, chống thiên tai
            BỘ XÂY DỰNG                 | VĂN PHÒNG                    | Văn phòng Bộ Xây dựng
            THÀNH ỦY HÀ NỘI             | BAN TUYÊN GIÁO               | Ban Tuyên giáo Thành ủy Hà Nội
            UBND TỈNH KIÊN GIANG        | THANH TRA TỈNH               | Thanh tra tỉnh Kiên Giang
            UBND TỈNH GIA LAI           | BAN CHỈ ĐẠO 138              | Ban Chỉ đạo 138 tỉnh Gia Lai
            BẢO HIỂM XÃ HỘI             | TP.CẦN THƠ                   | Bảo hiểm xã hội thành phố Cần Thơ
            UBND TÍNH HÀ TĨNH           | VĂN PHÒNG + 5 úc             | Văn phòng UBND tỉnh Hà Tĩnh
            """)
    void isOneName(String upper, String lower, String issuer) {
        var header = HeaderReader.read("""
                %s
                %s
                -------
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 05/TB-VP
                Hà Nội, ngày 13 tháng 5 năm 2021
                THÔNG BÁO
                Lịch trực bão
                """.formatted(upper.strip(), lower.strip()));

        assertThat(Objects.requireNonNull(header.issuer()).value()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BỘ XÂY DỰNG - CỤC ĐƯỜNG THỦY NỘI ĐỊA VIỆT NAM | Cục Đường thủy nội địa Việt Nam
            UBND TỈNH KIÊN GIANG - SỞ Y TẾ                | Sở Y tế tỉnh Kiên Giang
            """)
    void isTheLowerOfTwoThatADashParts(String letterhead, String issuer) {
        var header = HeaderReader.read("""
                %s
                Số: 05/TB-VP
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Hà Nội, ngày 13 tháng 5 năm 2021
                THÔNG BÁO
                Lịch trực bão
                """.formatted(letterhead.strip()));

        assertThat(Objects.requireNonNull(header.issuer()).value()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @MethodSource("schools")
    void schoolHasItsOwnNameWhateverStandsAboveIt(String printed, String name) {
        Header header = HeaderReader.read("UBND HUYỆN CHÂU THÀNH\n" + printed + "\n" + MOTTO + """
                Số: 36/KH-TH
                Châu Thành, ngày 25 tháng 9 năm 2023
                KẾ HOẠCH
                DẠY BƠI
                """);
        Found<String> issuer = Objects.requireNonNull(header.issuer());
        assertThat(issuer.value()).isEqualTo(name);
        assertThat(issuer.confidence()).isGreaterThan(0.5);
    }

    static Stream<Arguments> schools() {
        return Stream.of(
                arguments("TRƯỜNG TH LÊ VĂN TÁM", "Trường TH Lê Văn Tám"),
                arguments("TRƯỜNG TIỂU HỌC LÊ VĂN TÁM", "Trường Tiểu học Lê Văn Tám"),
                arguments("TRƯỜNG THCS&THPT LÊ VĂN TÁM", "Trường THCS&THPT Lê Văn Tám"),
                arguments("TRƯỜNG TRUNG HỌC CƠ SỞ LÊ VĂN TÁM", "Trường Trung học cơ sở Lê Văn Tám"));
    }

    @Test
    void insuranceWhoseLetterheadLostALineIsToBeLookedAt() {
        Header header = HeaderReader.read("""
                BẢO HIỂM XÃ HỘI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 36/BHXH-BC | Hà Nội, ngày 20 tháng 12 năm 2012 |
                Kính gửi: Bảo hiểm xã hội các tỉnh
                Bảo hiểm xã hội Việt Nam cấp kinh phí như sau:
                """);
        Found<String> issuer = Objects.requireNonNull(header.issuer());
        assertThat(issuer.value()).isEqualTo("Bảo hiểm xã hội Việt Nam");
        assertThat(issuer.confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void councilOfStateIsNoDamagedPeoplesCouncil() {
        Header header = HeaderReader.read("HỘI ĐỒNG NHÀ NƯỚC\n" + MOTTO + """
                Số: 36-NQ/HĐNN7
                Hà Nội, ngày 27 tháng 10 năm 1984
                NGHỊ QUYẾT
                ĐẶT HUY CHƯƠNG SÔNG NƯỚC
                """);
        assertThat(header.issuer()).extracting(Found::value).isEqualTo("Hội đồng Nhà nước");
    }

    @Test
    void customsEndWithNoDistrict() {
        Header header = HeaderReader.read("TỔNG CỤC HẢI QUAN\nCỤC HẢI QUAN\n\nTHÀNH PHỐ HẢI PHÒNG\n" + MOTTO + """
                Số: 36/HQHP-TXNK
                V/v cân xe
                Hải Phòng, ngày 10 tháng 6 năm 2021
                Kính gửi: Các chi cục
                """);
        assertThat(header.issuer()).extracting(Found::value).isEqualTo("Cục Hải quan thành phố Hải Phòng");
    }
}
