package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Whose signature it is, in forms that few documents have, and what below a text is no signature. */
class HeaderSignerTest {

    private static final String MOTTO = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            """;

    @Test
    void whoSignsForAHeadNeedsNoStopBehindTheSlash() {
        Header header = HeaderReader.read("TÒA ÁN NHÂN DÂN TỐI CAO\n" + MOTTO + """
                Số: 36/TATC
                Hà Nội, ngày 11 tháng 11 năm 1995
                QUYẾT ĐỊNH
                VỀ LƯU HỒ SƠ
                Điều 1. Hồ sơ lưu năm năm./.

                K/T VỤ TRƯỞNG
                PHÓ VỤ TRƯỞNG
                Trần Văn Bến
                """);
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(signer.authority()).extracting(Found::value).isEqualTo("KT. VỤ TRƯỞNG");
        assertThat(signer.name()).extracting(Found::value).isEqualTo("Trần Văn Bến");
    }

    @Test
    void bodyBelowTheFirstChapterHasNoSignature() {
        Header header = HeaderReader.read("BỘ TƯ PHÁP\n" + MOTTO + """
                Số: 36/2025/TT-BTP
                Hà Nội, ngày 12 tháng 6 năm 2025
                THÔNG TƯ
                QUY ĐỊNH VỀ BẾN ĐÒ
                Căn cứ Luật Giao thông đường thủy;
                Bộ trưởng
                Bộ Tư pháp ban hành Thông tư quy định về bến đò.
                Chương I
                NHỮNG QUY ĐỊNH CHUNG
                """);
        assertThat(header.signer()).isNull();
    }

    @Test
    void orderOfTheStatesPresidentIsSignedByHim() {
        Header header = HeaderReader.read("CHỦ TỊCH NƯỚC\n*****\n" + MOTTO + """
                Số: 36-LCT
                Hà Nội, ngày 05 tháng 02 năm 1979

                LỆNH

                CÔNG BỐ NGHỊ QUYẾT ĐẶT HUÂN CHƯƠNG SÔNG NƯỚC

                LỆNH CỦA CHỦ TỊCH

                NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                Căn cứ vào điều 63 của Hiến pháp năm 1959;

                NAY CÔNG BỐ

                Nghị quyết đặt huân chương Sông nước.

                CHỦ TỊCH
                NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Trần Văn Bến
                """);
        assertThat(type(header)).isEqualTo(DocumentType.LENH);
        assertThat(subject(header)).isEqualTo("CÔNG BỐ NGHỊ QUYẾT ĐẶT HUÂN CHƯƠNG SÔNG NƯỚC");
        assertThat(Objects.requireNonNull(header.signer()).name())
                .extracting(Found::value)
                .isEqualTo("Trần Văn Bến");
    }

    @Test
    void familyNameThatLostItsAccentIsTheOneThatManyHave() {
        Header header = HeaderReader.read("""
                Các đơn vị gửi báo cáo trước ngày 15/12/2017./.
                Nơi nhận: GIÁM ĐỐC
                - Như trên;
                - Lưu: VT.
                Ï_ HoVănBến - -
                """);
        assertThat(Objects.requireNonNull(header.signer()).name())
                .extracting(Found::value)
                .isEqualTo("Hồ Văn Bến");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUY CHẾ\nHOẠT ĐỘNG CỦA TỔ ĐUA GHE",
                "PHÂN CẤP QUẢN LÝ CÁN BỘ, CÔNG CHỨC XÃ, PHƯỜNG, THỊ TRẤN VEN SÔNG"
            })
    void titleOfWhatIsAttachedIsNotTheSigners(String attached) {
        Header header = HeaderReader.read("ỦY BAN NHÂN DÂN TỈNH AN GIANG\n" + MOTTO + """
                Số: 36/QĐ-UBND
                An Giang, ngày 21 tháng 04 năm 2014
                QUYẾT ĐỊNH
                VỀ VIỆC ĐUA GHE
                Điều 1. Ghe đua theo quy chế./.
                | TM. ỦY BAN NHÂN DÂN |
                """ + attached);
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(signer.authority()).extracting(Found::value).isEqualTo("TM. ỦY BAN NHÂN DÂN");
        assertThat(signer.title()).isNull();
        assertThat(signer.name()).isNull();
    }

    private static String subject(Header header) {
        return Objects.requireNonNull(header.subject()).value();
    }

    private static DocumentType type(Header header) {
        return Objects.requireNonNull(header.type()).value();
    }
}
