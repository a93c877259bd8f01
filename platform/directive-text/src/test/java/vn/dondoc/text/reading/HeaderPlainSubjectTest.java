package vn.dondoc.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Urgency;

/** Subjects without their mark, across an empty line, or missing; and what else stands between the number and the text. */
class HeaderPlainSubjectTest {

    private static final String LETTERHEAD = """
            UBND TỈNH CÀ MAU                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ NỘI VỤ                              Độc lập - Tự do - Hạnh phúc
            """;

    @Test
    void lettersSubjectGoesOnBehindAnEmptyLineUntilTheAddress() {
        assertThat(subject(HeaderReader.read(LETTERHEAD + """
                Số: 640/SNV-TH                    Cà Mau, ngày 05 tháng 6 năm 2025
                V/v cử người tham dự

                Ban Tổ chức lễ hội và tổ thư ký, hậu cần

                Kính gửi: Các phòng chuyên môn.
                Sở Nội vụ đề nghị các phòng cử người.
                """)))
                .isEqualTo("V/v cử người tham dự Ban Tổ chức lễ hội và tổ thư ký, hậu cần");
    }

    @Test
    void wordsBelowTheNumberAreALettersSubjectWithoutItsMark() {
        assertThat(subject(HeaderReader.read(LETTERHEAD + """
                Số: 640/SNV-TH                    Cà Mau, ngày 05 tháng 6 năm 2025

                Góp ý dự thảo quy chế
                quản lý bến đò ngang

                Kính gửi: Các phòng chuyên môn.
                """)))
                .isEqualTo("Góp ý dự thảo quy chế quản lý bến đò ngang");
    }

    @Test
    void subjectThatTheBodyCitesIsAnotherLetters() {
        assertThat(subject(HeaderReader.read(LETTERHEAD + """
                Số: 640/SNV-TH                    Cà Mau, ngày 05 tháng 6 năm 2025
                Kính gửi: Các phòng chuyên môn.
                Sở Nội vụ nhận được công văn của Sở Y tế “về
                “V/v phun thuốc diệt muỗi” gửi ngày 03 tháng 6.
                """))).isNull();
    }

    @Test
    void invitationThatInvitesAtOnceHasNoSubject() {
        assertThat(subject(HeaderReader.read(LETTERHEAD + """
                Số: 64/GM-SNV                     Cà Mau, ngày 05 tháng 6 năm 2025
                GIẤY MỜI
                Thực hiện chương trình công tác tháng 6, Sở Nội vụ
                tổ chức họp bàn việc dời kho lưu trữ.
                Thời gian: 8 giờ ngày 09/6/2025.
                """))).isNull();
    }

    @Test
    void invitationsSubjectMaySayThatAMeetingIsHeld() {
        assertThat(subject(HeaderReader.read(LETTERHEAD + """
                Số: 64/GM-SNV                     Cà Mau, ngày 05 tháng 6 năm 2025
                GIẤY MỜI
                Về việc tổ chức họp dời kho lưu trữ

                Thực hiện chương trình công tác tháng 6, Sở Nội vụ mời họp.
                """))).isEqualTo("Về việc tổ chức họp dời kho lưu trữ");
    }

    @Test
    void stampBeforeTheTitleOnItsLineIsTheUrgency() {
        Header header = HeaderReader.read(LETTERHEAD + """
                Số: 64/GM-SNV Cà Mau, ngày 05 tháng 6 năm 2025
                HỎA TỐC GIẤY MỜI
                Dự họp dời kho lưu trữ
                """);
        assertThat(header.urgency()).extracting(Found::value).isEqualTo(Urgency.FLASH);
    }

    @Test
    void titleWithAllItsLettersIsNoOtherThatDiffersByOne() {
        assertThat(HeaderReader.read(LETTERHEAD + """
                Số: 64 Cà Mau, ngày 05 tháng 6 năm 2025
                THÔNGBÁO
                Lịch trực bão
                """).type())
                .extracting(Found::value)
                .isEqualTo(DocumentType.THONG_BAO);
    }

    @Test
    void placeBeforeADateThatNobodyCanReadIsStillThePlace() {
        Header header = HeaderReader.read(LETTERHEAD + """
                Số: 64/TB-SNV
                Cà Mau, ngày ƒ# tháng ¿( năm 2(
                THÔNG BÁO
                Lịch trực bão
                """);
        assertThat(header.place()).extracting(Found::value).isEqualTo("Cà Mau");
        assertThat(header.issuedOn()).isNull();
    }

    private static @Nullable String subject(Header header) {
        Found<String> subject = header.subject();
        return subject == null ? null : subject.value();
    }
}
