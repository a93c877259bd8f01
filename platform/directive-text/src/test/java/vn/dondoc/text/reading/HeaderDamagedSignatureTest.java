package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Signatures under a stamp, of which a scan has left a few letters or the name alone; and what stands behind them. */
class HeaderDamagedSignatureTest {

    private static final String LETTER = """
            UBND TỈNH CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
            Số: 61/SNV-TH Cà Mau, ngày 13 tháng 5 năm 2021
            V/v dời kho lưu trữ
            Kính gửi: Các phòng chuyên môn.
            Sở Nội vụ đề nghị các phòng dời kho./.
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Nơi nhận: ¬T. GIÁM ĐÓC~- Như trên;~- Lưu: VT.~Trần Văn Bến                    | Trần Văn Bến | Phó Giám đốc | KT. GIÁM ĐỐC
            Nơi nhận: V“T. GIÁM ĐÓC~- Như trên;~“BGĐSNV; PHÓ GIÁM ĐỚC~- Lưu: VT.          |              | Phó Giám đốc | KT. GIÁM ĐỐC
            Mơi nhận:~- Như trên;~- Lưu: VT.~. ` Trần Văn Bến                             | Trần Văn Bến |              |
            """)
    void isReadFromWhatIsLeft(
            String closing, @Nullable String name, @Nullable String title, @Nullable String authority) {
        Signer signer = Objects.requireNonNull(
                HeaderReader.read(LETTER + closing.strip().replace('~', '\n') + "\n")
                        .signer());
        assertThat(value(signer.name())).isEqualTo(name);
        assertThat(value(signer.title())).isEqualTo(title);
        assertThat(value(signer.authority())).isEqualTo(authority);
    }

    @Test
    void firstRecipientOfALetterTellsWhereItStandsBeforeALongList() {
        Header header = HeaderReader.read(
                LETTER + "Mỗi phòng một xe.\n".repeat(30) + """
                Tà LẰT, GIÁM ĐÓC
                - Như trên; “ :
                - BGĐ (để biết); PHÓ GIÁM ĐÓC
                - Lưu: VT.

                “ Trần Văn Bến
                """ + "1. Phòng chưa dời kho.\n".repeat(24));
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isEqualTo("Trần Văn Bến");
        assertThat(value(signer.title())).isEqualTo("Phó Giám đốc");
        assertThat(value(signer.authority())).isEqualTo("KT. GIÁM ĐỐC");
    }

    @Test
    void endsWhereAFormWithALetterheadOfItsOwnBegins() {
        Header header = HeaderReader.read(LETTER + """
                Nơi nhận: GIÁM ĐỐC
                - Như trên;
                - Lưu VT, bto

                SỞ NỘI VỤ TỈNH CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TÊN ĐƠN VỊ Độc lập - Tự do - Hạnh phúc
                NHU CẦU TỦ HỒ SƠ
                (Kèm theo công văn này)
                """);
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isNull();
        assertThat(value(signer.title())).isEqualTo("Giám đốc");
        assertThat(header.recipients()).extracting(Found::value).containsExactly("Như trên", "Lưu VT, bto");
    }

    @Test
    void headingOfAListBelowItIsNobodysName() {
        Header header = HeaderReader.read(LETTER + """
                Nơi nhận: GIÁM ĐỐC
                - Như trên;
                - Lưu: VT.

                TÊN ĐƠN VỊ
                . - DANH SÁCH
                TỦ HỒ SƠ CẦN DỜI
                """);
        assertThat(Objects.requireNonNull(header.signer()).name()).isNull();
    }

    @Test
    void damagedNumbersWordAndPrimeMinistersSymbolAreMended() {
        Header header = HeaderReader.read("""
                UBND TỈNH CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
                Số: 61/SNV-TH Cà Mau, ngày 13 tháng 5 năm 2021
                V/v thực hiện Quyết định sô 37/2029/QĐ-TTs
                Kính gửi: Các phòng chuyên môn.
                """);
        assertThat(header.subject()).extracting(Found::value).isEqualTo("V/v thực hiện Quyết định số 37/2029/QĐ-TTs");
        assertThat(header.cites()).extracting(Found::value).containsExactly("37/2029/QĐ-TTg");
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}
