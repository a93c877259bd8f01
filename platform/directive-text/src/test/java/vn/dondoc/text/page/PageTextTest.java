package vn.dondoc.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

    @ParameterizedTest
    @CsvSource({
        "Uỷ ban,Ủy ban",
        "hoà bình,hòa bình",
        "HOÀ BÌNH,HÒA BÌNH",
        "hoàn thành,hoàn thành",
        "Quý I,Quý I",
        "thuỷ sản,thủy sản",
        "Ðồng Tháp,Đồng Tháp",
        "a\u00a0b,a b",
        "2020–2025,2020-2025",
        "a\u200bb,ab",
        "**Nơi nhận:**,Nơi nhận:",
        "### **CHỈ THỊ**,' CHỈ THỊ'",
        "* Công tác,* Công tác",
        "*(kèm theo)*,(kèm theo)",
        "a_b,a_b",
        "\\- Như trên,- Như trên"
    })
    void oneSpellingForWhatLooksTheSame(String given, String clean) {
        assertThat(PageText.of(given).clean()).isEqualTo(clean);
    }

    @Test
    void everyCharacterKnowsWhereItStood() {
        String given = Normalizer.normalize("**Uỷ** ban\r\nnhân dân", Normalizer.Form.NFD);
        PageText page = PageText.of(given);
        assertThat(page.clean()).isEqualTo("Ủy ban\nnhân dân");
        int ban = page.clean().indexOf("ban");
        assertThat(given.substring(page.origin(ban), page.originEnd(ban + 3))).isEqualTo("ban");
        assertThat(given.substring(page.origin(0), page.originEnd(2)))
                .isEqualTo(Normalizer.normalize("Uỷ", Normalizer.Form.NFD));
        int last = page.clean().length();
        assertThat(Normalizer.normalize(
                        given.substring(page.origin(last - 3), page.originEnd(last)), Normalizer.Form.NFC))
                .isEqualTo("dân");
        assertThat(page.origin(last)).isEqualTo(given.length());
    }

    @Test
    void foldingKeepsOffsets() {
        PageText page = PageText.of("Điều 3. Ủy ban NHÂN DÂN");
        assertThat(page.folded()).isEqualTo("dieu 3. uy ban nhan dan").hasSameSizeAs(page.clean());
    }

    @Test
    void columnsOfALineAreParted() {
        Line line = PageText.of("- Như trên;      KT. CHỦ TỊCH | x").lines().getFirst();
        assertThat(line.cells()).extracting(Line::text).containsExactly("- Như trên;", "KT. CHỦ TỊCH", "x");
        assertThat(line.cells().get(1).start()).isEqualTo(17);
    }
}
