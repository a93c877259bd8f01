package vn.dondoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UBND tỉnh Cà Mau                     | uy3 ban nhân dân tinh3 ca2 mau
            Ủy ban nhân dân tỉnh Cà Mau          | uy3 ban nhân dân tinh3 ca2 mau
            Uỷ ban nhân dân Tỉnh  Cà Mau         | uy3 ban nhân dân tinh3 ca2 mau
            ỦY BAN NHÂN DÂN TỈNH CÀ MAU          | uy3 ban nhân dân tinh3 ca2 mau
            HĐND tỉnh                            | hôi5 đông2 nhân dân tinh3
            TP. Cà Mau                           | thanh2 phô1 ca2 mau
            Thủ tướng Chính phủ                  | thu3 tương1 chinh1 phu3
            TTg                                  | thu3 tương1 chinh1 phu3
            Sở LĐ-TB&XH                          | sơ3 lao đông5 tb va2 xh
            """)
    void theKeyIsLowerCaseWithTonesAtTheEndAndAbbreviationsWrittenOut(String name, String key) {
        assertThat(NameKey.of(name).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hoà bình                          | hòa bình
            Uỷ ban                            | Ủy ban
            Sở Thuỷ sản                       | Sở Thủy sản
            Văn hoá, Thể thao và Du lịch      | Văn hóa Thể thao & Du lịch
            Sở NN&PTNT                        | Sở Nông nghiệp và Phát triển nông thôn
            Sở LĐ-TBXH                        | Sở Lao động - Thương binh và Xã hội
            Sở LĐTBXH                         | Sở Lao động – Thương binh và Xã hội
            VPCP                              | Văn phòng Chính phủ
            VP UBND tỉnh                      | Văn phòng Uỷ ban nhân dân tỉnh
            TP.HCM                            | thành phố Hồ Chí Minh
            """)
    void spellingsOfOneNameAreEqual(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UBND huyện U Minh       | UBND xã U Minh
            UBND tỉnh Hòa Bình      | UBND tỉnh Hoa Bình
            Sở Y tế                 | Sở Ý tế
            Ban Dân tộc             | Ban Đân tộc
            Sở Công Thương          | Sở Cong Thuong
            """)
    void differentNamesAreNotEqual(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Test
    void decomposedLettersTheLookAlikeOfĐAndHiddenSpacesMakeNoDifference() {
        assertThat(NameKey.of("U\u0309y ban nha\u0302n da\u0302n")).isEqualTo(NameKey.of("Ủy ban nhân dân"));
        assertThat(NameKey.of("H\u00D0ND\u00A0t\u1EC9nh\u200B")).isEqualTo(NameKey.of("HĐND tỉnh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "...", "&&&&"})
    void aNameWithoutLettersHasAnEmptyKeyOrOnlyWords(String name) {
        assertThat(NameKey.of(name).value()).doesNotContain("-", ".", "&");
    }
}
