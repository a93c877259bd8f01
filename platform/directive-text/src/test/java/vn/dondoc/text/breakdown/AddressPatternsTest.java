package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;
import vn.dondoc.text.proposal.ProposedAssignment;

/** Whom an order reaches that another passes on, and who is only named, each in sentences of our own. */
class AddressPatternsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 10);

    private static List<String> read(DocumentType type, String text) {
        return assignments(type, text).stream().map(ProposedLine::roles).toList();
    }

    private static List<ProposedAssignment> assignments(DocumentType type, String text) {
        return BreakdownReader.read(text, new BreakdownContext(type, DAY, "UBND tỉnh Vĩnh Long"))
                .assignments();
    }

    @Test
    void whoIsOnlyListedUnderTheBodiesOfAPlanHasNoTask() {
        assertThat(read(DocumentType.KE_HOACH, """
                        II. CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN
                        1. Cơ quan chỉ đạo: Ủy ban nhân dân tỉnh.
                        2. Đơn vị chủ trì thực hiện: Sở Du lịch.
                        3. Đơn vị phối hợp thực hiện: các sở, ngành.
                        """)).isEmpty();
    }

    @Test
    void anOrderThatTheAddresseeIsToHaveGivenIsHis() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Sở Tài chính có trách nhiệm:
                        a) Chỉ đạo Chi cục Thuế khu vực giao Đội Thuế liên xã lập danh sách hộ kinh doanh nợ thuế.
                        b) Trình phương án xử lý nợ.
                        """)).containsExactly("1/a | Sở Tài chính | ", "1/b | Sở Tài chính | ");
    }

    @Test
    void aTitleBeforeAColonIsThatOfEachWhoFollows() {
        assertThat(
                        read(
                                DocumentType.CONG_VAN,
                                "Giao Giám đốc: Sở Y tế, Sở Nội vụ, Đài Phát thanh và Truyền hình tỉnh phối hợp với Công an tỉnh đưa tin về ngày hội hiến máu."))
                .containsExactly(
                        "- | Giám đốc Sở Y tế + Giám đốc Sở Nội vụ + Giám đốc Đài Phát thanh và Truyền hình tỉnh | Công an tỉnh");
    }

    @Test
    void anEmbassyTakesPart() {
        assertThat(read(
                        DocumentType.CONG_DIEN,
                        "1. Bộ Ngoại giao phối hợp chặt chẽ với Đại sứ quán Lào tại Việt Nam đưa thuyền viên về nước."))
                .containsExactly("1 | Bộ Ngoại giao | Đại sứ quán Lào tại Việt Nam");
    }

    @Test
    void whatANewsRelaySaysBehindItsFirstSentenceIsNoSubject() {
        assertThat(read(DocumentType.CONG_VAN, """
                        Rà soát nhà trọ trước mùa mưa
                        12/08/2025 | 09:10

                        Ủy ban nhân dân tỉnh vừa ban hành Công văn số 2210/UBND-XD chỉ đạo các sở, ngành rà soát nhà trọ; cụ thể:

                        UBND tỉnh yêu cầu Sở Xây dựng lập danh mục nhà trọ xuống cấp.

                        Danh mục gửi về Công an tỉnh trước ngày 20/9/2025.

                        Giao Công an tỉnh kiểm tra lối thoát hiểm.
                        """)).contains("- | Sở Xây dựng | ", "- | Công an tỉnh | ");
    }

    @Test
    void aSubjectThatAPortalPutsBehindTheClosingHidesNoBody() {
        assertThat(read(DocumentType.CONG_VAN, """
                        UBND TỈNH VĨNH LONG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        SỞ Y TẾ Độc lập - Tự do - Hạnh phúc
                        Số: 812/SYT-NVY Vĩnh Long, ngày 10 tháng 9 năm 2025
                        Kính gửi: Các bệnh viện trong tỉnh
                        Sở Y tế đề nghị các bệnh viện kiểm kê máy thở theo mẫu đính kèm.
                        Nhận được công văn này, yêu cầu các đơn vị thực hiện nghiêm túc và nộp báo cáo trước ngày 20/9/2025
                        Nơi nhận:
                        - Như trên;
                        - Lưu: VT, NVY.
                        V/v kiểm kê máy thở
                        tại các bệnh viện
                        GIÁM ĐỐC
                        Lê Văn Tư
                        """)).containsExactly("- | các bệnh viện | ", "- | các đơn vị | ");
    }

    @Test
    void theIssuerIsGivenWorkWhereItsLetterSaysWhoCarriesOut() {
        assertThat(read(DocumentType.CONG_VAN, """
                        III. TỔ CHỨC THỰC HIỆN
                        1. UBND tỉnh: Hướng dẫn mẫu sổ; phối hợp với Công an tỉnh kiểm tra.
                        2. UBND cấp xã: Lập sổ theo dõi hộ nuôi cá bè.
                        """))
                .containsExactly("III/1 | UBND tỉnh | Công an tỉnh", "III/2 | UBND cấp xã | ");
    }

    @Test
    void whoABodyIsSaysNothingToBeDone() {
        assertThat(read(DocumentType.QUYET_DINH, """
                        Điều 1. Lệnh sửa chữa khẩn cấp cống Cái Hóp
                        1. Tên công trình: Sửa chữa cống Cái Hóp.
                        2. Cơ quan được giao quản lý, thực hiện sửa chữa công trình: Chi cục Thủy lợi.
                        """)).isEmpty();
    }

    @Test
    void severalBehindATopicAndACommaAreWhoActs() {
        assertThat(
                        read(
                                DocumentType.KE_HOACH,
                                "1. Trên cơ sở Chương trình hành động của Tỉnh ủy, các sở, ban, ngành tỉnh xây dựng kế hoạch của mình trong tháng 10 năm 2025."))
                .containsExactly("1 | các sở, ban, ngành tỉnh | ");
    }

    @Test
    void partiesAndTrafficPoliceTakePart() {
        assertThat(read(DocumentType.CONG_VAN, """
                        1. Khu Quản lý đường bộ II phối hợp với các bên liên quan nghiệm thu khối lượng.
                        2. Sở Xây dựng phối hợp với lực lượng Cảnh sát giao thông và đơn vị truyền thông để báo trước cho dân.
                        """))
                .containsExactly(
                        "1 | Khu Quản lý đường bộ II | các bên liên quan",
                        "2 | Sở Xây dựng | lực lượng Cảnh sát giao thông + đơn vị truyền thông");
    }

    @Test
    void aVerbThatRanIntoANameIsNoPartOfIt() {
        assertThat(
                        read(
                                DocumentType.CONG_VAN,
                                "1. Đề nghị các Bộ, cơ quan ngang bộ và Ủy ban nhân dân các tỉnh trực thuộc Trung ươngbáo cáo giá lúa."))
                .containsExactly("1 | các Bộ, cơ quan ngang bộ + Ủy ban nhân dân các tỉnh trực thuộc Trung ương | ");
    }

    @Test
    void aSetOfCriteriaIsNoMinistry() {
        assertThat(read(DocumentType.QUYET_DINH, """
                        Điều 2. Bộ tiêu chí quy định tại Điều 1 được sử dụng để chấm điểm các xã hằng năm.
                        Điều 3. Bộ Nội vụ chủ trì công bố kết quả.
                        """)).containsExactly("Điều 3 | Bộ Nội vụ | ");
    }

    @Test
    void whoIsToSuperviseWhatRulesSayIsGivenWork() {
        assertThat(read(DocumentType.QUYET_DINH, """
                        Số: 14/2025/QĐ-UBND
                        QUYẾT ĐỊNH
                        Quy định khai thác cát sông
                        Điều 6. Giám sát và xử lý vi phạm
                        1. Sở Nông nghiệp và Môi trường, Ủy ban nhân dân cấp xã tổ chức giám sát việc thực hiện Quyết định này.
                        """))
                .containsExactly("Điều 6/1 | Sở Nông nghiệp và Môi trường + Ủy ban nhân dân cấp xã | ");
    }

    @Test
    void whatANamedBodyHasBeenGivenIsItsWork() {
        assertThat(
                        read(
                                DocumentType.CHI_THI,
                                "1. Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh được giao rà soát bếp ăn của doanh nghiệp, lập danh sách gửi Sở Y tế."))
                .containsExactly("1 | Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh | ");
    }

    @Test
    void aCellThatPointsToTheOneAboveSaysTheSame() {
        assertThat(read(DocumentType.KE_HOACH, """
                        | TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
                        |---|---|---|---|---|
                        | 1 | Nạo vét kênh trục | Sở Xây dựng | UBND cấp xã | Quý I/2026 |
                        | 2 | Lắp trạm bơm dã chiến | -nt- | như trên | nt |
                        """))
                .containsExactly("1 | Sở Xây dựng | UBND cấp xã", "2 | Sở Xây dựng | UBND cấp xã");
    }

    @Test
    void whoReportsByRulesIsGivenWork() {
        assertThat(read(DocumentType.QUYET_DINH, """
                        Số: 14/2025/QĐ-UBND
                        QUYẾT ĐỊNH
                        Quy định quản lý bến thủy
                        Điều 5. Chế độ báo cáo
                        Các cơ quan báo cáo kết quả về Sở Xây dựng trước ngày 05/6 và 05/12 hằng năm; Sở Xây dựng tổng hợp, trình UBND tỉnh.
                        """))
                .containsExactly("Điều 5 | Các cơ quan | ", "Điều 5 | Sở Xây dựng | ");
    }
}
