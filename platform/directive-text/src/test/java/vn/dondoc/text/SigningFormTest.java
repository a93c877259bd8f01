package vn.dondoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH    | TM KT
            TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG    | TL KT
            KT . GIÁM ĐỐC                         | KT
            TUQ. CHỦ TỊCH                         | TUQ
            Q. CHỦ TỊCH                           | Q
            """)
    void eachLineSaysOnWhoseBehalf(String authority, String forms) {
        assertThat(SigningForm.of(authority)).extracting(Enum::name).containsExactly(forms.split(" "));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"CHỦ TỊCH", "TMX. A", "THỦ TƯỚNG"})
    void lineWithoutAFormSaysNothing(String authority) {
        assertThat(SigningForm.of(authority)).isEmpty();
    }
}
