package vn.dondoc.text.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.BreakdownContext;

/** How letters and notices of conclusions speak: whom, when, and what in them is no work, each in sentences of our own. */
class LetterPatternsTest {

    private static List<String> read(DocumentType type, String text) {
        return BreakdownReader.read(text, new BreakdownContext(type, LocalDate.of(2025, 9, 10), "UBND tỉnh Vĩnh Long"))
                .assignments()
                .stream()
                .map(ProposedLine::whole)
                .toList();
    }

    private static List<String> letter(String text) {
        return read(DocumentType.CONG_VAN, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Định kỳ hằng quý, các sở, ngành báo cáo kết quả về Sở Nội vụ.                     | các sở, ngành       | P3M
            Trước ngày 20/12/2025, Sở Y tế tổng hợp số liệu gửi UBND tỉnh.                     | Sở Y tế             | 2025-12-20
            Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ, Sở Xây dựng trả lời chủ cầu. | Sở Xây dựng         | P5D
            Chậm nhất ngày 15/10/2025, giao Sở Công Thương trình kế hoạch.                     | Sở Công Thương      | 2025-10-15
            Hằng năm, trước ngày 15/11, UBND các xã, phường gửi báo cáo về Sở Nội vụ.          | UBND các xã, phường | P1Y@11-15
            """)
    void whenMayStandBeforeWho(String sentence, String lead, String when) {
        assertThat(letter("1. " + sentence)).containsExactly("1 | " + lead + " |  | " + when);
    }

    @Test
    void aLetterThatReportsUpwardGivesNoWork() {
        assertThat(letter("""
                        Trung tâm báo cáo UBND tỉnh tình hình sửa cầu như sau:

                        1. Đề nghị Sở Xây dựng kiểm tra mố cầu. Giao Sở Tài chính bố trí vốn.

                        Trên đây là báo cáo tình hình sửa cầu.
                        """)).isEmpty();
    }

    @Test
    void anActThatChangesAnotherOnlySaysWhatHolds() {
        assertThat(read(DocumentType.QUYET_DINH, """
                        Điều 1. Sửa đổi, bổ sung một số điều của Quy chế bến thủy

                        1. Sửa đổi Điều 4 như sau:

                        a) Chủ tịch UBND cấp xã cấp giấy phép cho bến đò.
                        """)).isEmpty();
    }

    @Test
    void aCapitalBehindAnOrderIsSomebodyTheDocumentHasNamed() {
        assertThat(letter("""
                        1. Đề nghị Nhà đầu tư hoàn thiện hồ sơ trước ngày 05/10/2025.

                        2. Căn cứ kết quả khảo sát, giao Trung tâm chủ trì phối hợp với VCCI và các sở lập kế hoạch.
                        """))
                .containsExactly("1 | Nhà đầu tư |  | 2025-10-05", "2 | Trung tâm | VCCI + các sở | none");
    }

    @Test
    void anActIsNoPartOfAShortName() {
        assertThat(letter("""
                        1. Đoàn tiến hành họp xét hồ sơ.

                        2. Chánh Thanh tra Sở trưng tập cán bộ.

                        3. Thanh tra hồ sơ của bến đò.

                        4. Các cơ quan, địa phương tải tài liệu tại:
                        """))
                .containsExactly(
                        "1 | Đoàn |  | none",
                        "2 | Chánh Thanh tra Sở |  | none",
                        "4 | Các cơ quan, địa phương |  | none");
    }

    @Test
    void aNameGoesOnBehindItsComma() {
        assertThat(letter("""
                        1. Giao Trung tâm Khuyến khích đầu tư, Thương mại và Du lịch lập danh sách.
                        """)).containsExactly("1 | Trung tâm Khuyến khích đầu tư, Thương mại và Du lịch |  | none");
    }

    @Test
    void thePartInTheWorkIsNoFurtherBody() {
        assertThat(letter("""
                        a) Bộ Xây dựng, cơ quan chủ trì triển khai Đề án:

                        - Ban hành văn bản hướng dẫn các tỉnh.

                        b) Các bộ, cơ quan ngang bộ: Tài chính; Tư pháp; Văn phòng Chính phủ phối hợp với Bộ Xây dựng theo dõi.
                        """))
                .containsExactly(
                        "a/-1 | Bộ Xây dựng |  | none",
                        "b | bộ Tài chính + bộ Tư pháp + Văn phòng Chính phủ | Bộ Xây dựng | none");
    }

    @Test
    void personsByTheirTaskActInALaterClause() {
        assertThat(letter("""
                        - Đề nghị các đơn vị tạo điều kiện thời gian; các chủ nhiệm đề tài, tiến hành hoàn chỉnh hồ sơ.
                        """)).containsExactly("-1 | các đơn vị |  | none", "-1 | các chủ nhiệm đề tài |  | none");
    }

    @Test
    void theOnlyOrderIsNoClosingFormula() {
        assertThat(letter("""
                        Đề nghị Sở Xây dựng căn cứ nội dung nêu trên tổ chức thực hiện./.
                        """)).containsExactly("- | Sở Xây dựng |  | none");
    }

    @Test
    void theReplyIsSentInByThoseWhoAreAsked() {
        assertThat(letter("""
                        UBND tỉnh đề nghị các sở, UBND các xã góp ý dự thảo quy chế bến thủy.

                        Văn bản góp ý của các sở, UBND các xã đề nghị gửi về Sở Xây dựng (qua Phòng Vận tải) trước ngày 30/9/2025 để tổng hợp./.
                        """))
                .containsExactly("- | các sở + UBND các xã |  | none", "- | các sở + UBND các xã |  | 2025-09-30");
    }

    @Test
    void whatIsGivenToThemAndWhoLooksAtItLaterIsNoWork() {
        assertThat(letter("""
                        1. Kinh phí sử dụng trong dự toán giao cho các cơ quan, đơn vị theo phân cấp.

                        2. Sở Nội vụ kiểm tra bến đò. Kết thúc kiểm tra lập báo cáo để Chủ tịch UBND xã xem xét, chỉ đạo.

                        3. Sở Y tế rà soát 11 hoạt động dự kiến thực hiện trong năm 2026; xác định kinh phí.
                        """)).containsExactly("2 | Sở Nội vụ |  | none", "3 | Sở Y tế |  | none");
    }
}
