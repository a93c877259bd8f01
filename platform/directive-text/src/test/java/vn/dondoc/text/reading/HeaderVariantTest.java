package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;

/** Forms that few offices use: two units behind a number, a conclusion of inspectors or of the Party, a quoted subject. */
class HeaderVariantTest {

    private static final String MOTTO = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            """;

    @Test
    void unitsJoinedByAPlusAreOfTheNumber() {
        Header header = HeaderReader.read("CÔNG TY ĐIỆN LỰC CÀ MAU\n" + MOTTO + """
                Số: 2215/PCCM-KD+KT
                V/v cắt điện
                Cà Mau, ngày 05 tháng 6 năm 2025
                Kính gửi: UBND phường An Xuyên
                """);
        assertThat(header.number()).extracting(Found::value).isEqualTo("2215/PCCM-KD+KT");
    }

    @Test
    void headOfADepartmentInCapitalsIsNobodysName() {
        Header header = HeaderReader.read("VĂN PHÒNG UBND TỈNH CÀ MAU\n" + MOTTO + """
                Số: 142/VP-TH
                V/v báo cáo
                Cà Mau, ngày 05 tháng 6 năm 2025
                Kính gửi: Các sở.
                Văn phòng đề nghị báo cáo./.

                Nơi nhận:                            TL. CHÁNH VĂN PHÒNG
                - Như trên;                          TRƯỞNG PHÒNG TỔNG HỢP
                - Lưu: VT, TH.
                                                     Trần Văn Bến
                """);
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(signer.name()).extracting(Found::value).isEqualTo("Trần Văn Bến");
        assertThat(signer.title()).extracting(Found::value).isEqualTo("Trưởng phòng Tổng hợp");
        assertThat(signer.authority()).extracting(Found::value).isEqualTo("TL. CHÁNH VĂN PHÒNG");
    }

    @Test
    void shortenedDeputyIsOneAndAnAddressIsNotOfTheAddressee() {
        Header header = HeaderReader.read("UBND HUYỆN NĂM CĂN\nPHÒNG NỘI VỤ\n" + MOTTO + """
                Số: 142/PNV
                V/v báo cáo
                Năm Căn, ngày 05 tháng 6 năm 2022
                Kính gửi: Công ty Mực khô (địa chỉ: ấp 1, xã Đất Mũi)
                Phòng đề nghị báo cáo./.

                Nơi nhận:
                - Như trên;
                - Lưu.
                P. TRƯỞNG PHÒNG
                Trần Văn Bến
                """);
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(signer.title()).extracting(Found::value).isEqualTo("Phó Trưởng phòng");
        assertThat(signer.authority()).isNull();
        assertThat(header.addressees()).extracting(Found::value).containsExactly("Công ty Mực khô");
    }

    @Test
    void inspectorsConclusionHasItsSubjectBelow() {
        Header header = HeaderReader.read("SỞ XÂY DỰNG\nTHANH TRA\nSố: 07/KL-TTr\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                KẾT LUẬN THANH TRA
                Việc chấp hành pháp luật về xây dựng tại chợ nổi
                Thực hiện Quyết định thanh tra số 12/QĐ-TTr, đoàn kết luận như sau:
                """);
        assertThat(header.type()).extracting(Found::value).isEqualTo(DocumentType.KET_LUAN);
        assertThat(header.subject())
                .extracting(Found::value)
                .isEqualTo("Việc chấp hành pháp luật về xây dựng tại chợ nổi");
    }

    @Test
    void whoConcludesInThePartyStandsBetweenTitleAndSubject() {
        Header header = HeaderReader.read("""
                BAN CHẤP HÀNH TRUNG ƯƠNG             ĐẢNG CỘNG SẢN VIỆT NAM
                *                                    Hà Nội, ngày 05 tháng 6 năm 2029
                Số 45-KL/TW

                KẾT LUẬN
                CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ
                về giữ gìn sổ kho

                Tại cuộc họp ngày 01/6/2029, Bộ Chính trị kết luận như sau:
                """);
        assertThat(header.subject()).extracting(Found::value).isEqualTo("về giữ gìn sổ kho");
    }

    @Test
    void markThatClosesAQuotedSubjectGoesWithTheOneThatOpensIt() {
        Header header = HeaderReader.read("SỞ NỘI VỤ\nSố: 142/SNV-TH\n“V/v góp ý điều lệ”\n" + MOTTO + """
                Cà Mau, ngày 05 tháng 6 năm 2025
                Kính gửi: Các phòng.
                """);
        assertThat(header.subject()).extracting(Found::value).isEqualTo("V/v góp ý điều lệ");
    }
}
