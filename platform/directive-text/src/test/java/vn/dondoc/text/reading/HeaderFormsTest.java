package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;

/** Titles, subjects, numbers and places in forms that few documents have: of the Party, of laws, of old offices. */
class HeaderFormsTest {

    private static final String MOTTO = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            """;

    @Test
    void conclusionOfThePartyIsOfItsOwnType() {
        Header header = HeaderReader.read("""
                TỈNH ỦY AN GIANG
                *
                Số 36-KL/TU
                ĐẢNG CỘNG SẢN VIỆT NAM
                An Giang, ngày 12 tháng 5 năm 2022
                KẾT LUẬN
                CỦA BAN THƯỜNG VỤ TỈNH ỦY VỀ CHỢ NỔI
                """);
        assertThat(type(header)).isEqualTo(DocumentType.KET_LUAN);
        assertThat(header.number()).extracting(Found::value).isEqualTo("36-KL/TU");
    }

    @Test
    void conclusionInTheSubjectOfANoticeLeavesItANotice() {
        Header header = HeaderReader.read("UBND TỈNH AN GIANG\nVĂN PHÒNG\n" + MOTTO + """
                Số: 36/TB-VP
                An Giang, ngày 12 tháng 5 năm 2022
                THÔNG B??
                KẾT LUẬN
                CỦA CHỦ TỊCH UBND TỈNH TẠI CUỘC HỌP VỀ CHỢ NỔI
                """);
        assertThat(type(header)).isEqualTo(DocumentType.THONG_BAO);
    }

    @Test
    void lawIsNamedByTheWordAlone() {
        Header header = HeaderReader.read("QUỐC HỘI\n" + MOTTO + """
                Luật số: 99/2029/QH16
                Hà Nội, ngày 24 tháng 6 năm 2029
                LUẬT
                KÊNH RẠCH
                Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
                """);
        assertThat(type(header)).isEqualTo(DocumentType.LUAT);
        assertThat(subject(header)).isEqualTo("KÊNH RẠCH");
    }

    static Stream<Arguments> headings() {
        return Stream.of(
                arguments(
                        "THÔNG TƯ 52/2029/TT-BTC QUY ĐỊNH PHÍ QUA PHÀ DO BỘ TRƯỞNG BỘ TÀI CHÍNH BAN HÀNH\n\n",
                        "of a portal"),
                arguments("THÔNG TƯ\nVề phí\n\n", "of a list"),
                arguments("", "none"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("headings")
    void headingAboveTheLetterheadIsNotTheTitle(String heading, String what) {
        Header header = HeaderReader.read(heading + "BỘ TÀI CHÍNH\n-------\n" + MOTTO + """
                Số: 52/2029/TT-BTC
                Hà Nội, ngày 15 tháng 10 năm 2029
                THÔNG TƯ
                QUY ĐỊNH PHÍ QUA PHÀ
                Căn cứ Luật Phí và lệ phí;
                """);
        assertThat(subject(header)).as(what).isEqualTo("QUY ĐỊNH PHÍ QUA PHÀ");
    }

    @Test
    void issuerBetweenTitleAndSubjectIsNotTheSubjects() {
        Header header = HeaderReader.read("TÒA ÁN NHÂN DÂN TỐI CAO\n" + MOTTO + """
                Số: 36/TATC
                Hà Nội, ngày 11 tháng 11 năm 1995

                QUYẾT ĐỊNH CỦA CHÁNH ÁN TAND TỐI CAO

                BAN HÀNH "QUY CHẾ LƯU HỒ SƠ

                CỦA NGÀNH TÒA ÁN"

                CHÁNH ÁN TÒA ÁN NHÂN DÂN TỐI CAO
                Căn cứ Luật Tổ chức Tòa án nhân dân;
                """);
        assertThat(subject(header)).isEqualTo("BAN HÀNH \"QUY CHẾ LƯU HỒ SƠ CỦA NGÀNH TÒA ÁN\"");
    }

    @Test
    void whoseActItIsRightBeforeTheSubjectIsNotOfIt() {
        Header header = HeaderReader.read("ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ\n" + MOTTO + """
                Số: 36/2003/QĐ-UB
                Cần Thơ, ngày 17 tháng 7 năm 2003
                QUYẾT ĐỊNH
                CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ V/V PHÊ DUYỆT ĐỀ CƯƠNG
                ĐUA GHE ĐẾN NĂM 2010
                ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ
                Căn cứ Luật Thể thao;
                """);
        assertThat(subject(header)).isEqualTo("V/V PHÊ DUYỆT ĐỀ CƯƠNG ĐUA GHE ĐẾN NĂM 2010");
    }

    @Test
    void ministriesBetweenTitleAndSubjectAreNotTheSubjects() {
        Header header = HeaderReader.read("BỘ THỦY SẢN-BỘ TÀI CHÍNH\nSố: 4/TT-LB\n" + MOTTO + """
                Hà Nội, ngày 24 tháng 5 năm 1991
                THÔNG TƯ LIÊN BỘ

                THỦY SẢN - TÀI CHÍNH

                Hướng dẫn thu phí bến cá

                Thi hành Quyết định số 111/HĐBT ngày 12-4-1991 của Hội đồng Bộ trưởng
                """);
        assertThat(type(header)).isEqualTo(DocumentType.THONG_TU_LIEN_TICH);
        assertThat(subject(header)).isEqualTo("Hướng dẫn thu phí bến cá");
    }

    @Test
    void issuerAloneBelowTheTitleIsBetterThanNoSubject() {
        Header header = HeaderReader.read("BỘ THỦY SẢN\nSố: 4/TT-TS\n" + MOTTO + """
                Hà Nội, ngày 24 tháng 5 năm 1991
                THÔNG TƯ
                CỦA BỘ TRƯỞNG BỘ THỦY SẢN
                Căn cứ Nghị định số 66/HĐBT;
                """);
        assertThat(subject(header)).isEqualTo("CỦA BỘ TRƯỞNG BỘ THỦY SẢN");
    }

    @Test
    void placeMayBeADistrictThatHasANumberForItsName() {
        Header header = HeaderReader.read("ỦY BAN NHÂN DÂN QUẬN 12\n" + MOTTO + """
                Số: 36/QĐ-UBND
                Quận 12, ngày 08 tháng 08 năm 2006
                QUYẾT ĐỊNH
                VỀ VIỆC MỞ BẾN ĐÒ
                """);
        assertThat(header.place()).extracting(Found::value).isEqualTo("Quận 12");
    }

    @Test
    void officeThatOnceStoodBeforeTheSlashIsOfTheNumber() {
        Header header = HeaderReader.read("BỘ THỦY SẢN\n" + MOTTO + """
                Số: 173TS/KHCN
                Hà Nội, ngày 04 tháng 7 năm 2003
                Kính gửi: Sở Thủy sản An Giang
                Về việc đính chính mẫu lưới
                """);
        Found<String> number = Objects.requireNonNull(header.number());
        assertThat(number.value()).isEqualTo("173TS/KHCN");
        assertThat(number.confidence()).isLessThanOrEqualTo(0.5);
    }

    private static String subject(Header header) {
        return Objects.requireNonNull(header.subject()).value();
    }

    private static DocumentType type(Header header) {
        return Objects.requireNonNull(header.type()).value();
    }
}
