package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Words that stand aside of what they seem to be, and those that a stamp or a line's end has torn. Each text was written for this test. */
class HeaderAsideTest {

    @Test
    void whatAnotherDocumentIsToReplaceIsOnlyCited() {
        Header header = HeaderReader.read("""
                BỘ NỘI VỤ
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 812/BNV-CCVC
                V/v góp ý dự thảo nghị định
                Hà Nội, ngày 05 tháng 6 năm 2025
                Kính gửi: Ủy ban nhân dân các tỉnh, thành phố.
                Bộ Nội vụ đang xây dựng nghị định về thi đua (thay thế Nghị định số 41/2021/NĐ-CP ngày 03/4/2021).
                Khi có Thông tư mới thay thế Thông tư số 92/2019/TT-BTC, việc chi theo Công văn số 6721/VPCP-V.I được xem lại.
                Đề nghị quý cơ quan góp ý theo Mẫu số 02/GY-NĐ gửi kèm, đối chiếu công văn số 77/BNl-TH ngày 02/5/2025./.
                """);

        assertThat(values(header.replaces())).isEmpty();
        assertThat(values(header.cites()))
                .containsExactly("41/2021/NĐ-CP", "92/2019/TT-BTC", "6721/VPCP-V.I", "77/BNI-TH");
    }

    @Test
    void whatThisDocumentReplacesIsSaidInBracketsToo() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN
                TỈNH HÀ TĨNH
                Số: 31/2024/QĐ-UBND
                Hà Tĩnh, ngày 05 tháng 6 năm 2024
                QUYẾT ĐỊNH
                Ban hành Quy chế quản lý nhà văn hóa thôn
                ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH
                Căn cứ Luật Tổ chức chính quyền địa phương;
                QUYẾT ĐỊNH:
                Điều 1. Ban hành Quy chế. Quyết định này (thay thế Quyết định số 12/2019/QĐ-UBND ngày 02/4/2019) có hiệu lực từ ngày ký./.
                """);

        assertThat(values(header.replaces())).containsExactly("12/2019/QĐ-UBND");
    }

    @Test
    void aRecipientsUnitsGoOnBehindASemicolonAndTheLinesEnd() {
        Header header = HeaderReader.read("""
                VĂN PHÒNG CHÍNH PHỦ
                Số: 915/TB-VPCP
                Hà Nội, ngày 28 tháng 11 năm 2024
                THÔNG BÁO
                Kết luận cuộc họp về nhà ở xã hội
                Văn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.
                Nơi nhận:
                - Các bộ: XD, TC;
                - VPCP: BTCN, PCN Trần Văn Khôi; Trợ lý TTgCP; Cổng
                TTĐT, các Vụ: TH, CN;
                - Lưu: VT, CN (2).
                KT. BỘ TRƯỞNG, CHỦ NHIỆM
                TH, CNĐP
                Trần Văn Khôi
                """);

        assertThat(values(header.recipients()))
                .containsExactly(
                        "Các bộ: XD, TC",
                        "VPCP: BTCN, PCN Trần Văn Khôi; Trợ lý TTgCP; Cổng TTĐT, các Vụ: TH, CN",
                        "Lưu: VT, CN (2)");
        assertThat(title(header)).isEqualTo("Phó Chủ nhiệm");
    }

    @Test
    void whatAStampLeavesOfThePrimeMinistersTitleIsHis() {
        Header header = HeaderReader.read("""
                THỦ TƯỚNG CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 199/CĐ-TTg Hà Nội, ngày 26 tháng 10 năm 2024
                CÔNG ĐIỆN
                Về việc ứng phó mưa lớn
                Các bộ, địa phương chủ động ứng phó./.
                Nơi nhận: ĐL.TƯỚNG
                - Như trên;
                - Lưu: VT, NN.

                Phạm Văn Bách
                """);

        assertThat(title(header)).isEqualTo("Thủ tướng");
    }

    @Test
    void whoSignsForAHeadOfADivisionIsHisDeputy() {
        Header header = HeaderReader.read("""
                BỘ TÀI CHÍNH
                CỤC THUẾ
                Số: 5111/CT-CS
                V/v hoàn thuế
                Hà Nội, ngày 25 tháng 9 năm 2025
                Kính gửi: Thuế tỉnh Hà Tĩnh
                Cục Thuế trả lời để Thuế tỉnh biết./.
                Nơi nhận: TL. CỤC TRƯỞNG
                - Như trên; KT. TRƯỞNG BAN CHÍNH SÁCH
                - Lưu: VT. ỞNG BẠN

                Lê Thị Hạnh
                """);

        assertThat(title(header)).isEqualTo("Phó Trưởng ban");
        assertThat(Objects.requireNonNull(signer(header).authority()).value())
                .isEqualTo("TL. CỤC TRƯỞNG / KT. TRƯỞNG BAN CHÍNH SÁCH");
    }

    @Test
    void aTitleWhoseSpaceIsLostStandsAboveASubjectOfWhichAnEmptyLinePartsTheEnd() {
        Header header = HeaderReader.read("""
                BỘ XÂY DỰNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                Số: 18/2025/TT-BXD Hà Nội, ngày 21 tháng 3 năm 2025

                — _ THÔNGTƯ ý Ỷ
                QUY ĐỊNH CƠ CHẾ QUẢN LÝ GIÁ DỊCH VỤ KIỂM ĐỊNH THIẾT BỊ XẾP DỠ

                : ._. Ở BẾN SÔNG

                Căn cứ Luật Giá ngày 19 tháng 6 năm 2023;
                """);

        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.THONG_TU);
        assertThat(header.subject())
                .extracting(Found::value)
                .isEqualTo("QUY ĐỊNH CƠ CHẾ QUẢN LÝ GIÁ DỊCH VỤ KIỂM ĐỊNH THIẾT BỊ XẾP DỠ Ở BẾN SÔNG");
    }

    @Test
    void ofADayThatNobodyCanTellTheMonthIsRead() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH HÀ TĨNH Độc lập - Tự do - Hạnh phúc
                Số: 77/KH-UBND Hà Tĩnh, ngày lỡ tháng 11 năm 2024
                KẾ HOẠCH
                THỰC HIỆN QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ PHÒNG THỦ DÂN

                SỰ

                Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
                """);

        assertThat(Objects.requireNonNull(header.issuedOn()).value()).hasToString("2024-11");
        assertThat(Objects.requireNonNull(header.subject()).value())
                .isEqualTo("THỰC HIỆN QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ PHÒNG THỦ DÂN SỰ");
    }

    private static Signer signer(Header header) {
        return Objects.requireNonNull(header.signer());
    }

    private static String title(Header header) {
        return Objects.requireNonNull(signer(header).title()).value();
    }

    private static List<String> values(List<Found<String>> found) {
        return found.stream().map(Found::value).toList();
    }
}
