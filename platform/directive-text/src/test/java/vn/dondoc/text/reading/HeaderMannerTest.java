package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Heads in the manners of portals, office files and scans; each text was written for this test. */
class HeaderMannerTest {

    @Test
    void schemeOnTheSecondLineBelongsToTheSubject() {
        Header header = HeaderReader.read("""
                UBND TỈNH CÀ MAU        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ XÂY DỰNG             Độc lập - Tự do - Hạnh phúc
                Số: 88/SXD-QH           Cà Mau, ngày 04 tháng 5 năm 2019
                V/v góp ý dự thảo
                Đề án chỉnh trang đô thị
                Kính gửi: UBND các huyện, thành phố.
                """);
        assertThat(value(header.subject())).isEqualTo("V/v góp ý dự thảo Đề án chỉnh trang đô thị");
    }

    @Test
    void cellsThatCutPhrasesAreReadTogether() {
        Header header = HeaderReader.read("""
                **ỦY BAN NHÂN
                DÂN **
                TỈNH SÓC TRĂNG
                --------
                |
                **CỘNG HÒA XÃ
                HỘI CHỦ NGHĨA VIỆT NAM**
                Độc lập - Tự do - Hạnh phúc
                ---------------
                |
                |
                Số:
                37/2024/QĐ-UBND
                |
                *Sóc
                Trăng, ngày
                08 tháng 10 năm 2024 *
                |
                **QUYẾT
                ĐỊNH**
                VỀ
                VIỆC SỬA ĐỔI QUY CHẾ PHỐI HỢP QUẢN LÝ BẾN THỦY NỘI ĐỊA TRÊN ĐỊA
                BÀN TỈNH SÓC TRĂNG
                **ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG**
                *Căn
                cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;*
                Điều 1. Sửa đổi Quy chế./.
                |
                *Nơi
                nhận:*
                - Như Điều 3;
                - Lưu: VT,
                KT, TH.
                |
                **TM. ỦY BAN
                NHÂN DÂN**
                KT. CHỦ TỊCH
                PHÓ CHỦ TỊCH
                **Lý
                Thị Kiều Oanh**
                |
                **DANH MỤC**
                BẾN THỦY
                """);
        assertThat(value(header.number())).isEqualTo("37/2024/QĐ-UBND");
        assertThat(value(header.issuer())).isEqualTo("UBND tỉnh Sóc Trăng");
        assertThat(value(header.place())).isEqualTo("Sóc Trăng");
        assertThat(value(header.issuedOn())).isEqualTo("2024-10-08");
        assertThat(value(header.subject()))
                .isEqualTo("VỀ VIỆC SỬA ĐỔI QUY CHẾ PHỐI HỢP QUẢN LÝ BẾN THỦY NỘI ĐỊA TRÊN ĐỊA BÀN TỈNH SÓC TRĂNG");
        assertThat(signature(header.signer()))
                .containsExactly("Lý Thị Kiều Oanh", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
        assertThat(header.recipients()).extracting(Found::value).containsExactly("Như Điều 3", "Lưu: VT, KT, TH");
    }

    @Test
    void aHeadThatRanTogetherIntoOneLineIsParted() {
        Header header =
                HeaderReader.read("UBND TỈNH NINH THUẬN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ DU LỊCH Độc lập - Tự do -"
                        + " Hạnh phúc Số : 118 /SDL-VP Phan Rang-Tháp Chàm, ngày 05 tháng11 năm 2018 V/v đón khách dịp Tết"
                        + " Kính gửi: - Ủy ban nhân dân tỉnh; - Các khách sạn. Sở báo cáo như sau./.\n"
                        + "Nơi nhận: - Như trên; - Lưu: VT.\nGIÁM ĐỐC\nMai Xuân Lộc\n");
        assertThat(value(header.number())).isEqualTo("118/SDL-VP");
        assertThat(value(header.issuer())).isEqualTo("Sở Du lịch tỉnh Ninh Thuận");
        assertThat(value(header.place())).isEqualTo("Phan Rang-Tháp Chàm");
        assertThat(value(header.issuedOn())).isEqualTo("2018-11-05");
        assertThat(value(header.subject())).isEqualTo("V/v đón khách dịp Tết");
        assertThat(value(Objects.requireNonNull(header.signer()).name())).isEqualTo("Mai Xuân Lộc");
    }

    @Test
    void ministriesIssueTogetherThoughOneHasADashInItsName() {
        Header header = HeaderReader.read("""
                BỘ TÀI CHÍNH - BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI
                --------
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 18/2012/TTLT-BTC-BLĐTBXH
                Hà Nội, ngày 11 tháng 6 năm 2012
                THÔNG TƯ LIÊN TỊCH
                QUY ĐỊNH CHẾ ĐỘ QUẢN LÝ QUỸ
                """);
        assertThat(value(header.issuer())).isEqualTo("Bộ Tài chính - Bộ Lao động - Thương binh và Xã hội");
        assertThat(value(header.number())).isEqualTo("18/2012/TTLT-BTC-BLĐTBXH");
    }

    @Test
    void anOfficeOfAPartyCommitteeIsNamedWithIt() {
        Header header = HeaderReader.read("""
                HUYỆN ỦY CÁI BÈ                  ĐẢNG CỘNG SẢN VIỆT NAM
                VĂN PHÒNG                        ------------------------
                    *                            Cái Bè, ngày 04 tháng 3 năm 2021
                Số 112-TB/VPHU
                THÔNG BÁO
                Lịch tiếp dân của Bí thư Huyện ủy
                Tại trụ sở Huyện ủy, Bí thư tiếp dân ngày 15 hằng tháng./.
                Nơi nhận:                         T/L BAN THƯỜNG VỤ
                - Các chi bộ,                     CHÁNH VĂN PHÒNG
                - Lưu Văn phòng.
                                                  Hồ Văn Chín
                """);
        assertThat(value(header.issuer())).isEqualTo("Văn phòng Huyện ủy Cái Bè");
        assertThat(value(header.subject())).isEqualTo("Lịch tiếp dân của Bí thư Huyện ủy");
        assertThat(signature(header.signer())).containsExactly("Hồ Văn Chín", "Chánh Văn phòng", "TL. BAN THƯỜNG VỤ");
    }

    @Test
    void theNationalAssemblyNamesTheTypeBeforeTheNumber() {
        Header header = HeaderReader.read("""
                QUỐC HỘI                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                ----                     Độc lập - Tự do - Hạnh phúc
                Nghị quyết số: 303/2024/QH15     Hà Nội, ngày 16 tháng 6 năm 2024
                NGHỊ QUYẾT
                VỀ CHƯƠNG TRÌNH GIÁM SÁT
                """);
        assertThat(value(header.number())).isEqualTo("303/2024/QH15");
        assertThat(value(header.issuer())).isEqualTo("Quốc hội");
    }

    @Test
    void aSubjectInCapitalsEndsWhereASentenceBeginsThatANarrowPageCuts() {
        Header header = HeaderReader.read("""
                HỘI
                ĐỒNG NHÂN DÂN
                TỈNH AN GIANG
                -------
                |
                CỘNG
                HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                -------
                |
                Số:
                19/NQ-HĐND
                |
                An
                Giang, ngày 08 tháng 7 năm 2016
                |
                NGHỊ QUYẾT
                VỀ CHẤT VẤN CỦA ĐẠI BIỂU TẠI KỲ
                HỌP THỨ HAI
                Đại biểu chất
                vấn về cấp nước và bệnh viện huyện, các ngành đã trả lời.
                """);
        assertThat(value(header.number())).isEqualTo("19/NQ-HĐND");
        assertThat(value(header.issuedOn())).isEqualTo("2016-07-08");
        assertThat(value(header.subject())).isEqualTo("VỀ CHẤT VẤN CỦA ĐẠI BIỂU TẠI KỲ HỌP THỨ HAI");
    }

    @Test
    void aSubjectGoesOnBehindABodyThatIsPartOfItAndEndsAtAnItemOfWhichAScanHasChangedTheMark() {
        Header header = HeaderReader.read("""
                VĂN PHÒNG QUỐC HỘI                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 71/BC-VPQH                     Độc lập - Tự do - Hạnh phúc
                                                   Hà Nội, ngày 02 tháng 6 năm 2021
                BÁO CÁO
                TIẾP THU Ý KIẾN CỦA ĐẠI BIỂU
                QUỐC HỘI TẠI TỔ; Ý KIẾN THẨM TRA CỦA
                HỘI ĐỒNG DÂN TỘC
                1..Vụ Tổng hợp đã tiếp thu các ý kiến nêu trên.
                """);
        assertThat(value(header.subject()))
                .isEqualTo("TIẾP THU Ý KIẾN CỦA ĐẠI BIỂU QUỐC HỘI TẠI TỔ; Ý KIẾN THẨM TRA CỦA HỘI ĐỒNG DÂN TỘC");
    }

    @Test
    void aPagesHeadingIsNoLetterhead() {
        Header header = HeaderReader.read("""
                Thứ Tư, 6 tháng 5, 2015

                Công văn Số: 1503/TCT-KK V/v: Kê khai của hợp tác xã.

                BỘ TÀI CHÍNH
                TỔNG CỤC THUẾ
                -------
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                -------
                Số: 1503/TCT-KK
                V/v: Kê khai của hợp tác xã.
                Hà Nội, ngày 04 tháng 05 năm 2015

                Kính gửi: Cục Thuế tỉnh Bến Tre.

                Tổng cục Thuế đề nghị Cục Thuế gửi báo cáo.
                """);
        assertThat(value(header.number())).isEqualTo("1503/TCT-KK");
        assertThat(value(header.issuer())).isEqualTo("Tổng cục Thuế");
        assertThat(value(header.issuedOn())).isEqualTo("2015-05-04");
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }

    private static List<@Nullable String> signature(@Nullable Signer signer) {
        Signer there = Objects.requireNonNull(signer);
        return Arrays.asList(value(there.name()), value(there.title()), value(there.authority()));
    }
}
