package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Urgency;

/** Words that each head and each list of recipients has, as scans change them; letterheads of which a line stands apart. */
class HeaderScannedWordsTest {

    private static final double TO_BE_CHECKED = 0.6;

    @Test
    void aBranchThatLostItsNumberIsToBeChecked() {
        Found<String> issuer = Objects.requireNonNull(HeaderReader.read("""
                        CỤC DỰ TRỮ NHÀ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        CHỊ CỤC DỰ TRỮ NHÀ NƯỚC Độc lập - Tự do - Hạnh phúc
                        KHU VỤC vi
                        Số: 22/BC-CCDT Thanh Hóa, ngày 15 tháng 9 năm 2026
                        BÁO CÁO
                        Dời kho lưu trữ
                        """).issuer());
        assertThat(issuer.value()).startsWith("Chi cục Dự trữ");
        assertThat(issuer.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void aStampsEdgeReadAsWordsMakesANameUnsure() {
        Found<String> issuer = Objects.requireNonNull(HeaderReader.read("""
                        TỔNG CỤC THI HÀNH ÁN DÂN SỰ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        CỤC THI Đen Me ÁN DÂN SỰ Độc lập - Tự do - Hạnh phúc
                        Số: 09/KH-CTHADS Cà Mau, ngày 04 tháng 3 năm 2024
                        KẾ HOẠCH
                        Dời kho lưu trữ
                        """).issuer());
        assertThat(issuer.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void aCommitteesLineApartFromItsDepartmentsIsItsLetterhead() {
        Header header = HeaderReader.read("""
                _ UBND TỈNH CÀ MAU

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                SỞ Y TẾ Độc lập - Tự do - Hạnh phúc

                Số: 22/KH-SYT Cà Mau, ngày 11 tháng 3 năm 2018

                KÉ HOẠCH
                Tổ chức đấu thầẦu thuốc
                """);
        assertThat(value(header.issuer())).isEqualTo("Sở Y tế tỉnh Cà Mau");
        assertThat(value(header.subject())).isEqualTo("Tổ chức đấu thầu thuốc");
    }

    @Test
    void aDepartmentWithoutItsProvinceHasThePlaces() {
        Found<String> issuer = Objects.requireNonNull(HeaderReader.read("""
                        SỞ CÔNG THƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 22/KH-SCT Cà Mau, ngày 11 tháng 3 năm 2018
                        KẾ HOẠCH
                        Dời kho lưu trữ
                        """).issuer());
        assertThat(issuer.value()).isEqualTo("Sở Công Thương tỉnh Cà Mau");
        assertThat(issuer.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thường trực Tình ủy (để bức) | Thường trực Tỉnh ủy (để b/c)
            Thường trực Tĩnh ủy (để b/cỳ | Thường trực Tỉnh ủy (để b/c)
            Các phòng (để biết)          | Các phòng (để biết)
            ƯBND các xã, phường          | UBND các xã, phường
            VBND các xã, phường          | UBND các xã, phường
            Lựu: VĨ, TH                  | Lưu: VT, TH
            Lưu:VT; Phòng KT             | Lưu:VT; Phòng KT
            """)
    void usualRecipientsAreMended(String scanned, String recipient) {
        Header header = HeaderReader.read("""
                SỞ NỘI VỤ
                Số: 61/SNV-TH
                V/v dời kho lưu trữ
                Kính gửi: Các phòng.
                Đề nghị các phòng dời kho./.
                Nơi nhận:
                ~- Như trên;
                - %s
                """.formatted(scanned));
        assertThat(header.recipients()).extracting(Found::value).containsExactly("Như trên", recipient);
    }

    @Test
    void aDamagedTitleBehindTheStampIsTheTitle() {
        Header header = HeaderReader.read("""
                UBND TỈNH CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ Y TẾ Độc lập - Tự do - Hạnh phúc
                Số: 455 /KH-SYT Cà Mau, ngày Í ?tháng I1 năm 2017
                ' = --S
                HÓA TỐC KÉẾ HOẠCH

                Dời kho lưu trữ của các cơ sở
                khám bệnh, chữa bệnh

                I. MỤC ĐÍCH
                """);
        assertThat(value(header.subject())).isEqualTo("Dời kho lưu trữ của các cơ sở khám bệnh, chữa bệnh");
        assertThat(header.urgency()).extracting(Found::value).isEqualTo(Urgency.FLASH);
    }

    @Test
    void aCitedNumberEndsBeforeAWordGluedToIt() {
        Header header = HeaderReader.read("""
                SỞ NỘI VỤ
                Số: 61/SNV-TH
                V/v dời kho lưu trữ
                Kính gửi: Các phòng.
                Theo Quyết định số 14/QĐ-BNVNgày ban hành 3/4 và công văn số 162/SNV đề ngày 24/02/2003, đề nghị dời kho./.
                """);
        assertThat(header.cites()).extracting(Found::value).containsExactly("14/QĐ-BNV", "162/SNV");
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}
