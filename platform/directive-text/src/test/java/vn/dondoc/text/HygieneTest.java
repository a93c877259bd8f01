package vn.dondoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HygieneTest {

    @Test
    void everySpaceIsAPlainOneAndNoneIsAtTheEnds() {
        assertThat(Hygiene.clean("\u00A0 a\t\n\u2003b \uFEFF")).isEqualTo("a b");
    }

    @Test
    void everyDashIsAHyphen() {
        assertThat(Hygiene.clean("a\u2010b\u2011c\u2013d\u2014e\u2212f")).isEqualTo("a-b-c-d-e-f");
    }

    @Test
    void ðAndÐAreReadAsĐ() {
        assertThat(Hygiene.clean("\u00D0\u00F0")).isEqualTo("Đđ");
    }

    @Test
    void lettersAreComposed() {
        assertThat(Hygiene.clean("e\u0302\u0301")).isEqualTo("ế");
    }
}
