package vn.dondoc.text.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.page.PageText;

class ItemTreeTest {

    private static List<Item> read(String text) {
        return ItemTree.read(ParagraphReader.read(PageText.of(text).lines()), null);
    }

    @Test
    void labelsNestAsTheyArePrinted() {
        assertThat(read("""
                I. NHIỆM VỤ

                1. Công tác tuyên truyền

                a) Sở A:

                - Việc một.

                - Việc hai.

                b) Sở B.

                1.1. Chi tiết.

                2. Công tác kiểm tra

                II. TỔ CHỨC THỰC HIỆN

                * Lưu ý.

                + Điểm.
                """))
                .extracting(Item::path)
                .containsExactly(
                        "I",
                        "I/1",
                        "I/1/a",
                        "I/1/a/-1",
                        "I/1/a/-2",
                        "I/1/b",
                        "I/1/1.1",
                        "I/2",
                        "II",
                        "II/*1",
                        "II/*1/+1");
    }

    @Test
    void anUnlabelledParagraphHasThePathOfTheItemAroundIt() {
        assertThat(read("1. Mục một.\n\n- Gạch.\n\nĐoạn cuối của mục.\n"))
                .extracting(Item::toString)
                .containsExactly("1 Mục một.", "1/-1 Gạch.", "1 Đoạn cuối của mục.");
    }

    @Test
    void romanNumbersThatAScanHasChangedCountOn() {
        assertThat(read("I. MỤC ĐÍCH\n\nH. NHIỆM VỤ\n\nI. Nhiệm vụ chung\n\nIl. TỔ CHỨC\n"))
                .extracting(Item::path)
                .containsExactly("I", "II", "II/1", "III");
    }

    @Test
    void innerLabelsThatCountUpAreItemsOfTheirOwn() {
        assertThat(
                        read(
                                "1. Trung tâm A: (a) Lập kế hoạch; (b) Tổ chức; @) Kiểm tra; d) Báo cáo (2) lần; (e) Tổng kết.\n"))
                .extracting(Item::path)
                .containsExactly("1", "1/a", "1/b", "1/c", "1/d", "1/e");
    }

    @Test
    void aSentenceCutByAPageBreakIsJoined() {
        assertThat(ParagraphReader.read(PageText.of("""
                        1. Sở Tài chính chủ trì thẩm định nguồn kinh phí thực hiện đề án này, báo cáo
                        Ủy ban nhân dân tỉnh xem xét, quyết định theo đúng quy định của Luật, gửi Sở

                        2

                        --- PAGE BREAK ---

                        Nội vụ trước ngày 30/6.
                        """).lines()))
                .singleElement()
                .satisfies(paragraph -> assertThat(paragraph.text()).endsWith("gửi Sở Nội vụ trước ngày 30/6."));
    }

    @Test
    void aSectionNumberThatIsPrintedTwiceStaysAsPrinted() {
        assertThat(read("""
                I. ĐÁNH GIÁ CHUNG

                II. NHIỆM VỤ TRỌNG TÂM

                1. Sở A rà soát.

                II. VỀ CÁC KIẾN NGHỊ

                1. Sở B trả lời.
                """)).extracting(Item::path).containsExactly("I", "II", "II/1", "II", "II/1");
    }

    @Test
    void aNumberThatAScanOrAnOldHandWroteOtherwiseIsOne() {
        assertThat(read("""
                l. Sở A khảo sát các đoạn sông xung yếu.
                2- UBND cấp xã lập bản đồ sạt lở.
                3/ Sở C bố trí vốn.
                """)).extracting(Item::path).containsExactly("1", "2", "3");
    }
}
