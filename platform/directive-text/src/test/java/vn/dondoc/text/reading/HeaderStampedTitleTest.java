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

/** Titles whose left part the stamp covers: what remains, the line above and the body tell which they are. */
class HeaderStampedTitleTest {

    private static final double TO_BE_CHECKED = 0.6;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            KT. GIÁM ĐỐC~- Như trên; ÁM ĐỐC~- Lưu: VT.            | Phó Giám đốc   | KT. GIÁM ĐỐC
            KT. GIÁM ĐỐC~- Như trên; âM ĐỌC~- Lưu: VT.            | Phó Giám đốc   | KT. GIÁM ĐỐC
            KÊGIÁM ĐÓC~- Như trên; PHÓ GIẢM ĐỐC~- Lưu: VT.        | Phó Giám đốc   | KT. GIÁM ĐỐC
            'T GIÁM ĐÓC~- Như trên; 'GIÁM ĐÓC,~- Lưu: VT.         | Phó Giám đốc   | KT. GIÁM ĐỐC
            ^ GIÁM ĐÓ~- Như trên; Hó GIÀM B6C~- Lưu: VT.          | Phó Giám đốc   | KT. GIÁM ĐỐC
            - GIÁM Ð c~- Như trên; PHÓ GIÁM C~- Lưu: VT.          | Phó Giám đốc   | KT. GIÁM ĐỐC
            KT. BỘ TRƯỞNG, CHỦ NHIỆM VP CHÍNH PHỦ~- Như trên; Ủ NHIỆM~- Lưu: VT. | Phó Chủ nhiệm | KT. BỘ TRƯỞNG, CHỦ NHIỆM VP CHÍNH PHỦ
            KT. GIÁM ĐÓC~- UBND tỉnh Cà Mau: 'GIÁM ĐÓC,~- Lưu: VT. | Phó Giám đốc  | KT. GIÁM ĐỐC
            KT. CHỈ HUY TRƯỞNG~- Như trên; PHÓ CHỈ HUY TRƯỞNG~- Lưu: VT. | Phó Chỉ huy trưởng | KT. CHỈ HUY TRƯỞNG
            KT. HIỆU TRƯỞNG~P ỆU TRƯỞNG~- Lưu: VT.                | Phó Hiệu trưởng | KT. HIỆU TRƯỞNG
            KT. BỘ TRƯỞNG~- Các sở, ban, ngành; † TRƯỞNG~- Lưu: VT. | Thứ trưởng   | KT. BỘ TRƯỞNG
            TM. ỦY BAN NHÂN DÂN~- Như trên; ị Ủ TỊCH~- Lưu: VT.   | Chủ tịch       | TM. ỦY BAN NHÂN DÂN
            ĐỐC~- Như trên;~- Lưu: VT.                            | Giám đốc       |
            """)
    void isTheOneOfWhichItIsTheEnd(String closing, String title, @Nullable String authority) {
        Signer signer = signer("SỞ NỘI VỤ", "SNV", closing);
        assertThat(value(signer.title())).isEqualTo(title);
        assertThat(value(signer.authority())).isEqualTo(authority);
        assertThat(value(signer.name())).isEqualTo("Trần Văn Bến");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            CHI CỤC KIỂM LÂM | CCKL | RƯỞNG~- Như trên;~- Lưu: VT.                | Chi cục trưởng
            CỤC THỦY LỢI     | TL   | ƯỞNG~- Như trên;~- Lưu: VT.                 | Cục trưởng
            CHI CỤC KIỂM LÂM | CCKL | - Như trên; PHÓ ỤC TRƯỞNG~- Lưu: VT.        | Phó Chi cục trưởng
            BỘ CHÍ HUY QUÂN SỰ TỈNH CÀ MAU | BCH | TRƯỞNG~- Như trên;~- Lưu: VT. | Chỉ huy trưởng
            SỞ NỘI VỤ        | SNV  | Ô-TRƯỞNG~- Như trên;~- Lưu: VT.             |
            """)
    void ofAHeadThatManyBodiesHaveIsTheBodys(String body, String symbol, String closing, @Nullable String title) {
        Found<String> read = signer(body, symbol, closing).title();
        assertThat(value(read)).isEqualTo(title);
        assertThat(read == null ? 0 : read.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void aFileCopysUnitIsNoPartOfTheDeputysTitle() {
        Signer signer = signer(
                "SỞ NỘI VỤ",
                "SNV",
                "TM. ỦY BAN NHÂN DÂN~- Như trên; KT. CHỦ TỊCH~- Các sở, ban, ngành;~- Lưu: VT, KT. PHÓ CHỦ TỊCH");
        assertThat(value(signer.title())).isEqualTo("Phó Chủ tịch");
        assertThat(value(signer.authority())).isEqualTo("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
    }

    @Test
    void aDepartmentsNameThatEndsAlikeIsNoTitle() {
        Signer signer = signer(
                "SỞ CÔNG THƯƠNG",
                "SCT",
                "TL. GIÁM ĐỐC~CHI CỤC TRƯỞNG CHI CỤC QUẢN LÝ~THỊ TRƯỜNG~- Như trên;~- Lưu: VT.");
        assertThat(value(signer.title())).isEqualToIgnoringCase("Chi cục trưởng Chi cục Quản lý thị trường");
    }

    @Test
    void wordsInSmallLettersAreNoTitle() {
        Header header = HeaderReader.read("""
                SỞ NỘI VỤ
                Số: 61/SNV-TH
                V/v dời kho lưu trữ
                Kính gửi: Các phòng chuyên môn.
                Đề nghị các phòng dời kho./.
                Nơi nhận:
                - Như trên;
                Phó chủ t
                """);
        assertThat(header.signer()).isNull();
    }

    @Test
    void aSlashMayStandBehindTheLetters() {
        Signer signer = signer("SỞ NỘI VỤ", "SNV", "~- Như trên;~- Lưu: VT.~KT/ GIÁM ĐỐC~PHÓ GIÁM ĐỐC");
        assertThat(value(signer.authority())).isEqualTo("KT. GIÁM ĐỐC");
    }

    @Test
    void standsBehindADamagedLabelOfTheRecipients() {
        Signer signer = Objects.requireNonNull(HeaderReader.read("""
                BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                CỤC THỦY LỢI Độc lập - Tự do - Hạnh phúc
                Số: 61/TL-TH Hà Nội, ngày 13 tháng 5 năm 2026
                V/v dời kho lưu trữ
                Kính gửi: Các phòng chuyên môn.
                Đề nghị các phòng dời kho./.
                Aơi nhận: RƯỞNG
                - Như trên;
                - Lưu: VT.
                Trần Văn Bến
                """).signer());
        assertThat(value(signer.title())).isEqualTo("Cục trưởng");
    }

    private static Signer signer(String body, String symbol, String closing) {
        return Objects.requireNonNull(HeaderReader.read("""
                        UBND TỈNH CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        %s Độc lập - Tự do - Hạnh phúc
                        Số: 61/%s-TH Cà Mau, ngày 13 tháng 5 năm 2021
                        V/v dời kho lưu trữ
                        Kính gửi: Các phòng chuyên môn.
                        Đề nghị các phòng dời kho./.
                        Nơi nhận: %s
                        Trần Văn Bến
                        """.formatted(body, symbol, closing.replace('~', '\n')))
                .signer());
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}
