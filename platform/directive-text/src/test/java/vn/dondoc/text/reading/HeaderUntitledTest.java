package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Pages of which a portal has left out the title: the number names the type, the capitals below are the subject. */
class HeaderUntitledTest {

    @Test
    void capitalsBelowTheDateAreTheSubjectAndTheNumberNamesTheTypeUnsurely() {
        Header header = HeaderReader.read("""
                THANH TRA TỈNH AN GIANG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 36/HD-TTT | An Giang, ngày 30 tháng 3 năm 2017 |
                NGHIỆP VỤ KIỂM KÊ TÀI SẢN CÔNG SAU BÃO
                Luật Thanh tra quy định trách nhiệm của đoàn thanh tra.
                """);
        assertThat(Objects.requireNonNull(header.subject()).value())
                .isEqualTo("NGHIỆP VỤ KIỂM KÊ TÀI SẢN CÔNG SAU BÃO");
        Found<DocumentType> type = Objects.requireNonNull(header.type());
        assertThat(type.value()).isEqualTo(DocumentType.HUONG_DAN);
        assertThat(type.confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void wordOfTheDecisionBehindTheGroundsIsNoTitleAboveASubject() {
        Header header = HeaderReader.read("""
                | BỘ THỦY SẢN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                | Số: 357/QĐ-BTS | Hà Nội, ngày 14 tháng 11 năm 2005 |
                VỀ VIỆC PHÂN HẠNG TÀU CÁ VEN BỜ
                BỘ TRƯỞNG BỘ THỦY SẢN
                Căn cứ Luật Thủy sản ngày 26/11/2003;
                QUYẾT ĐỊNH:
                1. Tàu cá dưới 12 mét thuộc hạng ba.
                """);
        assertThat(Objects.requireNonNull(header.subject()).value()).isEqualTo("VỀ VIỆC PHÂN HẠNG TÀU CÁ VEN BỜ");
    }

    @Test
    void bodyAndNumberMayHaveBecomeOneLineOfACell() {
        Header header = HeaderReader.read("""
                BỘ THỦY SẢN Số: 138-QĐ | VIỆT NAM DÂN CHỦ CỘNG HÒA Hà Nội, ngày 23 tháng 3 năm 1961 |
                BỘ TRƯỞNG BỘ THỦY SẢN
                Căn cứ nghị định số 198-CP ngày 7 tháng 11 năm 1960 của Hội đồng Chính phủ;
                QUYẾT ĐỊNH:
                Điều 1. Nay ban hành quy chế tàu cá.
                """);
        assertThat(Objects.requireNonNull(header.issuer()).value()).isEqualTo("Bộ Thủy sản");
        assertThat(Objects.requireNonNull(header.number()).value()).isEqualTo("138-QĐ");
    }

    @Test
    void sentenceThatCarriesOutADecreeIsNotTheSubjects() {
        Header header = HeaderReader.read("""
                BỘ THỦY SẢN
                Số: 03/2005/TT-BTS
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Hà Nội, ngày 05 tháng 01 năm 2005
                THÔNG TƯ
                Hướng dẫn đăng kiểm tàu cá và cấp giấy phép
                khai thác thủy sản ven bờ.
                Thi hành Nghị định số 66/2005/NĐ-CP ngày 19 tháng 5 năm 2005 của Chính
                phủ về an toàn cho người và tàu cá, Bộ Thủy sản hướng dẫn như sau:
                """);
        assertThat(Objects.requireNonNull(header.subject()).value())
                .isEqualTo("Hướng dẫn đăng kiểm tàu cá và cấp giấy phép khai thác thủy sản ven bờ");
    }

    @Test
    void chairmanWhomTheSubjectNamesIsNotWhoDecides() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH BẾN TRE           Độc lập - Tự do - Hạnh phúc
                Số: 57/QĐ-UBND       Bến Tre, ngày 13 tháng 5 năm 2021
                QUYẾT ĐỊNH
                SỬA ĐỔI QUYẾT ĐỊNH SỐ 12/QĐ-UBND CỦA
                CHỦ TỊCH UBND TỈNH VỀ VIỆC PHÂN HẠNG TÀU CÁ
                VEN BỜ
                CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẾN TRE
                Căn cứ Luật Thủy sản ngày 21/11/2017;
                """);
        assertThat(Objects.requireNonNull(header.issuer()).value()).isEqualTo("Chủ tịch UBND tỉnh Bến Tre");
    }

    @Test
    void letterOfAnOfficeWhoseLettersAreATypesStaysALetter() {
        Header header = HeaderReader.read("""
                CỤC THUẾ TỈNH BẾN TRE      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 812/CT-TTHT           Bến Tre, ngày 13 tháng 5 năm 2021

                Kính gửi: Chi cục Thuế huyện Ba Tri.
                """);
        assertThat(Objects.requireNonNull(header.type()).value()).isEqualTo(DocumentType.CONG_VAN);
    }

    @Test
    void subjectWithoutItsAbbreviationMayStandFarAboveTheAddressee() {
        Header header = HeaderReader.read("""
                SỞ THỦY LỢI

                Số: 41/STL-QLCT

                Về đóng cống ngăn mặn đợt triều cường cuối tháng

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                Độc lập - Tự do - Hạnh phúc

                ------------------

                Bến Tre, ngày 13 tháng 5 năm 2021



                Kính gửi: Trạm Thủy nông Ba Lai.
                """);
        assertThat(Objects.requireNonNull(header.subject()).value())
                .isEqualTo("Về đóng cống ngăn mặn đợt triều cường cuối tháng");
    }

    @Test
    void subjectOfACouncilEndsWhereItDecides() {
        Header header = HeaderReader.read("""
                HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 97/NQ-HĐND | Hà Nam, ngày 10 tháng 7 năm 2024 |
                VỀ VIỆC THÔNG QUA DANH MỤC BẾN ĐÒ
                HỘI ĐỒNG NHÂN DÂN TỈNH HÀ NAM
                KHÓA XVIII, KỲ HỌP THỨ 17
                Căn cứ Luật Giao thông đường thủy nội địa;
                """);
        assertThat(Objects.requireNonNull(header.subject()).value()).isEqualTo("VỀ VIỆC THÔNG QUA DANH MỤC BẾN ĐÒ");
    }

    @Test
    void chairmanDecidesWhereThePageHasLostTheTitle() {
        Header header = HeaderReader.read("""
                ỦY BAN NHÂN DÂN |
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 65/QĐ-UBND |
                Hòa Bình, ngày 31 tháng 10 năm 2017 |
                CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH
                Căn cứ Luật Tổ chức chính quyền địa phương;
                """);
        assertThat(Objects.requireNonNull(header.issuer()).value()).isEqualTo("Chủ tịch UBND tỉnh Hòa Bình");
    }

    @Test
    void subjectMayBeginWithTheNameOfAnotherType() {
        Header header = HeaderReader.read("""
                BỘ XÂY DỰNG
                Số: 40/2016/TT-BXD
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Hà Nội, ngày 25 tháng 10 năm 2016

                THÔNG

                HƯỚNG DẪN ĐẶT TÊN BẾN ĐÒ NGANG TRÊN SÔNG

                Căn cứ Luật Giao thông đường thủy nội địa;
                """);
        assertThat(Objects.requireNonNull(header.type()).value()).isEqualTo(DocumentType.THONG_TU);
        assertThat(Objects.requireNonNull(header.subject()).value())
                .isEqualTo("HƯỚNG DẪN ĐẶT TÊN BẾN ĐÒ NGANG TRÊN SÔNG");
    }
}
