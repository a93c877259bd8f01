package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;
import vn.dondoc.text.proposal.ProposedAssignment;

/** How plans hand out work beside their lists of duties: in tables, under headings that tell, behind topics; sentences of our own. */
class PlanPatternsTest {

    private static List<String> read(String text) {
        return BreakdownReader.read(
                        text,
                        new BreakdownContext(DocumentType.KE_HOACH, LocalDate.of(2025, 9, 10), "UBND tỉnh Vĩnh Long"))
                .assignments()
                .stream()
                .map(ProposedLine::whole)
                .toList();
    }

    @Test
    void whoIsResponsibleIsInChargeOfARow() {
        assertThat(read("""
                        II. NỘI DUNG

                        TT
                        Nội dung
                        Trách nhiệm
                        thực hiện
                        Thời gian
                        (Năm 2025)
                        1
                        Giải đáp kiến nghị của chủ bến về cấp phép
                        Lãnh đạo
                        Sở Xây dựng
                        Từ 20 giờ 15 phút - 20 giờ 45 phút ngày 23 tháng 10
                        2
                        Giải đáp kiến nghị của chủ bến về thuế
                        Lãnh đạo Thuế tỉnh
                        Từ 20 giờ 15 phút - 20 giờ 45 phút ngày 13 tháng 11
                        """))
                .extracting(line -> line.substring(line.indexOf('|')))
                .containsExactly(
                        "| Lãnh đạo Sở Xây dựng |  | 2025-10-23T20:45", "| Lãnh đạo Thuế tỉnh |  | 2025-11-13T20:45");
    }

    @Test
    void aCellWithNothingButASpaceKeepsItsPlaceAndATimeMayComeWithItsProduct() {
        assertThat(read("""
                        PHỤ LỤC

                        TT
                        Nhiệm vụ
                        Sản phẩm
                        Thời gian hoàn thành
                        Chủ trì
                        Phối hợp
                        Cơ quan theo dõi
                        1
                        Xây dựng kế hoạch nạo vét kênh rạch trên địa bàn tỉnh
                        Kế hoạch nạo vét
                        Ban hành kế hoạch chậm nhất là ngày 20/11/2025 và tổ chức thực hiện
                        Sở Xây dựng
                        \u00a0
                        Văn phòng UBND tỉnh
                        2
                        Công bố chỉ số hài lòng của chủ bến đò
                        Bảng chỉ số
                        Trước ngày 07 của tháng liền kề
                        Sở Nội vụ
                        Sở Xây dựng
                        Văn phòng UBND tỉnh
                        """))
                .containsExactly("1 | Sở Xây dựng |  | 2025-11-20", "2 | Sở Nội vụ | Sở Xây dựng | P1M@07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", """
            ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH VĨNH LONG                 Độc lập - Tự do - Hạnh phúc


            """})
    void itemsOfAPlanThatADecisionEnclosesAreCitedAsThePlansWithItsLetterheadOrWithout(String letterhead) {
        String decision = """
                ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH VĨNH LONG                 Độc lập - Tự do - Hạnh phúc
                Số: 812/QĐ-UBND                Vĩnh Long, ngày 10 tháng 9 năm 2025

                QUYẾT ĐỊNH
                Về việc ban hành Kế hoạch nạo vét kênh rạch năm 2026

                Điều 1. Ban hành kèm theo Quyết định này Kế hoạch nạo vét kênh rạch năm 2026.

                Điều 2. Quyết định này có hiệu lực từ ngày ký.

                Nơi nhận:
                - Như Điều 1;
                - Lưu: VT.
                KT. CHỦ TỊCH
                PHÓ CHỦ TỊCH


                Lê Minh Khang

                """;
        String plan = """
                KẾ HOẠCH
                Nạo vét kênh rạch năm 2026

                1. Sở Xây dựng rà soát các tuyến kênh bị bồi lắng trước ngày 30/11/2025.
                """;

        assertThat(BreakdownReader.read(decision + letterhead + plan, BreakdownContext.UNKNOWN).assignments().stream()
                        .map(ProposedLine::whole))
                .containsExactly("KH/1 | Sở Xây dựng |  | 2025-11-30");
    }

    @Test
    void aHeadingOfGoalsAndDutiesGivesDuties() {
        assertThat(read("""
                        II. MỤC TIÊU, NHIỆM VỤ

                        1. Nạo vét kênh

                        b) Nhiệm vụ

                        - Giao Sở Xây dựng rà soát các tuyến kênh bị bồi lắng trước ngày 30/11/2025.
                        """))
                .extracting(line -> line.substring(line.indexOf('|')))
                .containsExactly("| Sở Xây dựng |  | 2025-11-30");
    }

    @Test
    void theLetterheadOfAnEnclosedDraftIsNobodysWork() {
        assertThat(read("""
                        3. Sở Xây dựng rà soát các tuyến kênh bị bồi lắng.

                        ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        TỈNH VĨNH LONG Độc lập - Tự do - Hạnh phúc
                        """)).containsExactly("3 | Sở Xây dựng |  | none");
    }

    @Test
    void aDayOrADutyBelowAHeadingThatTellsIsWork() {
        assertThat(read("""
                        IV. THỜI GIAN, ĐỊA ĐIỂM

                        1. Thời gian thi đua: từ nay đến cuối năm.

                        2. Các sở, địa phương trên địa bàn tỉnh xây dựng kế hoạch trong quý IV/2025.

                        3. Sở Xây dựng có trách nhiệm kết nối đường truyền.

                        4. Các xã được chọn một bến đò.

                        V. THÀNH PHẦN

                        1. Đại diện các phòng, đơn vị đi cùng lãnh đạo các sở.
                        """))
                .containsExactly(
                        "IV/2 | Các sở, địa phương trên địa bàn tỉnh |  | 2025-Q4", "IV/3 | Sở Xây dựng |  | none");
    }

    @Test
    void whomTheHeadingNamesAgainHasTheWholeItem() {
        List<ProposedAssignment> all = BreakdownReader.read(
                        """
                        1. Sở Nội vụ:

                        a) Về tổ chức cuộc thi tìm hiểu bến đò: Sở Nội vụ chủ trì, phối hợp với các cơ quan lập kế hoạch.

                        b) Khi có kết quả đánh giá chính thức, giao Sở Tài chính chủ trì cùng với các đơn vị phân tích.
                        """,
                        new BreakdownContext(DocumentType.KE_HOACH, LocalDate.of(2025, 9, 10), "UBND tỉnh Vĩnh Long"))
                .assignments();
        assertThat(all)
                .extracting(ProposedLine::whole)
                .containsExactly("1/a | Sở Nội vụ | các cơ quan | none", "1/b | Sở Tài chính | các đơn vị | none");
        assertThat(all.getFirst().quote()).startsWith("Về tổ chức cuộc thi");
    }

    @Test
    void whatMustBeSentInIsTheWorkOfTheOneBefore() {
        assertThat(read("""
                        2. Đối với hồ sơ bến thủy:

                        a) Yêu cầu Sở Xây dựng lập hồ sơ.

                        b) Hồ sơ bến thủy phải đầy đủ, chặt chẽ; hoàn thành và gửi Sở Tài chính trước ngày 30/9/2025.
                        """)).containsExactly("2/a | Sở Xây dựng |  | none", "2/b | Sở Xây dựng |  | 2025-09-30");
    }

    @Test
    void whoIsThereOrWillBeRefusedIsNotAddressed() {
        assertThat(read("""
                        1. Sở Y tế: Mời một số đơn vị thuộc Sở: Chi cục Dân số, Trường Cao đẳng Y tế (mỗi đơn vị 02 đại biểu) cùng dự hội nghị; cử 01 cán bộ đi cùng Lãnh đạo dự họp; gửi danh sách trước 14 giờ ngày 08 tháng 10 năm 2025.

                        2. Những đơn vị gửi hồ sơ sau ngày 19/12/2025 sẽ không được xét.
                        """)).containsExactly("1 | Sở Y tế |  | 2025-10-08T14:00");
    }

    @Test
    void theClosingOrderMayBeFollowedByWhatToDoInDifficulties() {
        assertThat(read("""
                        1. Sở Xây dựng rà soát các bến thủy.

                        Yêu cầu các sở và UBND các xã nghiêm túc thực hiện. Trong quá trình thực hiện, nếu có khó khăn, đề nghị các cơ quan báo cáo UBND tỉnh.
                        """)).containsExactly("1 | Sở Xây dựng |  | none");
    }

    @Test
    void anAnnouncedProgrammeIsWorkThoughAListFollows() {
        assertThat(read("""
                        III. HOẠT ĐỘNG

                        Sở Xây dựng chủ trì, phối hợp với các sở liên quan tiếp tục tổ chức chương trình truyền hình về bến thủy, gồm 02 chuyên mục sau:
                        """)).containsExactly("III | Sở Xây dựng | các sở liên quan | none");
    }

    @Test
    void whatIsInspectedIsNoWork() {
        assertThat(read("""
                        II. NỘI DUNG KIỂM TRA

                        1. Phòng Kinh tế

                        - Công tác tuyên truyền về bến thủy;

                        - Việc cấp phép bến thủy;

                        - Lưu hồ sơ bến thủy.
                        """)).containsExactly("II/1/-3 | Phòng Kinh tế |  | none");
    }

    @Test
    void eachOfManyIsBound() {
        assertThat(read("""
                        1. Mỗi cơ quan, đơn vị và từng cán bộ phải xây dựng kho tư liệu của mình.

                        2. Mỗi đơn vị có một mẫu riêng, số liệu cần đúng.
                        """)).containsExactly("1 | Mỗi cơ quan, đơn vị và từng cán bộ |  | none");
    }

    @Test
    void unitsBehindNamesWithASharedHeadHaveNone() {
        assertThat(read("""
                        1. Sở Xây dựng phối hợp với UBND các xã: An Bình, Hòa Ninh và đơn vị tư vấn lập hồ sơ.

                        2. Hằng năm, Công an tỉnh có trách nhiệm lập dự toán.

                        3. Đội cứu hộ được đảm bảo phương tiện.
                        """))
                .containsExactly(
                        "1 | Sở Xây dựng | UBND xã An Bình + UBND xã Hòa Ninh + đơn vị tư vấn | none",
                        "2 | Công an tỉnh |  | P1Y");
    }

    @Test
    void aPlaceSaysWhichOfThem() {
        assertThat(read("""
                        1. UBND các xã nơi có mỏ đá tổ chức đối thoại với người dân.

                        2. Sở Xây dựng phối hợp làm việc với đơn vị tư vấn về bến thủy.
                        """))
                .containsExactly("1 | UBND các xã nơi có mỏ đá |  | none", "2 | Sở Xây dựng | đơn vị tư vấn | none");
    }

    @Test
    void anIndentedLineBelowAHeadingBeginsAParagraph() {
        String narrow = """
                      1. Sở Xây dựng rà soát các bến thủy trên sông Hậu, sông Tiền và
                các kênh nối, lập danh sách bến chưa có phép, bến hết hạn phép, bến
                không còn khách, bến nằm trong hành lang bảo vệ cầu và bến có phao
                hỏng; báo cáo kết quả rà soát về Ủy ban nhân dân tỉnh theo từng đợt,
                mỗi đợt một bảng, có chữ ký của người lập, người kiểm tra và của chủ
                tịch xã nơi có bến; ảnh chụp bến được lưu cùng hồ sơ trong hai năm để
                đối chiếu khi cần, không gửi kèm báo cáo và không đăng lên trang tin
                của xã; chủ bến được xem hồ sơ của mình và được sao một bản khi hỏi,
                trong giờ làm việc, không phải trả tiền, không phải làm đơn và không
                phải nói lý do; xã nào chưa có máy chụp ảnh thì mượn của xã bên cạnh
                hoặc của trường học gần nhất, dùng xong trả ngay trong ngày, ghi vào
                sổ mượn của xã; sổ mượn do văn thư giữ, mỗi năm một quyển, đóng dấu
                giáp lai và lưu ba năm.
                      2. Tăng cường công tác tuyên truyền, phổ biến về an toàn bến thủy
                       Các sở, địa phương tổ chức tuyên truyền về an toàn bến thủy bằng
                nhiều hình thức.
                """;
        assertThat(read(narrow)).containsExactly("1 | Sở Xây dựng |  | none", "2 | Các sở, địa phương |  | none");
    }
}
