package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.text.reading.PortalHead.HEAD;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** What portals make of heads: narrow cells, lost line ends. */
class HeaderPortalTest {

    @Test
    void yearsOnALineOfTheirOwnAreTheSubjectsAndTheSentenceBelowIsNot() {
        Header header = HeaderReader.read(HEAD + """
                KẾ HOẠCH
                TRỒNG RỪNG NGẬP MẶN VÀ BẢO VỆ ĐÊ BIỂN GIAI ĐOẠN 2021 -
                2025
                Thực hiện Chỉ
                thị số 05/CT-BNN ngày 25/10/2020 về trồng rừng, Ủy ban nhân dân tỉnh
                ban hành kế hoạch như sau:
                """);
        assertThat(value(header.subject())).isEqualTo("TRỒNG RỪNG NGẬP MẶN VÀ BẢO VỆ ĐÊ BIỂN GIAI ĐOẠN 2021 - 2025");
    }

    @Test
    void aSentenceThatBeginsWithTheYearEndsASubjectInCapitals() {
        Header header = HeaderReader.read(HEAD + """
                CHỈ THỊ
                VỀ NHIỆM VỤ TRỌNG TÂM CỦA NGÀNH
                LÂM NGHIỆP NĂM 2021
                Năm 2020, đội ngũ Kiểm
                lâm của tỉnh đã vượt qua nhiều khó khăn.
                """);
        assertThat(value(header.subject())).isEqualTo("VỀ NHIỆM VỤ TRỌNG TÂM CỦA NGÀNH LÂM NGHIỆP NĂM 2021");
    }

    @Test
    void aTitleMayStandBehindTheYear() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN

                TỈNH BẾN TRE

                Số: 146/QĐ-UBND
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                Độc lập - Tự do - Hạnh phúc
                Bến Tre, ngày 26 tháng 3 năm 2021QUYẾT ĐỊNH

                Về việc công bố danh mục bến thủy

                thuộc quyền quản lý của Sở Giao thông vận tải
                CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẾN TRE
                Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;
                """);
        assertThat(value(header.place())).isEqualTo("Bến Tre");
        assertThat(value(header.issuedOn())).isEqualTo("2021-03-26");
        assertThat(value(header.issuer())).isEqualTo("Chủ tịch UBND tỉnh Bến Tre");
        assertThat(value(header.subject()))
                .isEqualTo("Về việc công bố danh mục bến thủy thuộc quyền quản lý của Sở Giao thông vận tải");
    }

    @Test
    void aLetterMaySayAboutWithoutTheAbbreviation() {
        Header header = HeaderReader.read("""
                UBND TỈNH TRÀ VINH
                SỞ GIÁO DỤC VÀ ĐÀO TẠO
                -------
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                -------
                Số: 286/GDĐT-KT
                Về: góp ý dự thảo Quy chế thi

                Trà Vinh, ngày 07 tháng 12 năm 2020

                Kính gửi: Hiệu trưởng các trường trung học phổ thông.

                Sở đề nghị các trường góp ý trước ngày 13/12/2020.
                """);
        assertThat(value(header.subject())).isEqualTo("Về: góp ý dự thảo Quy chế thi");
    }

    @Test
    void aDraftsPlaceIsReadWhereItsBlankDateIsOnSeveralLines() {
        Header header = HeaderReader.read("""
                VĂN PHÒNG CHÍNH PHỦ
                Số:

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                /TTr-VPCP

                Hà Nội, ngày

                tháng

                năm 2021

                DỰ THẢO

                TỜ TRÌNH
                Về dự thảo Quy chế phối hợp
                Kính gửi: Chính phủ
                """);
        assertThat(value(header.place())).isEqualTo("Hà Nội");
        assertThat(header.issuedOn()).isNull();
        assertThat(header.number()).isNull();
    }

    @Test
    void addresseesHaveEmptyLinesBetweenThemAndMoreBehindASecondLabel() {
        Header header = HeaderReader.read("""
                VĂN PHÒNG CHÍNH PHỦ
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 6001/VPCP-NN
                V/v chống hạn
                Hà Nội, ngày 29 tháng 4 năm 2021

                Kính gửi:

                - Bộ Tài chính;

                - Bộ Y tế,

                Đồng kính gửi:

                - Văn phòng Quốc hội.

                Thủ tướng Chính phủ có ý kiến như sau:

                - Giao Bộ Tài chính cân đối kinh phí.
                """);
        assertThat(header.addressees())
                .extracting(HeaderPortalTest::value)
                .containsExactly("Bộ Tài chính", "Bộ Y tế", "Văn phòng Quốc hội");
    }

    @Test
    void anAddresseeBesideTheLabelMayEndOnTheNextLine() {
        Header header = HeaderReader.read("""
                UBND TX. GIÁ RAI       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                PHÒNG Y TẾ               Độc lập - Tự do - Hạnh phúc
                  Số : 51/TB-PYT        Giá Rai, ngày 20 tháng 3 năm 2021.

                                 THÔNG BÁO
                   Về việc tiêm phòng

                   Kính gửi: Trưởng các trạm y tế,
                            Hiệu trưởng các trường học.

                   Phòng Y tế thông báo như sau:
                """);
        assertThat(value(header.issuer())).isEqualTo("Phòng Y tế thị xã Giá Rai");
        assertThat(header.addressees())
                .extracting(HeaderPortalTest::value)
                .containsExactly("Trưởng các trạm y tế, Hiệu trưởng các trường học");
    }

    @Test
    void twoBodiesIssueAJointCircular() {
        Header header = HeaderReader.read("""
                TÒA ÁN NHÂN DÂN TỐI CAO CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM

                VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO Độc lập - Tự do - Hạnh phúc
                Số: 01-TANDTC-VKSNDTC/TTLT Hà Nội, ngày 08 tháng 12 năm 1999

                THÔNG TƯ LIÊN TỊCH

                HƯỚNG DẪN GIAO NHẬN HỒ SƠ
                Để thi hành Bộ luật, hai cơ quan hướng dẫn như sau:
                """);
        assertThat(value(header.issuer())).isEqualTo("Tòa án nhân dân tối cao - Viện kiểm sát nhân dân tối cao");
    }

    @Test
    void theYouthUnionStandsWhereOthersHaveTheMotto() {
        Header header = HeaderReader.read("""
                BAN CHẤP HÀNH TRUNG ƯƠNG                         ĐOÀN TNCS HỒ CHÍ MINH
                ***
                   Số: 225 - KH/TWĐTN-CTTN                       Hà Nội, ngày 16 tháng 5 năm 2021

                KẾ HOẠCH
                Hoạt động hè năm 2021
                """);
        assertThat(value(header.issuer())).isEqualTo("Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh");
    }

    @Test
    void aHeadOnOneLineIsPartedBeforeTheBodyThatDecides() {
        Header header = HeaderReader.read(
                "1. ỦY BAN NHÂN DÂN CỘNG HÒA XÃHỘI CHỦ NGHĨA VIỆT NAM TỈNH CÀ MAU Độc lập  Tự do"
                        + "  Hạnh phúc    Số: 05/2021/QĐUBND Cà Mau, ngày 12 tháng 3 năm 2021   QUYẾT ĐỊNH QUY ĐỊNH VỀ NUÔI TÔM"
                        + "  TRÊN ĐỊA BÀN TỈNH CÀ MAU ỦY BAN NHÂN DÂN TỈNH CÀ MAU Căn cứ Luật Thủy sản ngày 21 tháng 11 năm 2017;\n");
        assertThat(value(header.issuer())).isEqualTo("UBND tỉnh Cà Mau");
        assertThat(value(header.subject())).isEqualTo("QUY ĐỊNH VỀ NUÔI TÔM TRÊN ĐỊA BÀN TỈNH CÀ MAU");
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }
}
