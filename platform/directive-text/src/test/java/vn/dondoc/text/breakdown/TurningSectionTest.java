package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/** What the issuer tells, agrees to and explains, and where it goes over to orders. */
class TurningSectionTest {

    private static List<String> read(DocumentType type, String issuer, String text) {
        BreakdownContext context = new BreakdownContext(type, LocalDate.of(2025, 9, 10), issuer);
        return BreakdownReader.read(text, context).assignments().stream()
                .map(ProposedLine::whole)
                .toList();
    }

    @Test
    void whatOnlyTellsGivesNoWork() {
        assertThat(read(DocumentType.NGHI_QUYET, "Chính phủ", """
                        I. Về tình hình thủy lợi 6 tháng đầu năm
                        1. Bộ Nông nghiệp và Môi trường:
                        - Tăng cường kiểm tra hồ đập, mức nước các hồ đạt 80% dung tích.
                        """)).isEmpty();
    }

    @Test
    void aSectionThatTellsTurnsToOrders() {
        assertThat(read(DocumentType.NGHI_QUYET, "Chính phủ", """
                        I. Về tình hình thủy lợi 6 tháng đầu năm
                        Chính phủ thống nhất đánh giá mức nước các hồ thấp hơn cùng kỳ.
                        Chính phủ yêu cầu các bộ, cơ quan, địa phương tập trung vào các nhiệm vụ sau:
                        1. Bộ Nông nghiệp và Môi trường:
                        - Kiểm tra hồ đập xung yếu trước ngày 30 tháng 9 năm 2025.
                        2. Bộ Tài chính bố trí kinh phí sửa chữa hồ đập.
                        """))
                .containsExactly(
                        "I/1/-1 | Bộ Nông nghiệp và Môi trường |  | 2025-09-30", "I/2 | Bộ Tài chính |  | none");
    }

    @Test
    void whatTheIssuerAgreesToIsNoWork() {
        assertThat(read(DocumentType.THONG_BAO, "UBND tỉnh Vĩnh Long", """
                        2. Các sở, ngành thực hiện các nội dung sau:
                        - Đồng ý với đề xuất của UBND xã Trà Côn về vị trí bến phà; giao Sở Xây dựng hướng dẫn cắm mốc.
                        """))
                .containsExactly("2/-1 | Sở Xây dựng |  | none");
    }

    @Test
    void guidanceAboveAListIsForWhomItGuides() {
        assertThat(read(DocumentType.CONG_VAN, "Phòng Giáo dục và Đào tạo quận Ô Môn", """
                        Phòng Giáo dục và Đào tạo hướng dẫn các trường tổ chức ngày hội đọc sách như sau:
                        1. Bố trí góc đọc sách ở mỗi lớp học.
                        2. Hiệu trưởng phân công giáo viên phụ trách góc đọc sách.
                        """))
                .containsExactly("1 | các trường |  | none", "2 | Hiệu trưởng |  | none");
    }

    @Test
    void whomALetterCallsByCourtesyIsToHaveItDone() {
        assertThat(read(DocumentType.CONG_VAN, "Bộ Xây dựng", """
                        Bộ Xây dựng trân trọng đề nghị Quý Ủy ban chỉ đạo các cơ quan chuyên môn:

                        - Rà soát các bến khách ngang sông trước ngày 20/9/2025;

                        - Cắm biển báo tại các bến.
                        """))
                .containsExactly("-1 | Quý Ủy ban |  | 2025-09-20", "-2 | Quý Ủy ban |  | none");
    }

    @Test
    void whoWatchesOverADocumentHasWorkThoughItBeginsLikeAFormula() {
        assertThat(read(DocumentType.THONG_BAO, "Tỉnh ủy Ninh Bình", """
                        1. Sở Xây dựng rà soát các cầu yếu.

                        Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Thông báo này.
                        """))
                .containsExactly("1 | Sở Xây dựng |  | none", "1 | Văn phòng Tỉnh ủy |  | none");
    }

    @Test
    void whatAPersonIsToLeadNamesNobodyElse() {
        assertThat(read(DocumentType.THONG_BAO, "Đảng ủy phường Hòa Hiệp", """
                        Ban Thường vụ Đảng ủy phân công nhiệm vụ như sau:
                        1. Đồng chí Lê Văn Bình - Bí thư Đảng ủy: Lãnh đạo toàn diện các mặt công tác; phụ trách công tác cán bộ.
                        """))
                .containsExactly("1 | Đồng chí Lê Văn Bình - Bí thư Đảng ủy |  | none");
    }

    @Test
    void whoIsPutAtTheHeadOfItBehindThoseWhoCarryItOutHasWork() {
        assertThat(read(DocumentType.CHI_THI, "Bộ Xây dựng", """
                        1. Cục Đường bộ Việt Nam rà soát các cầu yếu.
                        2. Tổ chức thực hiện
                        Thủ trưởng các đơn vị thuộc Bộ chịu trách nhiệm thi hành Chỉ thị này. Vụ Vận tải là đầu mối theo dõi, tổng hợp kết quả, báo cáo Bộ trưởng./.
                        """))
                .containsExactly("1 | Cục Đường bộ Việt Nam |  | none", "2 | Vụ Vận tải |  | none");
    }

    @Test
    void aLongOpeningThatPointsBelowIsNoWorkOfItsOwn() {
        assertThat(read(DocumentType.THONG_BAO, "Văn phòng Chính phủ", """
                        II. NHIỆM VỤ THỜI GIAN TỚI
                        Đề nghị Thường trực Tỉnh ủy tập trung lãnh đạo, chỉ đạo, thực hiện các nhiệm vụ trong hai tháng cuối năm; trong đó lưu ý một số nội dung trọng tâm sau:
                        1. Nâng cấp các bến khách ngang sông.
                        2. Đẩy mạnh cải cách thủ tục hành chính.
                        """))
                .containsExactly("II/1 | Thường trực Tỉnh ủy |  | none", "II/2 | Thường trực Tỉnh ủy |  | none");
    }

    @Test
    void aClosingOrderBehindTheDayOfEffectIsNoMoreThanThat() {
        assertThat(read(DocumentType.CHI_THI, "UBND tỉnh Vĩnh Long", """
                        1. Sở Xây dựng rà soát các cầu yếu.

                        Chỉ thị này có hiệu lực kể từ ngày ký. Yêu cầu Thủ trưởng các sở, ban, ngành nghiêm túc triển khai thực hiện./.
                        """)).containsExactly("1 | Sở Xây dựng |  | none");
    }

    @Test
    void whatAnOfficePassesOnByOrderIsNoWork() {
        assertThat(read(DocumentType.CONG_VAN, "UBND tỉnh Vĩnh Long", """
                        Giao Sở Xây dựng rà soát các cầu yếu.

                        Thừa lệnh Chủ tịch, Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện./.
                        """))
                .containsExactly("- | Sở Xây dựng |  | none");
    }
}
