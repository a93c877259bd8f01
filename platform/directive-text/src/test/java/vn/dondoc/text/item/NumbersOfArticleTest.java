package vn.dondoc.text.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.page.PageText;

class NumbersOfArticleTest {

    private static List<String> paths(String text) {
        return ItemTree.read(ParagraphReader.read(PageText.of(text).lines()), null).stream()
                .map(Item::path)
                .toList();
    }

    @Test
    void aNumberWithinASentenceIsNoLabel() {
        assertThat(paths("Điều 4. Sở Y tế thực hiện điểm 1. Mẫu số 2. Biểu mẫu của Bộ Y tế đã ban hành."))
                .containsExactly("Điều 4");
    }

    @Test
    void numbersAndLettersThatHaveRunTogetherPartTheArticle() {
        assertThat(paths(
                        "Điều 7. Tổ chức thực hiện 1. Sở Xây dựng có trách nhiệm: a) Rà soát các bến; b) Lập danh mục bến."
                                + " 2. Sở Tài chính cân đối kinh phí. 3. Ủy ban nhân dân cấp xã cắm biển báo."))
                .containsExactly("Điều 7", "Điều 7/1", "Điều 7/1/a", "Điều 7/1/b", "Điều 7/2", "Điều 7/3");
    }

    @Test
    void dirtBeforeANumberAndADoubledLetterDoNotHideThem() {
        assertThat(
                        paths(
                                "Điều 7. Phân công - 1. Sở Xây dựng có trách nhiệm: l a) Rà soát các bến; b) Lập danh mục bến;"
                                        + " ce) Cắm biển báo. __ 2. Sở Tài chính cân đối kinh phí. ệ 3. Sở Y tế tập huấn. -. 6 , 5. Sở Nội vụ khen thưởng."))
                .containsExactly(
                        "Điều 7",
                        "Điều 7/1",
                        "Điều 7/1/a",
                        "Điều 7/1/b",
                        "Điều 7/1/c",
                        "Điều 7/2",
                        "Điều 7/3",
                        "Điều 7/5");
    }

    @Test
    void aDashWithinQuotationMarksIsNoBullet() {
        assertThat(paths("""
                        1. Công an tỉnh giữ gìn trật tự cho khách dự “Ngày hội sông nước
                        - Bến Tre năm 2026” tại bến Bạch Đằng.
                        2. Sở Y tế trực cấp cứu.
                        """)).containsExactly("1", "2");
    }
}
