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

/** Pages that have lost their letterhead, their title or their decision: what is left names the rest, unsurely. */
class HeaderRemainsTest {

    private static final String MOTTO = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            """;

    @Test
    void headingOfAPageThatLostItsLetterheadHasNumberDateAndSubject() {
        Header header = HeaderReader.read("""
                Số 36/SCT-KH Ngày 07-9-2015 V/v báo cáo chợ nổi.

                Kính gửi:
                - Ủy ban nhân dân các huyện.

                Sở Công Thương đề nghị các huyện báo cáo trước ngày 10/9/2015.
                """);
        assertThat(header.issuedOn()).extracting(Found::value).hasToString("2015-09-07");
        Found<String> issuer = Objects.requireNonNull(header.issuer());
        assertThat(issuer.value()).isEqualTo("Sở Công Thương");
        assertThat(issuer.confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void dateThatCannotBeIsNone() {
        Header header = HeaderReader.read("Số 36/SCT-KH Ngày 31-02-2015 V/v báo cáo chợ nổi.\nKính gửi: Các huyện.\n");
        assertThat(header.issuedOn()).isNull();
    }

    @Test
    void regulationThatCameWithoutItsDecisionIsOfTheDecisionsTypeAndIssuer() {
        Header header = HeaderReader.read("ỦY BAN NHÂN DÂN\nXÃ PHÚ HÒA\n" + MOTTO + """
                QUY CHẾ
                LÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ PHÚ HÒA
                (Ban hành
                kèm theo Quyết định số: 36/QĐ-UBND ngày 22 tháng
                7 năm 2021 của Ủy ban nhân dân xã Phú Hòa)
                Chương I
                """);
        assertThat(type(header)).isEqualTo(DocumentType.QUYET_DINH);
        assertThat(header.issuer()).extracting(Found::value).isEqualTo("Ủy ban nhân dân xã Phú Hòa");
        assertThat(subject(header)).isEqualTo("QUY CHẾ LÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ PHÚ HÒA");
        assertThat(header.number()).isNull();
    }

    @Test
    void articleBelowTellsTheWordOfWhoDecidesFromATitle() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 36/2019/QĐ-UBND | An Giang, ngày 22 tháng 10 năm 2019 |
                BAN HÀNH QUY ĐỊNH VỀ BẾN ĐÒ NGANG
                ỦY BAN NHÂN DÂN TỈNH AN GIANG
                ính quyền địa phương ngày 19 tháng 6 năm 2015;
                QUYẾT ĐỊNH:
                Điều 1. Bến đò ngang mở từ 5 giờ.
                """);
        assertThat(subject(header)).isEqualTo("BAN HÀNH QUY ĐỊNH VỀ BẾN ĐÒ NGANG");
    }

    @Test
    void typeThatOnceStoodBehindTheOfficeNamesAPageWithoutTitle() {
        Header header = HeaderReader.read("""
                BỘ THỦY SẢN | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 36-TS/TT | Hà Nội, ngày 03 tháng 5 năm 1995 |
                Thi hành Nghị định số 197-CP ngày 31-12-1994 của Chính phủ, Bộ Thủy sản hướng dẫn như sau:
                """);
        assertThat(type(header)).isEqualTo(DocumentType.THONG_TU);
    }

    @Test
    void chairmanAboveTheGroundsOfAPageWithoutTitleDecides() {
        Header header = HeaderReader.read("""
                UỶ BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 36/QĐ-UBND | An Giang, ngày 09 tháng 4 năm 2010 |
                BAN HÀNH QUY ĐỊNH ĐUA GHE NGO
                CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH
                Căn cứ Luật Thể dục, thể thao;
                QUYẾT ĐỊNH:
                Điều 1. Ban hành kèm theo Quyết định này Quy định đua ghe ngo./.
                Nơi nhận: | KT. CHỦ TỊCH |
                QUY ĐỊNH ĐUA GHE NGO TRÊN SÔNG HẬU
                (Ban hành kèm theo Quyết định số 36/QĐ-UBND ngày 09 tháng 4 năm 2010)
                """);
        assertThat(header.issuer()).extracting(Found::value).isEqualTo("Chủ tịch UBND tỉnh An Giang");
        assertThat(Objects.requireNonNull(header.signer()).title())
                .as("neither the annex's title nor a guess where no name stands")
                .isNull();
    }

    @Test
    void pageWithoutLetterheadIsOfWhomItSaysThatHePromulgates() {
        Header header = HeaderReader.read("""
                Độc lập - Tự do - Hạnh phúc
                Số: 36/2029/TT-TANDTC
                Hà Nội, ngày 16 tháng 11 năm 2029
                Căn cứ Luật Tổ chức Tòa án nhân dân;
                Theo đề nghị của Vụ trưởng Vụ Pháp chế;
                Chánh án Tòa án nhân dân tối cao ban hành Thông tư quy định về sổ thụ lý.
                """);
        Found<String> issuer = Objects.requireNonNull(header.issuer());
        assertThat(issuer.value()).isEqualTo("Tòa án nhân dân tối cao");
        assertThat(issuer.confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void titleMayHoldIssuerNumberAndDateOfAPageWithoutLetterhead() {
        Header header = HeaderReader.read("""
                THÔNG TƯ
                CỦA BỘ THỦY SẢN SỐ 36/TS-TT NGÀY 29-12-1976 HƯỚNG DẪN
                XẾP LƯƠNG CHO THỢ LƯỚI

                Thi hành Quyết định số 87-TTg ngày 20-8-1976 của Thủ tướng Chính phủ.
                Bộ Thủy sản hướng dẫn xếp lương cho thợ lưới như sau:
                """);
        assertThat(header.number()).extracting(Found::value).isEqualTo("36/TS-TT");
        assertThat(header.issuedOn()).extracting(Found::value).hasToString("1976-12-29");
        assertThat(header.issuer()).extracting(Found::value).isEqualTo("Bộ Thủy sản");
        assertThat(header.subject()).extracting(Found::value).isEqualTo("HƯỚNG DẪN XẾP LƯƠNG CHO THỢ LƯỚI");
    }

    @Test
    void titlesLineMayItselfHoldNumberAndDateAboveTheIssuer() {
        Header header = HeaderReader.read("""
                NGHỊ QUYẾT SỐ 36 NQ/UBTVQH9 NGÀY 26-8-1994
                CỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI QUY ĐỊNH SỐ GHE ĐUA
                CỦA TỈNH, THÀNH PHỐ
                ỦY BAN THƯỜNG VỤ QUỐC HỘI
                NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Căn cứ Điều 91 của Hiến pháp năm 1992;
                """);
        assertThat(header.number()).extracting(Found::value).isEqualTo("36NQ/UBTVQH9");
        assertThat(header.issuedOn()).extracting(Found::value).hasToString("1994-08-26");
        assertThat(header.issuer()).extracting(Found::value).isEqualTo("Ủy ban Thường vụ Quốc hội");
        assertThat(header.subject()).extracting(Found::value).isEqualTo("QUY ĐỊNH SỐ GHE ĐUA CỦA TỈNH, THÀNH PHỐ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trần Văn Bến\n\n(Đã ký)", "(Đã ký)\nTrần Văn Bến"})
    void whoSignedIsKnownByTheMarkWhereNoTitleStands(String signature) {
        Header header = HeaderReader.read("""
                HỘI ĐỒNG BỘ TRƯỞNG
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 36-HĐBT
                Hà Nội, ngày 01 tháng 10 năm 1981
                QUYẾT ĐỊNH
                VỀ VIỆC MỞ BẾN ĐÒ
                Điều 1. Mở bến đò.

                """ + signature + "\n");
        Signer signer = Objects.requireNonNull(header.signer());
        assertThat(signer.name()).extracting(Found::value).isEqualTo("Trần Văn Bến");
        assertThat(signer.title()).isNull();
    }

    @Test
    void departmentOfTheNumberStandsBelowABareCommittee() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 36/SXD-KT | An Giang, ngày 09 tháng 5 năm 2023 |
                Kính gửi: Các huyện |
                Sở Xây dựng đề nghị các huyện gửi số liệu nhà tạm.
                """);
        Found<String> issuer = Objects.requireNonNull(header.issuer());
        assertThat(issuer.value()).isEqualTo("Sở Xây dựng tỉnh An Giang");
        assertThat(issuer.confidence()).isLessThanOrEqualTo(0.5);
    }

    private static String subject(Header header) {
        return Objects.requireNonNull(header.subject()).value();
    }

    private static DocumentType type(Header header) {
        return Objects.requireNonNull(header.type()).value();
    }
}
