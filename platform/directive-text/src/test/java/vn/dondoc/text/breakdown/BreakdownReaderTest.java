package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.deadline.Deadline;
import vn.dondoc.text.measure.Target;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.BreakdownContext;
import vn.dondoc.text.proposal.BreakdownProposal;
import vn.dondoc.text.proposal.Dependency;
import vn.dondoc.text.proposal.ProposedAssignment;
import vn.dondoc.text.proposal.Reason;

/** Documents written for these tests in the manner of real ones. */
class BreakdownReaderTest {

    private static final BreakdownContext DIRECTIVE =
            new BreakdownContext(DocumentType.CHI_THI, LocalDate.of(2024, 9, 10), "UBND tỉnh Sóc Trăng");

    private static List<ProposedAssignment> read(String text) {
        return BreakdownReader.read(text, DIRECTIVE).assignments();
    }

    private static List<String> phrases(List<Addressee> addressees) {
        return addressees.stream().map(Addressee::phrase).toList();
    }

    @Test
    void anOrderNamesWhoLeadsAndWhoTakesPart() {
        ProposedAssignment only =
                read("Giao Sở Công Thương chủ trì, phối hợp với Công an tỉnh và các đơn vị liên quan kiểm tra thị trường, báo cáo trước ngày 30/9/2024.")
                        .getFirst();
        assertThat(phrases(only.lead())).containsExactly("Sở Công Thương");
        assertThat(phrases(only.coordinating())).containsExactly("Công an tỉnh", "các đơn vị liên quan");
        assertThat(only.deadline().value()).isEqualTo("2024-09-30");
        assertThat(only.quote()).startsWith("Giao Sở Công Thương chủ trì,");
        assertThat(only.tracked()).isTrue();
        assertThat(only.reasons()).extracting(Reason::rule).containsExactly(Reason.Rule.ORDER, Reason.Rule.DEADLINE);
    }

    @Test
    void whoStandsBesideTheLeadTakesPart() {
        ProposedAssignment only =
                read("Giao Sở Xây dựng chủ trì, Sở Tài chính và UBND các huyện phối hợp rà soát quỹ nhà tạm cư.")
                        .getFirst();
        assertThat(phrases(only.lead())).containsExactly("Sở Xây dựng");
        assertThat(phrases(only.coordinating())).containsExactly("Sở Tài chính", "UBND các huyện");
    }

    @Test
    void anIntroductionHandsItsAddresseesToTheItemsBelow() {
        List<ProposedAssignment> assignments = read("""
                Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở, Chủ tịch UBND các huyện thực hiện các nội dung sau:

                1. Rà soát các điểm sạt lở ven sông.

                2. Xây dựng phương án di dời dân cư.
                """);
        assertThat(assignments).extracting(ProposedAssignment::item).containsExactly("1", "2");
        assertThat(assignments)
                .allSatisfy(assignment -> assertThat(phrases(assignment.lead()))
                        .containsExactly("Giám đốc các sở", "Chủ tịch UBND các huyện"));
    }

    @Test
    void aHeadingHandsItsAgencyToTheItemsBelow() {
        List<ProposedAssignment> assignments = read("""
                1. Sở Y tế:

                - Chuẩn bị thuốc.

                - Phối hợp với Sở Tài chính bố trí kinh phí dự phòng.

                2. Đối với UBND cấp huyện:

                Nâng cao trách nhiệm của người đứng đầu. Chấn chỉnh ngay việc chậm trả hồ sơ.
                """);
        assertThat(assignments).extracting(ProposedAssignment::item).containsExactly("1/-1", "1/-2", "2");
        assertThat(phrases(assignments.get(1).lead())).containsExactly("Sở Y tế");
        assertThat(phrases(assignments.get(1).coordinating())).containsExactly("Sở Tài chính");
        assertThat(phrases(assignments.get(2).lead())).containsExactly("UBND cấp huyện");
    }

    @Test
    void aHeadingMayNameSeveralOrTheirDuties() {
        List<ProposedAssignment> assignments = read("""
                Điều 4. Trách nhiệm của Sở Nội vụ

                1. Hướng dẫn các đơn vị lập hồ sơ.

                Điều 5. Các sở, ban, ngành; UBND các xã, phường:

                1. Bố trí công chức làm văn thư.
                """);
        assertThat(assignments).extracting(ProposedAssignment::item).containsExactly("Điều 4/1", "Điều 5/1");
        assertThat(phrases(assignments.getFirst().lead())).containsExactly("Sở Nội vụ");
        assertThat(phrases(assignments.getLast().lead())).containsExactly("Các sở, ban, ngành", "UBND các xã, phường");
    }

    @Test
    void anotherSubjectInALaterClauseIsAnotherAssignmentOfTheSameItem() {
        List<ProposedAssignment> assignments = read(
                "- Sở Nội vụ tham mưu kiện toàn tổ chức bộ máy; trên cơ sở đó, Sở Tài chính bố trí kinh phí cho các đơn vị.");
        assertThat(assignments).extracting(ProposedAssignment::item).containsExactly("-1", "-1");
        assertThat(phrases(assignments.getLast().lead())).containsExactly("Sở Tài chính");
        assertThat(assignments.getLast().reasons())
                .extracting(Reason::rule)
                .containsExactly(Reason.Rule.LATER_CLAUSE, Reason.Rule.DEPENDENCY);
        assertThat(assignments.getLast().dependsOn())
                .isEqualTo(new Dependency(assignments.getFirst().start(), "trên cơ sở đó"));
        assertThat(assignments.getFirst().dependsOn()).isNull();
    }

    @Test
    void whomTheChairmanIsAdvisedToDirectIsNotAddressed() {
        List<ProposedAssignment> assignments = read(
                "- Sở Tư pháp tham mưu Chủ tịch UBND tỉnh chỉ đạo các sở, UBND các huyện tăng cường hòa giải ở cơ sở.");
        assertThat(assignments).hasSize(1);
        assertThat(phrases(assignments.getFirst().lead())).containsExactly("Sở Tư pháp");
    }

    @Test
    void whatIsToldIsNoOrder() {
        assertThat(read("""
                Thời gian qua, UBND tỉnh đã giao Sở Y tế kiểm tra; các sở, ngành đã phối hợp với địa phương triển khai nhiều giải pháp.

                Tình hình tai nạn giao thông còn phức tạp.
                """)).isEmpty();
    }

    @Test
    void aReportGivesNoWork() {
        BreakdownProposal proposal = BreakdownReader.read(
                "Giao Sở Y tế kiểm tra trước ngày 30/9/2024.",
                new BreakdownContext(DocumentType.BAO_CAO, LocalDate.of(2024, 9, 10), null));
        assertThat(proposal.assignments()).isEmpty();
        assertThat(proposal.warnings()).hasSize(1);
    }

    @Test
    void theFormulaThatClosesALetterIsNoWork() {
        assertThat(read("Nhận được Công văn này, đề nghị Thủ trưởng các đơn vị triển khai thực hiện."))
                .isEmpty();
    }

    @Test
    void ofARulesArticlesOnlyAPlainChargeIsWork() {
        String text = """
                Số: 21/2023/QĐ-UBND
                Sóc Trăng, ngày 05 tháng 6 năm 2023

                QUYẾT ĐỊNH
                Ban hành Quy định về quản lý chợ

                Điều 1. Quy định này áp dụng từ ngày 20/6/2023.
                Điều 2. Thương nhân đăng ký điểm kinh doanh với ban quản lý chợ.
                Điều 3. Giao Sở Công Thương chủ trì, phối hợp với các đơn vị liên quan hướng dẫn thực hiện.
                """;
        List<ProposedAssignment> assignments =
                BreakdownReader.read(text, BreakdownContext.UNKNOWN).assignments();
        assertThat(assignments).extracting(ProposedAssignment::item).containsExactly("Điều 3");
    }

    @Test
    void aRowOfATableIsAnAssignment() {
        List<ProposedAssignment> assignments = read("""
                | TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời hạn |
                |---|---|---|---|---|---|
                | I | Hoàn thiện thể chế | | | | |
                | 1 | Xây dựng quy chế phối hợp | Sở Tư pháp | Sở Nội vụ; các sở, ngành | Quyết định | 12/2024 |
                | 2 | Tuyên truyền | Các sở, ngành | | | Thường xuyên |
                """);
        assertThat(assignments).extracting(ProposedAssignment::item).containsExactly("I/1", "I/2");
        assertThat(phrases(assignments.getFirst().lead())).containsExactly("Sở Tư pháp");
        assertThat(phrases(assignments.getFirst().coordinating())).containsExactly("Sở Nội vụ", "các sở, ngành");
        assertThat(assignments.getFirst().deadline().value()).isEqualTo("2024-12");
        assertThat(assignments.getLast().deadline().value()).isEqualTo("continuous");
    }

    @Test
    void aBlockOfLabelledLinesIsOneAssignmentThatBeginsWithItsTitle() {
        List<ProposedAssignment> assignments = read("""
                II. NỘI DUNG

                1. Tổ chức hội nghị tập huấn công tác văn thư

                - Thời gian thực hiện: Quý IV/2024.

                - Đơn vị chủ trì: Sở Nội vụ.

                - Đơn vị phối hợp: Các sở, ban, ngành.

                2. Kiểm tra công tác lưu trữ tại các huyện

                Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: UBND các huyện; thời gian hoàn thành: trước ngày 15/11/2024.
                """);
        assertThat(assignments).extracting(ProposedAssignment::item).containsExactly("II/1", "II/2");
        assertThat(assignments)
                .allSatisfy(assignment -> assertThat(phrases(assignment.lead())).containsExactly("Sở Nội vụ"));
        assertThat(phrases(assignments.getFirst().coordinating())).containsExactly("Các sở, ban, ngành");
        assertThat(assignments.getFirst().deadline().value()).isEqualTo("2024-Q4");
        assertThat(phrases(assignments.getLast().coordinating())).containsExactly("UBND các huyện");
        assertThat(assignments.getLast().deadline().value()).isEqualTo("2024-11-15");
        assertThat(assignments.getFirst().quote()).isEqualTo("Tổ chức hội nghị tập huấn công tác văn thư");
    }

    @Test
    void theLineOfWhoDecidesAddressesNobody() {
        String text = """
                ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH SÓC TRĂNG              Độc lập - Tự do - Hạnh phúc
                Số: 318/QĐ-UBND          Sóc Trăng, ngày 05 tháng 6 năm 2024

                QUYẾT ĐỊNH
                Về việc phê duyệt phương án ứng phó hạn mặn

                CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG

                Căn cứ Luật Phòng, chống thiên tai ngày 19/6/2013;

                QUYẾT ĐỊNH:

                Điều 1. Phê duyệt phương án.

                Điều 2. Sở Tài chính phối hợp với các ngành chức năng triển khai, hướng dẫn thực hiện Quyết định này. Quyết định này có hiệu lực từ ngày ký.

                Điều 3. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.
                """;
        List<ProposedAssignment> assignments =
                BreakdownReader.read(text, BreakdownContext.UNKNOWN).assignments();
        assertThat(assignments).extracting(ProposedAssignment::item).containsExactly("Điều 2");
        assertThat(phrases(assignments.getFirst().coordinating())).containsExactly("các ngành chức năng");
    }

    @Test
    void aSharedHeadEndsWhereAnotherClassOfBodiesBegins() {
        ProposedAssignment only =
                read("Giao các Sở: Nội vụ, Tài chính; UBND các xã, phường và các tổ chức chính trị - xã hội rà soát biên chế.")
                        .getFirst();
        assertThat(phrases(only.lead()))
                .containsExactly("Sở Nội vụ", "Sở Tài chính", "UBND các xã, phường", "các tổ chức chính trị - xã hội");
    }

    @Test
    void undatedWorkOfCollectivesIsForInformation() {
        ProposedAssignment only =
                read("Yêu cầu các sở, ngành thường xuyên theo dõi tình hình.").getFirst();
        assertThat(only.deadline().kind()).isEqualTo(Deadline.Kind.CONTINUING);
        assertThat(only.deadline().phrase()).isEqualTo("thường xuyên");
        assertThat(only.lead()).extracting(Addressee::kind).containsExactly(AgencyPhrase.Kind.GROUP);
        assertThat(only.tracked()).isFalse();
    }

    @Test
    void figuresToReachAreRead() {
        ProposedAssignment only =
                read("Giao Sở Tài chính đôn đốc các chủ đầu tư, bảo đảm tỷ lệ giải ngân đạt 95% trước ngày 31/12/2024.")
                        .getFirst();
        assertThat(only.targets()).extracting(Target::phrase).containsExactly("đạt 95%");
        assertThat(only.deadline().value()).isEqualTo("2024-12-31");
    }

    @Test
    void theDeadlineBelowATaskIsItsOwn() {
        List<ProposedAssignment> assignments = read("""
                1. Sở Y tế

                - Lập danh sách trạm y tế cần sửa chữa.

                Thời gian hoàn thành: Trước ngày 15/11/2024.

                - Tổ chức tập huấn cho nhân viên y tế thôn.

                Thời gian thực hiện: Tháng 11 - 12/2024.
                """);
        assertThat(assignments).extracting(one -> one.deadline().value()).containsExactly("2024-11-15", "2024-12");
        assertThat(assignments.getFirst().reasons())
                .extracting(Reason::rule)
                .containsExactly(Reason.Rule.INHERITED, Reason.Rule.DEADLINE_BELOW);
    }

    @Test
    void whatAHeadingsAgencyAsksOfOthersIsItsOwnWork() {
        List<ProposedAssignment> assignments = read("""
                1. Sở Thông tin và Truyền thông:

                a) Yêu cầu các cơ quan báo chí đưa tin về mùa mưa.

                b) Phối hợp Bộ Chỉ huy Quân sự tỉnh giữ vững liên lạc.
                """);
        assertThat(assignments)
                .allSatisfy(one -> assertThat(phrases(one.lead())).containsExactly("Sở Thông tin và Truyền thông"));
        assertThat(phrases(assignments.getLast().coordinating())).containsExactly("Bộ Chỉ huy Quân sự tỉnh");
    }

    @Test
    void whatUnitsWereGivenNarrowsThemAndIsNotTheWork() {
        ProposedAssignment only = read("1. Các cơ quan, đơn vị được giao chủ trì có trách nhiệm báo cáo tiến độ.")
                .getFirst();
        assertThat(phrases(only.lead())).containsExactly("Các cơ quan, đơn vị được giao chủ trì");
    }

    @Test
    void whatSomebodyAskedForIsNoOrder() {
        List<ProposedAssignment> assignments = read("""
                1. Về đề nghị Bộ Nội vụ tăng biên chế giáo viên: Ủy ban nhân dân tỉnh Bến Tre rà soát lại số lớp học.
                """);
        assertThat(assignments)
                .noneSatisfy(one -> assertThat(phrases(one.lead())).contains("Bộ Nội vụ"));
    }

    @Test
    void whoTellsThatAnOfficePassesItOnGivesNoWork() {
        assertThat(read("Văn phòng Chính phủ trân trọng thông báo./.")).isEmpty();
        assertThat(read("Chính phủ cơ bản thống nhất với dự thảo.")).isEmpty();
    }

    @Test
    void offsetsLeadToTheTextAsGiven() {
        String text = "Kính gửi:\r\n\r\n**Giao** Sở Y tế   kiểm tra,\u00a0báo cáo.";
        ProposedAssignment only = read(text).getFirst();
        assertThat(text.substring(only.start(), only.end())).isEqualTo("Giao** Sở Y tế   kiểm tra,\u00a0báo cáo.");
        Addressee lead = only.lead().getFirst();
        assertThat(text.substring(lead.start(), lead.end())).isEqualTo("Sở Y tế");
    }
}
