package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Documents that came as one line, as from a message or a page's summary; and lists whose first or last line is unlike others. */
class HeaderWithoutLinesTest {

    private static final String BODY = "Điều 1. Ban hành kèm theo Quyết định này Quy định về kho lưu trữ của cơ quan; "
            + "kho mở cửa hai buổi mỗi tuần, do Văn phòng quản lý và chịu trách nhiệm về hồ sơ. Điều 2. Quyết định này có hiệu "
            + "lực từ ngày ký. Điều 3. Văn phòng, các ban và các đơn vị trực thuộc thi hành Quyết định này./. ";

    @Test
    void aLongLineThatIsNoDocumentStaysWhole() {
        Header header = HeaderReader.read("Theo Công văn số 61/UBND-VX của tỉnh, ".repeat(30));
        assertThat(header.number()).isNull();
        assertThat(header.signer()).isNull();
    }

    @Test
    void formalPartsAreFoundInAYouthUnionsDecision() {
        Header header = HeaderReader.read(
                "BAN CHẤP HÀNH TRUNG ƯƠNG***Số: 36 - QĐ/TWĐTN-VPĐOÀN TNCS HỒ CHÍ MINH Hà Nội, ngày 29 tháng 10 năm 2013 "
                        + "QUYẾT ĐỊNHVề việc ban hành Quy định về kho lưu trữ--------- BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH"
                        + "- Căn cứ Điều lệ Đoàn; - Căn cứ Quy chế làm việc của Ban Chấp hành, QUYẾT ĐỊNH "
                        + BODY
                        + "Nơi nhận: - Như điều 3; - Văn phòng; - Lưu TH, VT. TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀNBÍ THƯ THƯỜNG TRỰC "
                        + "(đã ký) Trần Văn Bến BAN CHẤP HÀNH TRUNG ƯƠNG***ĐOÀN TNCS HỒ CHÍ MINH QUY ĐỊNH");
        assertThat(value(header.number())).isEqualTo("36-QĐ/TWĐTN-VP");
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.QUYET_DINH);
        assertThat(value(header.issuer())).isEqualTo("Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh");
        assertThat(value(header.place())).isEqualTo("Hà Nội");
        assertThat(value(header.issuedOn())).isEqualTo("2013-10-29");
        assertThat(value(header.subject())).isEqualTo("Về việc ban hành Quy định về kho lưu trữ");
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isEqualTo("Trần Văn Bến");
        assertThat(value(signer.title())).isEqualTo("Bí thư Thường trực");
        assertThat(value(signer.authority())).isEqualTo("TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN");
        assertThat(header.recipients())
                .extracting(Found::value)
                .containsExactly("Như điều 3", "Văn phòng", "Lưu TH, VT");
    }

    @Test
    void formalPartsAreFoundInACommitteesLetter() {
        Header header = HeaderReader.read(
                "ỦY BAN NHÂN DÂN TỈNH CÀ MAU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
                        + "Số: 61/UBND-VX V/v dời kho lưu trữ Cà Mau, ngày 13 tháng 5 năm 2021 Kính gửi: Các sở, ban, ngành. "
                        + BODY
                        + "Nơi nhận: - Như trên; - Lưu: VT. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bến");
        assertThat(value(header.number())).isEqualTo("61/UBND-VX");
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CONG_VAN);
        assertThat(value(header.issuer())).isEqualTo("UBND tỉnh Cà Mau");
        assertThat(value(header.place())).isEqualTo("Cà Mau");
        assertThat(value(header.issuedOn())).isEqualTo("2021-05-13");
        assertThat(value(header.subject())).isEqualTo("V/v dời kho lưu trữ");
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isEqualTo("Trần Văn Bến");
        assertThat(value(signer.title())).isEqualTo("Phó Chủ tịch");
        assertThat(value(signer.authority())).isEqualTo("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
    }

    @Test
    void aLongAddresseeOnALineOfItsOwnMayHaveANumber() {
        String board = "Ban Chỉ đạo quốc gia về rà soát, thu hồi và số hóa các hồ sơ lưu trữ của những tỉnh ven biển "
                + "miền Trung (Ban Chỉ đạo 77)";
        Header header = HeaderReader.read("""
                VĂN PHÒNG CHÍNH PHỦ

                Số: 91/VPCP-QHQT
                V/v hợp tác

                Hà Nội, ngày 17 tháng 5 năm 2002

                Kính gửi:

                %s

                Xét đề nghị của Ban Chỉ đạo, Văn phòng Chính phủ xin thông báo.
                """.formatted(board));
        assertThat(header.addressees()).extracting(Found::value).containsExactly(board);
    }

    @Test
    void firstRecipientInATableNeedsNoLabel() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 41/2019/QĐ-UBND | Cà Mau, ngày 22 tháng 10 năm 2019 |
                BAN HÀNH QUY ĐỊNH VỀ KHO LƯU TRỮ
                ỦY BAN NHÂN DÂN TỈNH CÀ MAU
                QUYẾT ĐỊNH:
                Điều 1. Ban hành Quy định về kho lưu trữ.
                Điều 2. Quyết định này có hiệu lực từ ngày ký.
                - Như Điều 2; | TM. ỦY BAN NHÂN DÂN |
                """);
        assertThat(header.recipients()).extracting(Found::value).containsExactly("Như Điều 2");
        assertThat(value(Objects.requireNonNull(header.signer()).authority())).isEqualTo("TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void whoTypedItMayHaveANumberBehindTheFileCopy() {
        Header header = HeaderReader.read("""
                VĂN PHÒNG CHÍNH PHỦ
                Số: 91/VPCP-QHQT
                Hà Nội, ngày 17 tháng 5 năm 2002
                V/v hợp tác
                Kính gửi: Bộ Nội vụ.
                Văn phòng Chính phủ xin thông báo./.
                Nơi nhận:
                - Như trên;
                - Lưu: VT, KGVX (3) Th. 19
                """);
        assertThat(header.recipients())
                .extracting(Found::value)
                .containsExactly("Như trên", "Lưu: VT, KGVX (3) Th. 19");
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }
}
