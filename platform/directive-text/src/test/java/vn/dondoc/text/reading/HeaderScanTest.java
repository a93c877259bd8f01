package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.header.Urgency;

/**
 * What a reader of images makes of scanned pages: columns on one line, frames as brackets, a letter of a word changed or lost. Each
 * text was written for this test, in the manner of pages that were printed, scanned with noise and read by such a reader.
 */
class HeaderScanTest {

    private static final double TO_BE_CHECKED = 0.6;

    @Test
    void titleUnderAStampIsReadFromItsLetters() {
        Header header = HeaderReader.read("""
                BỘ GIÁO DỤC VÀ ĐÀO TẠO
                TRƯỜNG CAO ĐẲNG BẾN NGHÉ
                Số: 77/TB-CĐBN          Cà Mau, ngày 06 tháng 3 năm 2018
                THÔNG BÁO
                Về việc nộp sổ sách cuối kỳ
                Các khoa nộp sổ trước ngày 20/3/2018./.
                Nơi nhận: /@HI£U TRƯỢN -
                - Ban Giám hiệu; : St HIỂU 1R ÔNG
                - Các khoa; “ > NÓ Ắ
                - Lưu: VT, Š/ TRƯỜNổ â
                .
                Nguyen Hoàng Bách
                """);
        assertThat(value(Objects.requireNonNull(header.signer()).title())).isEqualTo("Hiệu trưởng");
        assertThat(value(header.signer().name())).isEqualTo("Nguyễn Hoàng Bách");
        assertThat(Objects.requireNonNull(header.signer().title()).confidence()).isLessThan(Found.PRINTED);
    }

    @Test
    void aLetterWithItsFrameAndItsSubjectDamagedIsRead() {
        Header header = HeaderReader.read("""
                UBND TÍNH HÀ TĨNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
                số: 77 ./SNV-CCVC Hà Tĩnh , ngày 09 tháng 8 năm 2021

                V/ý kiểm kê hồ sơ viên chức
                toàn ngành
                [ HỏA Tốc )
                Kính gửi: Các phòng chuyên môn.
                1. Đề nghị các phòng gửi danh sách./.

                Nơi nhận: “TL. GIÁM ĐỐC
                - Như trên; KT. CHÁNH VĂN PHÒNG
                ~ Giám đốc; PHÓ CHÁNH VĂN PHÒNG
                - Lưu: VT.
                hạch Quốc Đảm
                """);
        assertThat(value(header.number())).isEqualTo("77/SNV-CCVC");
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CONG_VAN);
        assertThat(value(header.issuer())).isEqualTo("Sở Nội vụ tỉnh Hà Tĩnh");
        assertThat(value(header.place())).isEqualTo("Hà Tĩnh");
        assertThat(value(header.issuedOn())).isEqualTo("2021-08-09");
        assertThat(header.urgency()).extracting(Found::value).isEqualTo(Urgency.FLASH);
        assertThat(value(header.subject())).isEqualTo("V/v kiểm kê hồ sơ viên chức toàn ngành");
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isEqualTo("Thạch Quốc Đảm");
        assertThat(value(signer.title())).isEqualTo("Phó Chánh Văn phòng");
        assertThat(value(signer.authority())).isEqualTo("TL. GIÁM ĐỐC / KT. CHÁNH VĂN PHÒNG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SỞ THÔNG TIN VÀ TRUYỀN | THÔNG   | Sở Thông tin và Truyền thông tỉnh Sóc Trăng
            BỆNH VIỆN ĐA KHOA KHU  | VỰC     | Bệnh viện đa khoa khu vực tỉnh Sóc Trăng
            CÔNG AN TỈNH SÓC       | TRĂNG   | Công an tỉnh Sóc Trăng
            """)
    void aNameThatANarrowColumnHasCutIsPutTogether(String line, String cut, String issuer) {
        Header header = HeaderReader.read("""
                UBND TỈNH SÓC TRĂNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                %s Độc lập - Tự do - Hạnh phúc
                %s
                Số: 41/TB-TH Sóc Trăng, ngày 19 tháng 5 năm 2023
                THÔNG BÁO
                Lịch trực bão
                """.formatted(line.strip(), cut.strip()));
        assertThat(value(header.issuer())).isEqualToIgnoringCase(issuer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số: 308 QĐ-UBND      | QUYẾT ĐỊNH | 308/QĐ-UBND
            Số: 308:QĐ-UBND      | QUYẾT ĐỊNH | 308/QĐ-UBND
            số. 308/QB-UBNĐ      | QUYẾT ĐỊNH | 308/QĐ-UBND
            Số: 308/QĐUBND       | QUYẾT ĐỊNH | 308/QĐ-UBND
            Số: 308 /QĐ-uBND     | QUYẾT ĐỊNH | 308/QĐ-UBND
            Số: 308/QGĐ-UBRND    | QUYẾT ĐỊNH | 308/QĐ-UBND
            Số: 308/5Q-UBND      | QUYẾT ĐỊNH | 308/5Q-UBND
            308/8C-UBND          | BẢO CÁO    | 308/BC-UBND
            """)
    void aDamagedNumberIsMendedByTheTitleAndToBeChecked(String printed, String title, String number) {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH SÓC TRĂNG Độc lập - Tự do - Hạnh phúc
                %s Sóc Trăng, ngày 19 tháng 5 năm 2023
                %s
                Về việc trực bão
                """.formatted(printed.strip(), title.strip()));
        Found<String> read = Objects.requireNonNull(header.number());
        assertThat(read.value()).isEqualTo(number);
        assertThat(read.confidence()).isLessThan(TO_BE_CHECKED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sóc Trăng, ngủy 19 thủng 5 nôm 2023   | Sóc Trăng | 2023-05-19
            Xóc Trâng . ngày-19 thắng 5 năm 2023  | Sóc Trăng | 2023-05-19
            Sóc TRĂNG „ ngày l9 tháng Ú5 nấm 2023 | Sóc Trăng |
            """)
    void aDateWhoseWordsAreDamagedIsToBeChecked(String line, String place, @Nullable String date) {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH SÓC TRĂNG Độc lập - Tự do - Hạnh phúc
                Số: 12/KH-UBND %s
                KẾ HOẠCH
                Về việc trực bão
                """.formatted(line.strip()));
        assertThat(value(header.place())).isEqualTo(place);
        assertThat(value(header.issuedOn())).isEqualTo(date);
        if (header.issuedOn() != null) {
            assertThat(header.issuedOn().confidence()).isLessThan(TO_BE_CHECKED);
        }
    }

    @Test
    void whereFixedWordsAreDamagedDigitsAndNamesAreToBeChecked() {
        Header header = HeaderReader.read("""
                ỦY BẠN NHÂN DẦN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ TÂN LỘC Độc lận - Tự do - Hạnh phúc
                Số: 15/KH-UBND Tân Lộc, ngày 19 tháng 5 năm 2023
                KẾ HOẠCH
                Về việc trực bão
                """);
        assertThat(value(header.number())).isEqualTo("15/KH-UBND");
        assertThat(value(header.issuer())).isEqualTo("UBND xã Tân Lộc");
        assertThat(new Found<?>[] {header.number(), header.issuer(), header.issuedOn()})
                .allSatisfy(found -> assertThat(found.confidence()).isLessThan(TO_BE_CHECKED));
    }

    @Test
    void anIssuerThatTheSymbolContradictsIsToBeChecked() {
        Header header = HeaderReader.read("""
                UBND TỈNH SÓC TRĂNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 15/KH-SYT Sóc Trăng, ngày 19 tháng 5 năm 2023
                KẾ HOẠCH
                Về việc trực bão
                """);
        assertThat(Objects.requireNonNull(header.issuer()).confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void aPartyCommitteesPageIsReadPastItsMotto() {
        Header header = HeaderReader.read("""
                TỈNH ỦY SÓC TRĂNG ĐẲNG CỘNG SẲN VIỆT NÀM
                *
                số: 06 -CTr/TU Sóc Trăng , ngày 19 tháng 5 năm 2023
                CHƯƠNG TRÌNH
                Hành động về chuyển đổi số
                1, Các cấp ủy học tập nghị quyết./.
                Nơi nhận: 'T:M BAN THƯỜNG VỤ
                - Các huyện ủy: BÍ THƯ
                - Lưu Văn phòng.
                Đanh Tiến Nhựt,
                """);
        assertThat(value(header.number())).isEqualTo("06-CTr/TU");
        assertThat(value(header.issuer())).isEqualTo("Tỉnh ủy Sóc Trăng");
        assertThat(value(header.subject())).isEqualTo("Hành động về chuyển đổi số");
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isEqualTo("Danh Tiến Nhựt");
        assertThat(value(signer.title())).isEqualTo("Bí thư");
        assertThat(value(signer.authority())).isEqualTo("TM. BAN THƯỜNG VỤ");
    }

    @Test
    void aPageReadInTheWrongLanguageKeepsItsNumberDateAndType() {
        Header header = HeaderReader.read("""
                UBND TINH BAC NINH CONG HOA XA HOI CHU NGHIA VIET NAM
                SO NOI VU Déc lap - Ty do - Hanh phic
                $6: 95 /SNV-TH Bac Ninh , ngay 27 thdng 5 ném 2018
                Vv kiém ké ho so
                Kinh gti: Cac phong.
                """);
        assertThat(value(header.number())).isEqualTo("95/SNV-TH");
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CONG_VAN);
        assertThat(value(header.issuer())).isEqualTo("Sở Nội vụ tỉnh Bắc Ninh");
        assertThat(value(header.place())).isEqualTo("Bắc Ninh");
        assertThat(value(header.issuedOn())).isEqualTo("2018-05-27");
        assertThat(Objects.requireNonNull(header.issuedOn()).confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void aCommitteeOfNoPlaceIsToBeChecked() {
        Header header = HeaderReader.read("""
                UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
                So: 95/UBND-TH ngay 27 thang 5 nam 2018
                """);
        assertThat(Objects.requireNonNull(header.issuer()).confidence()).isLessThan(TO_BE_CHECKED);
    }

    @Test
    void aStampAboveThePlaceIsNoPartOfIt() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN
                XÃ TÂN LỘC
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 31/UBND
                V/v trực bão
                HỎA TỐC
                Tân Lộc, ngày 19 tháng 5 năm 2023
                Kính gửi: Các ấp.
                """);
        assertThat(value(header.place())).isEqualTo("Tân Lộc");
        assertThat(header.urgency()).extracting(Found::value).isEqualTo(Urgency.FLASH);
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : String.valueOf(found.value());
    }
}
