package vn.dondoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    static DocumentNumber number(String text) {
        assertThat(DocumentNumber.read(text)).isInstanceOf(DocumentNumber.class);
        return (DocumentNumber) DocumentNumber.read(text);
    }

    private static String refusal(String text) {
        assertThat(DocumentNumber.read(text)).isInstanceOf(UnreadableNumber.class);
        return ((UnreadableNumber) DocumentNumber.read(text)).reason();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            382 /BC-UBND,            382, BC-UBND,     382/BC-UBND
            0280/KH-UBND,            280, KH-UBND,     280/KH-UBND
            1233/UBND-XD,           1233, UBND-XD,     1233/UBND-XD
            13 /TB-VP,                13, TB-VP,       13/TB-VP
            Số: 04 /CT-UBND,           4, CT-UBND,     04/CT-UBND
            số 4/CTr-UBND,             4, CTr-UBND,    04/CTr-UBND
            Số:173    /KH-UBND,      173, KH-UBND,     173/KH-UBND
            07-NQ/TU,                  7, NQ/TU,       07-NQ/TU
            212-TB/TU,               212, TB/TU,       212-TB/TU
            2014/KH-SYT-CĐN,        2014, KH-SYT-CĐN,  2014/KH-SYT-CĐN
            6869/VPCP-KGVX,         6869, VPCP-KGVX,   6869/VPCP-KGVX
            12a/QĐ-UBND,              12, QĐ-UBND,     12a/QĐ-UBND
            05 / QĐ - UBND.HC,         5, QĐ-UBND.HC,  05/QĐ-UBND.HC
            44/UBND-NN&TNMT,          44, UBND-NN&TNMT, 44/UBND-NN&TNMT
            9999999/CV,          9999999, CV,          9999999/CV
            """)
    void aNumberIsReadIntoItsParts(String text, int value, String symbol, String normalised) {
        DocumentNumber number = number(text);

        assertThat(number.value()).isEqualTo(value);
        assertThat(number.symbol()).isEqualTo(symbol);
        assertThat(number.year()).isEqualTo(OptionalInt.empty());
        assertThat(number.normalised()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            15/2020/QĐ-TTg,   15, 2020, QĐ-TTg,  15/2020/QĐ-TTg
            21/2019/NQ-HĐND,  21, 2019, NQ-HĐND, 21/2019/NQ-HĐND
            45/2019/QH14,     45, 2019, QH14,    45/2019/QH14
            1/1998/NĐ-CP,      1, 1998, NĐ-CP,   01/1998/NĐ-CP
            """)
    void theNumberOfALegalDocumentCarriesItsYear(String text, int value, int year, String symbol, String normalised) {
        DocumentNumber number = number(text);

        assertThat(number.value()).isEqualTo(value);
        assertThat(number.year()).hasValue(year);
        assertThat(number.symbol()).isEqualTo(symbol);
        assertThat(number.normalised()).isEqualTo(normalised);
    }

    @Test
    void whatWasWrittenIsKept() {
        assertThat(number(" Số: 04 /CT-UBND ").written()).isEqualTo("Số: 04 /CT-UBND");
        assertThat(number("0280/KH-UBND").written()).isEqualTo("0280/KH-UBND");
    }

    @Test
    void theIcelandicLetterThatLooksLikeĐIsReadAsĐ() {
        assertThat(number("15/2020/Q\u00D0-TTg").symbol()).isEqualTo("QĐ-TTg");
        assertThat(number("12/H\u00D0ND-TT")).isEqualTo(number("12/HĐND-TT"));
    }

    @Test
    void decomposedLettersOddSpacesAndLongDashesAreReadAsUsual() {
        assertThat(number("S\u006F\u0302\u0301: 12/CT-UBND").normalised()).isEqualTo("12/CT-UBND");
        assertThat(number("382\u00A0/BC\u2013UBND").normalised()).isEqualTo("382/BC-UBND");
        assertThat(number("382/BC\u2011UBND\u200B").normalised()).isEqualTo("382/BC-UBND");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4/CT-UBND,      Số: 0004 /CT-UBND
            382/BC-UBND,    382 /bc-ubnd
            7-NQ/TU,        07/NQ-TU
            12a/QĐ-UBND,    12A/QĐ-UBND
            15/2020/QĐ-TTg, 015 / 2020 / QĐ - TTG
            """)
    void oneNumberWrittenInTwoWaysIsEqual(String one, String other) {
        assertThat(number(one)).isEqualTo(number(other)).hasSameHashCodeAs(number(other));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            04/CT-UBND,     04/CTr-UBND
            04/CT-UBND,     40/CT-UBND
            12/QĐ-UBND,     12a/QĐ-UBND
            15/QĐ-TTg,      15/2020/QĐ-TTg
            15/2020/QĐ-TTg, 15/2021/QĐ-TTg
            12/CĐ-UBND,     12/CD-UBND
            1/UBND-XD,      11/UBND-XD
            """)
    void differentNumbersAreNotEqual(String one, String other) {
        assertThat(number(one)).isNotEqualTo(number(other));
    }

    @Test
    void theKeyLeavesTheYearOut() {
        assertThat(number("015/2020/QĐ-TTg").key()).isEqualTo("15/QĐ-TTG");
        assertThat(number("07-NQ/TU").key()).isEqualTo("7/NQ-TU");
        assertThat(number("12A/QĐ-UBND").key()).isEqualTo("12a/QĐ-UBND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/BC-UBND", "Số:    /BC-UBND", "-NQ/TU"})
    void aNumberThatIsStillBlankIsRefused(String text) {
        assertThat(refusal(text))
                .isEqualTo("has no digits before its symbol; leave it out until the document has a number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Số:",
                "abc",
                "CT-UBND",
                "382",
                "12 CT-UBND",
                "2†4/TB-ĐHAG",
                "12345678/CV",
                "12ab/CV",
                "1.2/CV"
            })
    void whatIsNotANumberIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo("is not 1 to 7 digits, a slash or hyphen, and a symbol, as in 04/CT-UBND");
    }

    @Test
    void zeroIsRefused() {
        assertThat(refusal("00/CT-UBND")).isEqualTo("begins with 0, but documents are counted from 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/", "12/34", "15/2020/", "12/CT--UBND", "12/CT-", "12/<b>", "12/CT_"})
    void aNumberWithoutAReadableSymbolIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo("has no symbol of letters and digits joined by - or /, such as CT-UBND");
    }

    @Test
    void wordsBehindTheSymbolAreRefused() {
        assertThat(refusal("04/CT-UBND ngày 14/3/2023")).isEqualTo("has something behind its symbol");
    }

    @Test
    void anEndlessTextIsRefused() {
        assertThat(refusal("1/" + "A".repeat(99))).isEqualTo("is longer than 100 characters");
        assertThat(number("1/" + "A".repeat(98)).value()).isEqualTo(1);
    }
}
