package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letterheads of two lines that are one name, or a part of a body and the body. */
class HeaderIssuerTest {

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
}
