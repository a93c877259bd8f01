package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Letterheads that have lost a line or all, and what stands around them on a portal's page. */
class HeaderNationalBodyTest {

    private static final double TO_BE_CHECKED = 0.6;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            VIỆN KIỂM SÁT NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | ; 36/2029/CT-VKSTC  ; Viện kiểm sát nhân dân tối cao
            TÒA ÁN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |        ; 36/CT-TANDTC      ; Tòa án nhân dân tối cao
            TÒA ÁN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |        ; 36/CT-TA          ; Tòa án nhân dân
            NGÂN~HÀNG NHÀ NƯỚC |~CỘNG~HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |     ; 36/CT-NHNN        ; Ngân hàng Nhà nước Việt Nam
            """)
    void isCompletedByItsSymbolOrItsTextAndToBeChecked(String letterhead, String number, String issuer) {
        Header header = HeaderReader.read("""
                %s
                Số: %s | Hà Nội, ngày 05 tháng 01 năm 2029 |
                CHỈ THỊ
                VỀ GIỮ SỔ KHO
                Các đơn vị thuộc Ngân hàng Nhà nước Việt Nam và các cơ quan khác giữ sổ kho.
                """.formatted(letterhead.replace('~', '\n'), number));
        Found<String> read = Objects.requireNonNull(header.issuer());
        assertThat(read.value()).isEqualToIgnoringCase(issuer);
        assertThat(read.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void courtIsNoDamagedCommittee() {
        Header header = HeaderReader.read("""
                TÒA ÁN NHÂN DÂN
                TỈNH CÀ MAU
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 36/KH-TA
                Cà Mau, ngày 05 tháng 01 năm 2029
                KẾ HOẠCH
                GIỮ SỔ KHO
                """);
        assertThat(header.issuer()).extracting(Found::value).isEqualTo("Tòa án nhân dân tỉnh Cà Mau");
    }

    @Test
    void pageThatBeginsWithItsTitleIsOfWhomTheGroundsFollow() {
        Header header = HeaderReader.read("""
                Sign In

                QUYẾT ĐỊNH

                Về việc mở bến đò ngang trên địa bàn tỉnh

                ỦY BAN NHÂN DÂN TỈNH CÀ MAU

                - Căn cứ Luật tổ chức Hội đồng nhân dân;

                QUYẾT ĐỊNH

                Điều 1: Nay mở bến đò ngang.
                """);
        Found<String> read = Objects.requireNonNull(header.issuer());
        assertThat(read.value()).isEqualTo("UBND tỉnh Cà Mau");
        assertThat(read.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void documentReplacesNotItselfWhateverThePagesTableSays() {
        Header header = HeaderReader.read("""
                Ngày ban hành: | 05/01/2029 | Hết hiệu lực: | Đang cập nhật |
                Số hiệu: | 36/STC-NS | Tình trạng: | Còn hiệu lực |
                SỞ TÀI CHÍNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 36/STC-NS | Cà Mau, ngày 05 tháng 01 năm 2029 |
                Kính gửi: Các phòng.
                """);
        assertThat(header.replaces()).isEmpty();
    }

    @Test
    void wordsGluedToACitedSymbolAreNotOfIt() {
        Header header = HeaderReader.read("""
                BỘ TÀI CHÍNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 36/2029/TT-BTC | Hà Nội, ngày 05 tháng 01 năm 2029 |
                THÔNG TƯ
                VỀ GIỮ SỔ KHO
                Căn cứ Luật Kho số 18/2028/QH16ngày 16 tháng 6 năm 2028;
                """);
        assertThat(header.cites()).extracting(Found::value).containsExactly("18/2028/QH16");
    }
}
