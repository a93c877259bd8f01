package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.text.reading.PortalHead.HEAD;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** What portals make of signatures: a name glued to its title, one word of it, texts cut before it. */
class HeaderPortalSignatureTest {

    @Test
    void aTextThatEndsBehindItsGroundsIsSignedByNobody() {
        Signer signer = HeaderReader.read(HEAD + """
                QUYẾT ĐỊNH
                VỀ VIỆC GIAO RỪNG
                CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU
                Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
                Xét đề nghị của Giám đốc Sở Nông nghiệp và Phát triển nông thôn,
                """).signer();
        assertThat(signer).isNull();
    }

    @Test
    void aNameMayStickToTheTitle() {
        Header header = HeaderReader.read(HEAD + """
                KẾ HOẠCH
                TRỒNG RỪNG
                Thực hiện ngay./.
                Nơi nhận:
                - Như trên;
                - Lưu (VP; KT&TH).
                TL. CHỦ TỊCH ỦY
                BAN NHÂN DÂN TỈNH
                CHÁNH VĂN PHÒNGLê Hữu Bình
                """);
        assertThat(value(header.signer() == null ? null : header.signer().name()))
                .isEqualTo("Lê Hữu Bình");
        assertThat(value(header.signer() == null ? null : header.signer().title()))
                .isEqualTo("Chánh Văn phòng");
        assertThat(header.recipients())
                .extracting(HeaderPortalSignatureTest::value)
                .containsExactly("Như trên", "Lưu (VP; KT&TH)");
    }

    @Test
    void aSignatureMayBeOneWordAndTheFirstRecipientStickToTheLabel() {
        Header header = HeaderReader.read(HEAD + """
                KẾ HOẠCH
                TRỒNG RỪNG
                Thực hiện ngay./.
                Nơi nhận:- Như trên;
                - Bộ Tài chính;
                - Lưu: VT.

                KT. BỘ TRƯỞNG, CHỦ NHIỆMPHÓ CHỦ NHIỆMLê Hữu Bình
                """);
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isEqualTo("Lê Hữu Bình");
        assertThat(value(signer.title())).isEqualTo("Phó Chủ nhiệm");
        assertThat(value(signer.authority())).isEqualTo("KT. BỘ TRƯỞNG, CHỦ NHIỆM");
        assertThat(header.recipients())
                .extracting(HeaderPortalSignatureTest::value)
                .containsExactly("Như trên", "Bộ Tài chính", "Lưu: VT");
    }

    @Test
    void aPageOfAPdfMayStickToTheLetterheadAndTheSubjectStandAboveTheSignature() {
        Header header = HeaderReader.read("""
                Trang 1UBND TỈNH TRÀ VINH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ GIÁO DỤC VÀ ĐÀO TẠO Độc lập - Tự do - Hạnh phúc
                Số: 327 /SGDĐT - KHTC       Trà Vinh, ngày 29 tháng 4 năm 2021
                Kính gửi:
                - Các Phòng Giáo dục và Đào tạo;
                - Các đơn vị trực thuộc
                Thực hiện Công văn số 1369/BGDĐT-CTHSSV ngày 15 tháng 3 năm 2021, Sở đề nghị các đơn vị báo cáo.
                Trân trọng./.
                - Lưu VT, KHTC.
                V/v kiểm tra nguồn nước
                trong trường học
                GIÁM ĐỐC
                Nguyễn Thanh Hà
                """);
        assertThat(value(header.number())).isEqualTo("327/SGDĐT-KHTC");
        assertThat(value(header.issuer())).isEqualTo("Sở Giáo dục và Đào tạo tỉnh Trà Vinh");
        assertThat(value(header.subject())).isEqualTo("V/v kiểm tra nguồn nước trong trường học");
        assertThat(header.addressees())
                .extracting(HeaderPortalSignatureTest::value)
                .containsExactly("Các Phòng Giáo dục và Đào tạo", "Các đơn vị trực thuộc");
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }
}
