package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Letterheads of the many kinds of body that write to a province: army, justice, unions, councils, branches, firms. */
class HeaderBodiesTest {

    private static final double TO_BE_CHECKED = 0.6;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UBND TỈNH CÀ MAU~BỘ CHỈ HUY QUÂN SỰ                                     | Bộ Chỉ huy quân sự tỉnh Cà Mau
            ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM~TỈNH CÀ MAU~BAN THƯỜNG TRỰC            | Ban Thường trực Ủy ban mặt trận tổ quốc Việt Nam tỉnh Cà Mau
            UBND TỈNH CÀ MAU~BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG~CÔNG TRÌNH GIAO THÔNG | Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Cà Mau
            UBND PHƯỜNG AN XUYÊN~PHÒNG VĂN HÓA - XÃ HỘI                             | Phòng Văn hóa - xã hội phường An Xuyên
            HỘI ĐỒNG NHÂN DÂN TỈNH CÀ MAU~BAN KINH TẾ - NGÂN SÁCH                   | Ban Kinh tế - ngân sách HĐND tỉnh Cà Mau
            HỘI ĐỒNG NHÂN DÂN TỈNH~BAN PHÁP CHẾ                                     | Ban Pháp chế HĐND tỉnh Cà Mau
            NGÂN HÀNG CHÍNH SÁCH XÃ HỘI~CHI NHÁNH TỈNH CÀ MAU                       | Ngân hàng Chính sách xã hội chi nhánh tỉnh Cà Mau
            BHXH VIỆT NAM~BHXH TỈNH CÀ MAU                                          | BHXH tỉnh Cà Mau
            ĐẢNG ỦY XÃ BA TRI~BAN XÂY DỰNG ĐẢNG                                     | Ban Xây dựng đảng Đảng ủy xã Ba Tri
            UBND TỈNH BÀ RỊA - VŨNG TÀU~SỞ XÂY DỰNG                                 | Sở Xây dựng tỉnh Bà Rịa - Vũng Tàu
            CỤC HẢI QUAN~CHI CỤC HẢI QUAN KHU VỰC XX                                | Chi cục Hải quan khu vực XX
            SỞ CÔNG THƯƠNG~CHI CỤC QUẢN LÝ THỊ TRƯỜNG                               | Chi cục Quản lý thị trường
            """)
    void areNamedAsUsual(String letterhead, String issuer) {
        assertThat(issuer(letterhead).value()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CÔNG AN TỈNH CÀ MAU~PHÒNG CẢNH SÁT GIAO THÔNG          | Phòng Cảnh sát giao thông Công an tỉnh Cà Mau
            SỞ Y TẾ TỈNH CÀ MAU~TRUNG TÂM KIỂM SOÁT BỆNH TẬT       | Trung tâm Kiểm soát bệnh tật tỉnh Cà Mau
            THUẾ TỈNH CÀ MAU~THUẾ CƠ SỞ 1                          | Thuế cơ sở 1 tỉnh Cà Mau
            """)
    void partThatOnlyTheLineAboveGivesAPlaceIsToBeChecked(String letterhead, String issuer) {
        Found<String> read = issuer(letterhead);
        assertThat(read.value()).isEqualTo(issuer);
        assertThat(read.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void placesFirstWordMayBeOneLetter() {
        Header header = HeaderReader.read("""
                ĐẢNG ỦY XÃ U MINH
                BAN XÂY DỰNG ĐẢNG
                Số: 12-KH/BXDĐ
                U Minh, ngày 05 tháng 6 năm 2025
                KẾ HOẠCH
                Giữ sổ kho
                """);
        assertThat(header.place()).extracting(Found::value).isEqualTo("U Minh");
    }

    private static Found<String> issuer(String letterhead) {
        Header header = HeaderReader.read(letterhead.strip().replace('~', '\n') + """

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 12/KH-XYZ
                Cà Mau, ngày 05 tháng 6 năm 2025
                KẾ HOẠCH
                Giữ sổ kho
                """);
        return Objects.requireNonNull(header.issuer());
    }
}
