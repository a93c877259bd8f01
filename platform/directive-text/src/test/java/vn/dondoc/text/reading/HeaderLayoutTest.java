package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Signatures beside and between other lines: in tables, in turn with the recipients, with a digital stamp. */
class HeaderLayoutTest {

    @Test
    void aTablesRowsHoldTheHeadAndTheSignature() {
        Header header = HeaderReader.read("""
                BỘ TÀI CHÍNH CỤC HẢI QUAN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 8123/CHQ-PC V/v vướng mắc khi khai bổ sung hồ sơ | Hà Nội, ngày 14 tháng 5 năm 2025 |
                Kính gửi: Công ty TNHH Gốm sứ Bàu Trúc.
                Cục Hải quan có ý kiến như sau./.
                Nơi nhận: | TL. CỤC TRƯỞNG TRƯỞNG BAN PHÁP CHẾ (Đã ký) ThS. Đàm Quốc Uy |
                """);
        assertThat(value(header.issuer())).isEqualTo("Cục Hải quan");
        assertThat(value(header.place())).isEqualTo("Hà Nội");
        assertThat(value(header.issuedOn())).isEqualTo("2025-05-14");
        assertThat(value(header.subject())).isEqualTo("V/v vướng mắc khi khai bổ sung hồ sơ");
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.CONG_VAN);
        assertThat(value(Objects.requireNonNull(header.signer()).name())).isEqualTo("Đàm Quốc Uy");
    }

    @Test
    void recipientsAndSignatureTakeTurnsOnTheirLines() {
        Header header = HeaderReader.read("""
                CỤC THUẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                THUẾ TỈNH HẬU GIANG Độc lập - Tự do - Hạnh phúc
                Số: 512/HGI-NVT Vị Thanh, ngày 06 tháng 8 năm 2025
                V/v hoàn thuế giá trị gia tăng
                Kính gửi: Công ty cổ phần Mía đường Vị Thanh.
                Thuế tỉnh trả lời để Công ty biết./.
                Nơi nhận: KT. TRƯỞNG THUẾ TỈNH
                - Như trên (số 14, đường Trần Hưng Đạo, PHÓ TRƯỞNG THUẾ TỈNH
                phường Vị Tân);
                - Trưởng Thuế tỉnh (để b/c);
                - Phòng QLDN: Phạm Văn Tám, Lê Thị Bé Sáu, Hồ
                Thị Chín; Trang Quốc Thịnh
                - Lưu: VT, NV.
                """);
        assertThat(value(header.issuer())).isEqualTo("Thuế tỉnh Hậu Giang");
        assertThat(value(header.place())).isEqualTo("Vị Thanh");
        assertThat(signature(header.signer()))
                .containsExactly("Trang Quốc Thịnh", "Phó trưởng thuế tỉnh", "KT. TRƯỞNG THUẾ TỈNH");
    }

    @Test
    void aScansLinesStandInTurnAndLackLetters() {
        Header header = HeaderReader.read("""
                BỘ CÔNG THƯƠNG
                CNG HÒA XÃ HI CHỦ NGHĨA VIT NAM
                TRƯỜNG ĐẠI HỌC THỦY LỢI ĐỒNG NAI
                Độc lp - T do - Hnh phúc
                S: 208/TB-ĐHTL
                Biên Hòa, ngy 9 tháng 8 năm 2024
                THÔNG BÁO
                Về việc nộp hồ sơ miễn, giảm học phí
                Sinh viên nộp hồ sơ tại:
                Nơi nhận hồ sơ: nhà A2, phòng 105.
                Nơi nhn:
                TL. HIỆU TRƯỞNG
                - Các khoa, cố vấn học tập;
                TRƯỞNG PHÒNG CÔNG TÁC SINH VIÊN
                - Hiệu trưởng (để b/c);
                - Luu VT, CTSV, Thảo (02).
                TS. Bế Thị Xuân Mười
                """);
        assertThat(value(header.number())).isEqualTo("208/TB-ĐHTL");
        assertThat(value(header.issuer())).isEqualTo("Trường đại học thủy lợi Đồng Nai");
        assertThat(value(header.place())).isEqualTo("Biên Hòa");
        assertThat(value(header.issuedOn())).isEqualTo("2024-08-09");
        assertThat(value(header.subject())).isEqualTo("Về việc nộp hồ sơ miễn, giảm học phí");
        assertThat(signature(header.signer()))
                .containsExactly("Bế Thị Xuân Mười", "Trưởng phòng Công tác sinh viên", "TL. HIỆU TRƯỞNG");
        assertThat(header.recipients())
                .extracting(Found::value)
                .startsWith("Các khoa, cố vấn học tập", "Hiệu trưởng (để b/c)");
    }

    @Test
    void aDigitalSignaturesLinesAreNobodysName() {
        Header header = HeaderReader.read("""
                UBND HUYỆN CÙ LAO DUNG      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                PHÒNG NỘI VỤ                    Độc lập - Tự do - Hạnh phúc
                Số: 77/PNV                  Cù Lao Dung, ngày 03 tháng 4 năm 2023
                V/v báo cáo biên chế
                Kính gửi: Ủy ban nhân dân các xã, thị trấn.
                Đề nghị báo cáo trước ngày 15/4/2023./.
                Nơi nhận:                       TRƯỞNG PHÒNG
                - Như trên;                     Người ký: Phòng Nội vụ
                - Lưu: VT.                      Thời gian ký: 03/04/2023 10:12:45 +07:00

                                                Đặng Mười Một
                """);
        assertThat(value(header.issuer())).isEqualTo("Phòng Nội vụ huyện Cù Lao Dung");
        assertThat(value(header.place())).isEqualTo("Cù Lao Dung");
        assertThat(signature(header.signer())).containsExactly("Đặng Mười Một", "Trưởng phòng", null);
    }

    @Test
    void aNameWhoseFamilyIsUnknownIsGuessedRightBelowTheTitle() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN
                XÃ ĐẮK SƠ MEI
                Số: 12/BC-UBND
                Đắk Sơ Mei, ngày 02 tháng 3 năm 2022
                BÁO CÁO
                Kết quả làm đường thôn
                Xã đã làm xong đường thôn 3./.
                Nơi nhận:
                - Lưu: VT.
                TM. ỦY BAN NHÂN DÂN
                CHỦ TỊCH

                Blưng Tuyn
                """);
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(value(signer.name())).isEqualTo("Blưng Tuyn");
        assertThat(Objects.requireNonNull(signer.name()).confidence()).isLessThan(0.6);
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }

    private static List<@Nullable String> signature(@Nullable Signer signer) {
        Signer there = Objects.requireNonNull(signer);
        return Arrays.asList(value(there.name()), value(there.title()), value(there.authority()));
    }
}
