package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Letterheads that a narrow cell has cut, that have run together, or that print the name as a sentence does. */
class HeaderLetterheadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BỘ NỘI VỤ / CỤC VĂN THƯ VÀ LƯU TRỮ / NHÀ NƯỚC                  | Cục Văn thư và Lưu trữ nhà nước
            BAN CHỈ ĐẠO QUỐC GIA / PHÒNG THỦ DÂN SỰ                        | Ban Chỉ đạo quốc gia phòng thủ dân sự
            BAN CHỈ ĐẠO CHUYỂN ĐỔI / SỐ TỈNH HÀ NAM                        | Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam
            SỞ NÔNG NGHIỆP VÀ MÔI / TRƯỜNG TỈNH HÀ NAM / CHI CỤC THỦY LỢI  | Chi cục Thủy lợi tỉnh Hà Nam
            ỦY BAN NHÂN DÂN ĐẶC / KHU CÔ TÔ                                | UBND đặc khu Cô Tô
            KIỂM TOÁN NHÀ NƯỚC / KIỂM TOÁN NHÀ NƯỚC / KHU VỰC IX           | Kiểm toán nhà nước khu vực IX
            TỔNG LIÊN ĐOÀN LAO ĐỘNG / VIỆT NAM / LIÊN ĐOÀN LAO ĐỘNG / TỈNH HÀ NAM | Liên đoàn lao động tỉnh Hà Nam
            ỦY BAN TRUNG ƯƠNG / MẶT TRẬN TỔ QUỐC VIỆT NAM                  | Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
            ĐOÀN ĐẠI BIỂU QUỐC HỘI / VÀ HỘI ĐỒNG NHÂN DÂN / TỈNH HÀ NAM    | Đoàn đại biểu quốc hội và hội đồng nhân dân tỉnh Hà Nam
            HỘI ĐỒNG NHÂN DÂN TỈNH HÀ NAM / THƯỜNG TRỰC                    | Thường trực HĐND tỉnh Hà Nam
            BỘ QUỐC PHÒNG / QUÂN KHU 3                                     | Quân khu 3
            """)
    void nameThatACellHasCutIsOne(String lines, String issuer) {
        assertThat(issuer(String.join("\n", lines.strip().split(" / ")))).isEqualToIgnoringCase(issuer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UBND XÃ TÂN TIẾN / PHÒNG KINH TẾ                    | Phòng Kinh tế xã Tân Tiến
            UBND PHƯỜNG HIỆP CÔNG / TRƯỜNG THCS HIỆP CÔNG       | Trường THCS Hiệp Công
            """)
    void bodyBelowIsNoRestOfANameThatSoundsLikeOne(String lines, String issuer) {
        assertThat(issuer(String.join("\n", lines.strip().split(" / ")))).isEqualTo(issuer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TỈNH ỦY HÀ NAM BAN NỘI CHÍNH                        | Ban Nội chính Tỉnh ủy Hà Nam
            UBND TỈNH HÀ NAM TỔ CÔNG TÁC ĐỀ ÁN 06               | Tổ công tác đề án 06 tỉnh Hà Nam
            BỘ TÀI CHÍNH THANH TRA                              | Thanh tra Bộ Tài chính
            CÔNG AN TỈNH HÀ NAM PHÒNG CẢNH SÁT GIAO THÔNG       | Phòng Cảnh sát giao thông Công an tỉnh Hà Nam
            SỞ Y TẾ HÀ NAM BỆNH VIỆN MẮT                        | Bệnh viện mắt
            VĂN PHÒNG BAN CHỈ ĐẠO 389                           | Văn phòng Ban Chỉ đạo 389
            UBND THÀNH PHỐ HẢI PHÒNG                            | UBND thành phố Hải Phòng
            """)
    void twoBodiesInOneCellAreTwo(String line, String issuer) {
        assertThat(issuer(line)).isEqualToIgnoringCase(issuer);
    }

    @Test
    void nameInSmallLettersIsToBeLookedAt() {
        Found<String> issuer =
                Objects.requireNonNull(head("Sở Y tế tỉnh Hà Nam").issuer());

        assertThat(issuer.value()).isEqualTo("Sở Y tế tỉnh Hà Nam");
        assertThat(issuer.confidence()).isEqualTo(Found.INFERRED);
    }

    @Test
    void endOfABodysNameIsNoTitle() {
        Header header = head("HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN,\nGIÁO DỤC PHÁP LUẬT\nTỈNH HÀ NAM");

        assertThat(Objects.requireNonNull(header.type()).value()).isEqualTo(DocumentType.THONG_BAO);
    }

    @Test
    void youthUnionIsNamedWhereOthersHaveTheMotto() {
        Header header = HeaderReader.read("""
                BAN CHẤP HÀNH TỈNH HÀ NAM               ĐOÀN TNCS HỒ CHÍ MINH
                ***
                Số: 15-KH/TĐTN                          Hà Nam, ngày 13 tháng 5 năm 2024
                KẾ HOẠCH
                Tổ chức Tháng Thanh niên
                """);

        assertThat(Objects.requireNonNull(header.issuer()).value())
                .isEqualTo("Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Hà Nam");
    }

    @Test
    void actsHeadingOfTwoLinesHasTheNumberTheDateAndTheMinistry() {
        Header header = HeaderReader.read("""
                VĂN BẢN PHÁP LUẬT

                QUYẾT ĐỊNH
                CỦA BỘ TRƯỞNG BỘ XÂY DỰNG SỐ 02/2006/QĐ-BXD
                NGÀY 27 THÁNG 01 NĂM 2006 BAN HÀNH QUY ĐỊNH VỀ NHÀ KHO

                Căn cứ Luật Xây dựng;
                """);

        assertThat(Objects.requireNonNull(header.issuer()).value()).isEqualTo("Bộ Xây dựng");
        assertThat(Objects.requireNonNull(header.issuedOn()).value()).hasToString("2006-01-27");
        assertThat(Objects.requireNonNull(header.subject()).value()).isEqualTo("BAN HÀNH QUY ĐỊNH VỀ NHÀ KHO");
    }

    @ParameterizedTest
    @CsvSource({"05/KH-HND", "05/TTHĐND-TH"})
    void symbolsOfOthersAreNoSlipsOfTheCommittees(String number) {
        Header header = HeaderReader.read("HỘI NÔNG DÂN TỈNH HÀ NAM\nSố: " + number
                + "\nHà Nam, ngày 13 tháng 5 năm 2021\nKính gửi: Các huyện.\n");

        assertThat(Objects.requireNonNull(header.number()).value()).isEqualTo(number);
    }

    private static String issuer(String letterhead) {
        return Objects.requireNonNull(head(letterhead).issuer()).value();
    }

    private static Header head(String letterhead) {
        return HeaderReader.read("""
                %s
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 05/TB-VP
                Hà Nam, ngày 13 tháng 5 năm 2021
                THÔNG BÁO
                Lịch trực bão
                """.formatted(letterhead));
    }
}
