package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/** Who speaks, who is only told of, and how lists are counted out in words; each in sentences of our own. */
class SpeechPatternsTest {

    private static final BreakdownContext PROVINCE =
            new BreakdownContext(DocumentType.CONG_VAN, LocalDate.of(2025, 9, 10), "UBND tỉnh Vĩnh Long");
    private static final BreakdownContext CENTRE =
            new BreakdownContext(DocumentType.CONG_DIEN, LocalDate.of(2025, 9, 10), "Thủ tướng Chính phủ");

    private static List<String> read(BreakdownContext context, String text) {
        return BreakdownReader.read(text, context).assignments().stream()
                .map(ProposedLine::whole)
                .toList();
    }

    @Test
    void aMinistryWhoseNameLooksLikeAPersonsIsAMinistry() {
        assertThat(read(CENTRE, """
                        1. Bộ trưởng Bộ Công Thương rà soát giá cước đò dọc.

                        2. Bộ trưởng Bộ Tài chính cấp kinh phí nạo vét.
                        """))
                .containsExactly("1 | Bộ trưởng Bộ Công Thương |  | none", "2 | Bộ trưởng Bộ Tài chính |  | none");
    }

    @Test
    void whatHasBeenAskedBeforeIsNotAskedAgain() {
        assertThat(read(PROVINCE, """
                        Ngày 05 tháng 8, UBND tỉnh đã có Văn bản hỏa tốc đề nghị các sở báo cáo số bến đò. Để kịp mùa lũ, đề nghị các sở khẩn trương gửi báo cáo trước ngày 20/9/2025.
                        """)).containsExactly("- | các sở |  | 2025-09-20");
    }

    @Test
    void anOrderWishedForByOthersIsNone() {
        assertThat(read(CENTRE, """
                        1. Về kiến nghị giao Ủy ban nhân dân tỉnh Cà Mau quản lý luồng sông Gành Hào:

                        Bộ Xây dựng xem xét, trả lời tỉnh trước ngày 01/10/2025.
                        """)).containsExactly("1 | Bộ Xây dựng |  | 2025-10-01");
    }

    @Test
    void tasksCountedInWordsBelongToWhomTheIntroductionNames() {
        assertThat(read(PROVINCE, """
                        Giao Sở Xây dựng thực hiện các nhiệm vụ sau:

                        Một là, rà soát các bến đò không phép trên sông Tiền.

                        Hai là, tập huấn cho người lái đò trước ngày 30/9/2025.

                        Giao Sở Y tế thực hiện các nhiệm vụ sau:

                        Thứ nhất, khám sức khỏe cho người lái đò.
                        """))
                .containsExactly(
                        "- | Sở Xây dựng |  | none", "- | Sở Xây dựng |  | 2025-09-30", "- | Sở Y tế |  | none");
    }

    @Test
    void rulesThatAreQuotedGiveNoWork() {
        assertThat(read(CENTRE, """
                        1. Bộ Xây dựng kiểm tra các bến đò ngang.

                        Tại Điều 4 Nghị định 08/2021/NĐ-CP quy định nguyên tắc vận tải như sau:

                        - Các cơ quan quản lý đường thủy kiểm tra phương tiện trước khi rời bến.

                        - Chủ phương tiện chịu trách nhiệm trang bị phao.
                        """)).containsExactly("1 | Bộ Xây dựng |  | none");
    }

    @Test
    void aNameEndsWhereAnUnknownActionBegins() {
        assertThat(read(CENTRE, """
                        1. Bộ Tài chính xét thưởng bằng tiền cho các đội cứu hộ.
                        """)).containsExactly("1 | Bộ Tài chính |  | none");
    }

    @Test
    void theLastOfAListBehindATopicActsIfNobodyElseDoes() {
        assertThat(read(CENTRE, """
                        1. Trên cơ sở ý kiến của Văn phòng Quốc hội, Bộ Xây dựng làm việc với các tỉnh về luồng lạch.
                        """)).containsExactly("1 | Bộ Xây dựng |  | none");
    }

    @Test
    void aDeadlineForAllHoldsForThoseNamedBelow() {
        assertThat(read(CENTRE, """
                        1. Các Bộ: Y tế, Nội vụ khẩn trương sửa lỗi phần mềm, hoàn thành trong tháng 11 năm 2025, cụ thể:

                        (1) Bộ Y tế sửa lỗi tra cứu thẻ;

                        (2) Bộ Nội vụ sửa lỗi tra cứu hồ sơ.
                        """)).contains("1/(1) | Bộ Y tế |  | 2025-11", "1/(2) | Bộ Nội vụ |  | 2025-11");
    }

    @Test
    void innerNumbersBehindALetterAreItsOwn() {
        assertThat(read(CENTRE, """
                        a) Bộ Xây dựng: (1) chủ trì, phối hợp với Bộ Công an kiểm tra bến bãi; (2) trình quy chế lái đò trước ngày 15/10/2025.

                        b) Bộ Y tế: (1) cấp túi cứu thương; (2) tập huấn sơ cứu.
                        """))
                .containsExactly(
                        "a/(1) | Bộ Xây dựng | Bộ Công an | none",
                        "a/(2) | Bộ Xây dựng |  | 2025-10-15",
                        "b/(1) | Bộ Y tế |  | none",
                        "b/(2) | Bộ Y tế |  | none");
    }

    @Test
    void anOfficeThatPassesOnAConclusionMayBeGivenWorkItself() {
        BreakdownContext notice = new BreakdownContext(null, LocalDate.of(2025, 9, 10), null);

        assertThat(read(notice, """
                        VĂN PHÒNG CHÍNH PHỦ
                        Số: 900/TB-VPCP

                        THÔNG BÁO
                        Kết luận của Phó Thủ tướng tại cuộc họp về an toàn đường thủy

                        1. Bộ Xây dựng kiểm tra các bến đò.

                        2. Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện.
                        """)).containsExactly("1 | Bộ Xây dựng |  | none", "2 | Văn phòng Chính phủ |  | none");
    }

    @Test
    void rolesAloneBelowAHeadingHoldForWhatIsListedBelowThem() {
        assertThat(read(PROVINCE, """
                        1. Sở Xây dựng

                        a) Chủ trì, phối hợp với Công an tỉnh, UBND các xã:

                        - Kiểm tra các bến đò ngang.

                        - Lập danh sách đò không phép trước ngày 30/9/2025.

                        b) Phối hợp với Sở Y tế:

                        - Khám sức khỏe cho người lái đò.

                        2. Sở Tài chính

                        - Bố trí kinh phí mua áo phao.
                        """))
                .containsExactly(
                        "1/a/-1 | Sở Xây dựng | Công an tỉnh + UBND các xã | none",
                        "1/a/-2 | Sở Xây dựng | Công an tỉnh + UBND các xã | 2025-09-30",
                        "1/b/-1 | Sở Xây dựng | Sở Y tế | none",
                        "2/-1 | Sở Tài chính |  | none");
    }

    @Test
    void aSecondParagraphOfAnItemIsForWhomItsFirstAddresses() {
        assertThat(read(CENTRE, """
                        1. Bộ Xây dựng chủ trì, phối hợp với các địa phương sửa quy chế bến bãi.

                        Phối hợp với Bộ Nội vụ bố trí người trực bến.

                        2. Bộ Y tế cấp túi cứu thương.
                        """))
                .containsExactly(
                        "1 | Bộ Xây dựng | các địa phương | none",
                        "1 | Bộ Xây dựng | Bộ Nội vụ | none",
                        "2 | Bộ Y tế |  | none");
    }

    @Test
    void figuresAndQuestionsAreNoWork() {
        assertThat(read(CENTRE, """
                        1. Bộ Xây dựng có trách nhiệm:

                        - Kiểm đếm số bến đò.

                        - 1.200 1.230 1.500 1.530 bến

                        - Kiểm tra bến đò tuân theo nguyên tắc nào?
                        """)).containsExactly("1/-1 | Bộ Xây dựng |  | none");
    }

    @Test
    void dotsBehindAListOfBodiesDoNotHideWhatTheyAreToDo() {
        assertThat(read(CENTRE, """
                        1. Các tập đoàn PVN, TKV... cho mượn ca nô cứu hộ.
                        """)).containsExactly("1 | Các tập đoàn PVN, TKV |  | none");
    }

    @Test
    void aSeatInTheWorkIsWork() {
        assertThat(read(PROVINCE, """
                        1. Sở Xây dựng là cơ quan thường trực, chủ trì theo dõi việc thực hiện.
                        """)).containsExactly("1 | Sở Xây dựng |  | none");
    }

    @Test
    void whatHasNotBeenDoneIsTold() {
        assertThat(read(PROVINCE, """
                        1. Một số xã chưa lập danh sách bến đò; các xã chưa thực sự quan tâm đến áo phao.

                        2. Yêu cầu UBND các xã lập danh sách bến đò.
                        """)).containsExactly("2 | UBND các xã |  | none");
    }

    @Test
    void aBodyThatIsGivenWorkIsNamedUpToThere() {
        assertThat(read(CENTRE, """
                        1. Bộ Xây dựng được giao hoàn thiện quy chế lái đò trước ngày 15/10/2025.
                        """)).containsExactly("1 | Bộ Xây dựng |  | 2025-10-15");
    }

    @Test
    void aDayInBracketsIsOfAPart() {
        assertThat(read(CENTRE, """
                        1. Bộ Xây dựng trình quy chế lái đò trong ngày 20/10/2025 (trong đó, gửi Bộ Tư pháp trong ngày 25/10/2025).
                        """)).containsExactly("1 | Bộ Xây dựng |  | 2025-10-20");
    }

    @Test
    void answeringForItBesideWorkIsNoFormula() {
        assertThat(read(CENTRE, """
                        1. Yêu cầu Chủ tịch UBND các tỉnh tập trung sửa bến đò, chịu trách nhiệm trực tiếp trước Chính phủ.
                        """)).containsExactly("1 | Chủ tịch UBND các tỉnh |  | none");
    }

    @Test
    void aShortLineWithoutAStopIsATitle() {
        assertThat(read(PROVINCE, """
                        Giao Sở Xây dựng thực hiện các nhiệm vụ sau:

                        Tăng cường kiểm tra bến bãi

                        Rà soát các bến đò không phép trên sông Tiền.
                        """)).containsExactly("- | Sở Xây dựng |  | none");
    }

    @Test
    void aLongOpeningOnlySaysThatWhatFollowsIsToBeDone() {
        assertThat(read(CENTRE, """
                        II. NHIỆM VỤ TRONG THỜI GIAN TỚI
                        Để đạt mục tiêu tăng trưởng của cả năm, tỉnh An Bình cần tiếp tục thực hiện quyết liệt, đồng bộ các chủ trương của Đảng, Luật và Nghị quyết của Quốc hội, Nghị quyết của Chính phủ, các văn bản chỉ đạo của Thủ tướng Chính phủ về phát triển kinh tế, trong đó lưu ý tập trung thực hiện một số nội dung trọng tâm sau:
                        1. Rà soát các chỉ tiêu đã giao.
                        2. Đẩy mạnh giải ngân vốn đầu tư công.
                        """)).containsExactly("II/1 | tỉnh An Bình |  | none", "II/2 | tỉnh An Bình |  | none");
    }

    @Test
    void whatTheTaskOfABodyIsSaysWhichBody() {
        assertThat(
                        read(
                                PROVINCE,
                                "1. Cơ quan được giao nhiệm vụ theo dõi công tác này thường xuyên kiểm tra, nhắc nhở các đơn vị chậm."))
                .containsExactly("1 | Cơ quan được giao nhiệm vụ theo dõi công tác này |  | none");
    }

    @Test
    void aScanThatReadsOneAsALetterKeepsTheNumber() {
        assertThat(read(PROVINCE, """
                        10. Sở Y tế kiểm tra các bếp ăn.
                        1l. Sở Nội vụ tổ chức kiểm tra công vụ.
                        I2. Sở Tư pháp rà soát các văn bản.
                        2O. Sở Xây dựng rà soát các công trình.
                        """))
                .containsExactly(
                        "10 | Sở Y tế |  | none",
                        "11 | Sở Nội vụ |  | none",
                        "12 | Sở Tư pháp |  | none",
                        "20 | Sở Xây dựng |  | none");
    }
}
