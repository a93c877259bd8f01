package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Urgency;

/** Single signs of a head that a scan has changed: digits, the first word of the subject, columns that have become one line. */
class HeaderSlipsTest {

    private static final double TO_BE_CHECKED = 0.6;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ngày 2Š tháng 3 năm 2025     | 2025-03-25 | the digit that looks like the letter
            ngày 0] tháng 01 năm 2025    | 2025-01-01 | a one as a bracket
            ngày 05tháng !0 năm 2024     | 2024-10-05 | the month's first digit as a sign
            ngày 42 tháng 10 năm 2017    | 2017-10    | no month has such a day
            ngày 14 tháng LÍ năm 20017   |            | five digits are no year
            ngày 14 tháng Š năm 2024     |            | one sign alone may be any digit
            """)
    void digitsOfTheDateAreReadWhereOthersTellThem(String date, @Nullable String issuedOn, String why) {
        Header header = header("Số: 61/TB-SNV Cà Mau, " + date, "Về việc dời kho lưu trữ");
        Found<?> read = header.issuedOn();
        assertThat(read == null ? null : read.value().toString()).as(why).isEqualTo(issuedOn);
        assertThat(read == null ? 0 : read.confidence()).isLessThan(0.9);
        assertThat(value(header.place())).isEqualTo("Cà Mau");
    }

    @Test
    void placeStandsWhereTheDateIsDestroyed() {
        assertThat(value(header("Số: 61/TB-SNV Cà Mau, ngày 2 tháng|Ôhăm 2017", "Về việc dời kho")
                        .place()))
                .isEqualTo("Cà Mau");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            58I/TB-SNV | 581/TB-SNV
            1O/TB-SNV  | 10/TB-SNV
            §0/TB-SNV  |
            """)
    void aLetterBehindDigitsIsOneOfThemAndASignIsAny(String printed, @Nullable String number) {
        Found<String> read = header("Số:" + printed + " Cà Mau, ngày 14 tháng 3 năm 2024", "Về việc dời kho")
                .number();
        assertThat(value(read)).isEqualTo(number);
        assertThat(read == null ? 0 : read.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số 938/TB-SNV     | a colon that was a one
            Số: 93/TB-VTLUTNN | a letter that the body's name has not
            """)
    void aNumberThatMayHaveLostOrGotASignIsToBeChecked(String printed, String why) {
        Found<String> number =
                Objects.requireNonNull(HeaderReader.read("""
                        BỘ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        CỤC VĂN THƯ VÀ LƯU TRỮ Độc lập - Tự do - Hạnh phúc
                        NHÀ NƯỚC
                        %s Hà Nội, ngày 14 tháng 3 năm 2024
                        THÔNG BÁO
                        Dời kho lưu trữ
                        """.formatted(printed)).number());
        assertThat(number.confidence()).as(why).isLessThan(TO_BE_CHECKED);
    }

    @ParameterizedTest
    @CsvSource({"Và việc dời kho lưu trữ", "Vẻ việc dời kho lưu trữ", "VỀ việc dời kho lưu trữ"})
    void subjectsFirstWordIsMended(String printed) {
        assertThat(value(header("Số: 61/TB-SNV Cà Mau, ngày 14 tháng 3 năm 2024", printed)
                        .subject()))
                .isEqualTo("Về việc dời kho lưu trữ");
    }

    @Test
    void placeAndDateBesideALettersSubjectAreNoneOfIt() {
        Header header = HeaderReader.read("""
                UBND TỈNH CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
                Số: 61/SNV-TH
                Y/v dời kho lưu trữ Cà Mau, ngày 30 tháng ¿ năm 2023
                và kho vật tư
                Kính gửi: Các phòng chuyên môn.
                """);
        assertThat(value(header.subject())).isEqualTo("V/v dời kho lưu trữ và kho vật tư");
    }

    @Test
    void stampBeforePlaceAndDateIsReadAndIsNoPlace() {
        Header header = header("Số: 61/TB-SNV\nTHƯƠNG KHẨN Đức Trọng, ngày 06 tháng 9 năm 2025", "Về việc dời kho");
        assertThat(header.urgency()).extracting(Found::value).isEqualTo(Urgency.VERY_URGENT);
        assertThat(value(header.place())).isEqualTo("Đức Trọng");
    }

    @Test
    void whatIsLeftOfACommitteesLetterheadIsCompletedByNumberAndPlace() {
        Found<String> issuer = Objects.requireNonNull(HeaderReader.read("""
                        ỦY BẠN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                        M PHÒNG Độc lập - Tự đo - Hạnh phúc
                        Số: 03/KH-UBND Hải Phòng, ngày 07 tháng 01 năm 2025
                        KẾ HOẠCH
                        Dời kho lưu trữ
                        """).issuer());
        assertThat(issuer.value()).isEqualTo("UBND thành phố Hải Phòng");
        assertThat(issuer.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            BỘ TÀI CHÍNH   | Số: 8982/TTr-QLCS Hà Nội, ngày 25 tháng 8 năm 2026 | another's symbol
            SỞ CÔNG THƯƠNG | Lạng Sơn, ngày 07 tháng 3 năm 2024                 | no number
            """)
    void aParentBodyAloneIsToBeCheckedWhereItsSymbolIsMissing(String letterhead, String below, String why) {
        assertThat(parent(letterhead, below)).as(why).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void aParentBodyWithItsOwnSymbolIsSure() {
        assertThat(parent("BỘ TÀI CHÍNH", "Số: 8982/TTr-BTC Hà Nội, ngày 25 tháng 8 năm 2026"))
                .isGreaterThan(TO_BE_CHECKED);
        assertThat(parent("BỘ CÔNG THƯƠNG", "Số: 0825/CT-XNK Hà Nội, ngày 25 tháng 8 năm 2003"))
                .isGreaterThan(TO_BE_CHECKED);
    }

    private static double parent(String letterhead, String below) {
        return Objects.requireNonNull(
                        HeaderReader.read("""
                        %s CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        %s
                        TỜ TRÌNH
                        Về việc dời kho lưu trữ
                        """.formatted(letterhead, below)).issuer())
                .confidence();
    }

    private static Header header(String numberAndDate, String subject) {
        return HeaderReader.read("""
                UBND TỈNH CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
                %s
                THÔNG BÁO
                %s

                Các phòng dời kho trước ngày 20 tháng 12 hằng năm./.
                """.formatted(numberAndDate, subject));
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}
