package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Numbers that are not on one line, or not whole: stamped apart, with a unit in brackets, damaged, or another document's. */
class HeaderTornNumberTest {

    private static final double TO_BE_CHECKED = 0.6;
    private static final String MOTTO = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            """;

    @Test
    void digitsBehindTheLabelHaveTheirSymbolSomeLinesBelow() {
        Header header = HeaderReader.read("ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 91\n\n" + MOTTO + """

                /BC-UBND
                Cà Mau, ngày 05 tháng 6 năm 2025
                BÁO CÁO
                Kết quả trồng rừng ngập mặn
                Thực hiện Chương trình số 12/CTr-UBND ngày 03/3/2025, tỉnh báo cáo như sau:
                """);
        Found<String> number = Objects.requireNonNull(header.number());
        assertThat(number.value()).isEqualTo("91/BC-UBND");
        assertThat(number.confidence()).isGreaterThan(TO_BE_CHECKED);
        assertThat(header.issuer()).extracting(Found::value).isEqualTo("UBND tỉnh Cà Mau");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1204~Số: /SXD-KT   | 1204/SXD-KT
            Số:      /SXD-KT~1204 | 1204/SXD-KT
            """)
    void digitsAboveOrBelowAnUnfilledNumberAreToBeChecked(String lines, String number) {
        Header header = HeaderReader.read("SỞ XÂY DỰNG\n" + lines.strip().replace('~', '\n') + "\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                V/v gia cố bờ kè
                Kính gửi: Ủy ban nhân dân các xã.
                """);
        Found<String> read = Objects.requireNonNull(header.number());
        assertThat(read.value()).isEqualTo(number);
        assertThat(read.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void symbolWithoutDigitsIsNoNumber() {
        Header header = HeaderReader.read("SỞ XÂY DỰNG\nSố:      /SXD-KT\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                V/v gia cố bờ kè
                Kính gửi: Ủy ban nhân dân các xã.
                """);
        assertThat(header.number()).isNull();
    }

    @Test
    void draftingUnitInBracketsIsOfTheSymbol() {
        Header header = HeaderReader.read("UBND TỈNH CÀ MAU\nCÔNG AN TỈNH\nSố: 318/KH-CAT(PV01)\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                KẾ HOẠCH
                Kiểm tra lưu trữ
                """);
        Found<String> number = Objects.requireNonNull(header.number());
        assertThat(number.value()).isEqualTo("318/KH-CAT-PV01");
        assertThat(number.confidence()).as("not as printed").isLessThan(TO_BE_CHECKED);
    }

    @Test
    void digitsWithBlanksBetweenAreOneNumberToBeChecked() {
        Header header = HeaderReader.read("SỞ XÂY DỰNG\nSố :4 7 /KH-SXD\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                KẾ HOẠCH
                Kiểm tra bờ kè
                """);
        Found<String> number = Objects.requireNonNull(header.number());
        assertThat(number.value()).isEqualTo("47/KH-SXD");
        assertThat(number.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void signAndLetterBeforeADigitAreDestroyedDigits() {
        Header header = HeaderReader.read("SỞ XÂY DỰNG\nSố: &ƒ7/KH-SXD\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                KẾ HOẠCH
                Kiểm tra bờ kè
                """);
        assertThat(header.number()).isNull();
    }

    @Test
    void letterThatNoOfficeSlipsInIsADamagedDigit() {
        Header header = HeaderReader.read("SỞ XÂY DỰNG\nSố: 6Ô/KH-SXD\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                KẾ HOẠCH
                Kiểm tra bờ kè
                """);
        assertThat(header.number()).isNull();
    }

    @Test
    void numberBelowTheGroundsIsToBeChecked() {
        Header header = HeaderReader.read("UBND TỈNH CÀ MAU\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                BÁO CÁO
                Kết quả trồng rừng ngập mặn
                Căn cứ Chương trình công tác của tỉnh,
                Số: 12/CTr-UBND ban hành trong tháng 3.
                """);
        Found<String> number = header.number();
        assertThat(number == null ? 0 : number.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void destroyedDigitsHideTheNumberOfAnotherDocumentBelow() {
        Header header = HeaderReader.read("SỞ XÂY DỰNG\nsố: ƒ§¿ /KH-SXD\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                KẾ HOẠCH
                Kiểm tra bờ kè
                Số: 12/CTr-UBND là chương trình của tỉnh.
                """);
        assertThat(header.number()).isNull();
    }

    @Test
    void typeInTheSubjectsLineIsTheNumbers() {
        Header header = HeaderReader.read("HỘI NGHỀ CÁ\nSố: 27/HD-HNC\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                Hướng dẫn góp quỹ cứu nạn trên biển
                Kính gửi: Các chi hội.
                """);
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.HUONG_DAN);
        assertThat(header.subject()).extracting(Found::value).isEqualTo("Hướng dẫn góp quỹ cứu nạn trên biển");
    }
}
