package vn.dondoc.text.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which orders say by when, all behind the same action. */
class TimesOfTheTradeTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 3, 12);

    private static Deadline read(String time) {
        return DeadlineReader.read("rà soát, hoàn thiện quy chế phối hợp, " + time.strip() + ".", 0, ISSUED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 05.4.2024                                       | 2024-04-05
            trước 15/4                                                 | 2024-04-15
            chậm nhất đến ngày 20/4/2024                               | 2024-04-20
            không chậm hơn ngày 30/6/2024                              | 2024-06-30
            đến hết ngày 30/6/2024 phải hoàn thành                     | 2024-06-30
            thời hạn hoàn thành: ngày 30/6/2024                        | 2024-06-30
            xong trước 30/6 năm 2024                                   | 2024-06-30
            trước các ngày 15/4, 15/5 và 15/6 năm 2024                 | 2024-06-15
            hoàn thành (từ ngày 01/4/2024 đến ngày 30/6/2024)          | 2024-06-30
            từ nay đến hết ngày 30/6/2024                              | 2024-06-30
            trước 10:00 ngày 15/4/2024                                 | 2024-04-15T10:00
            trước 14 giờ 00 phút, ngày 15/4/2024                       | 2024-04-15T14:00
            trước 17h ngày 15/4/2024                                   | 2024-04-15T17:00
            xong trước ngày Quốc khánh 02/9/2024                       | 2024-09-02
            trong tuần 2 tháng 5/2024                                  | 2024-05
            trong nửa đầu tháng 5/2024                                 | 2024-05
            đến hết tháng 5/2024 hoàn thành                            | 2024-05
            trong tháng 5, tháng 6 năm 2024                            | 2024-06
            trong quý II và quý III năm 2024                           | 2024-Q3
            Quí IV-2024                                                | 2024-Q4
            trong 6 tháng đầu năm 2024                                 | 2024-H1
            trong năm nay                                              | 2024
            trước khi kết thúc năm 2024                                | 2024
            đến hết năm 2025 hoàn thành                                | 2025
            chậm nhất sau 05 ngày kể từ ngày nhận được Chỉ thị này     | P5D
            không để chậm quá 15 ngày kể từ ngày nhận hồ sơ            | P15D
            không quá 02 ngày làm việc                                 | P2D
            trước 16 giờ hôm nay (12/3/2024)                           | 2024-03-12T16:00
            mỗi tháng làm việc ít nhất 01 lần với Bộ phận Một cửa      | P1M
            mỗi quý một lần                                            | P3M
            định kỳ 02 tuần/lần                                        | P2W
            hằng tuần, trước 15 giờ thứ Sáu                            | P1W
            trước 16 giờ hằng ngày                                     | P1D
            trước ngày 25 của tháng cuối cùng mỗi quý                  | P3M@25
            trước ngày 15 tháng 12 của năm trước                       | P1Y@12-15
            định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) | P6M@06-15,12-15
            """)
    void whatIsSaidIsRead(String time, String value) {
        assertThat(read(time).value()).isEqualTo(value.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kiểm tra các dự án khởi công trước ngày 01/01/2023",
                "quản lý các khoản thu phát sinh trong năm 2023",
                "thực hiện chế độ báo cáo hằng tháng theo quy định",
                "tham mưu chế độ thông tin, báo cáo định kỳ gửi Tỉnh ủy",
                "phục vụ Kỳ thi tốt nghiệp trung học phổ thông năm 2024"
            })
    void timesOfOtherThingsAreNoDeadline(String text) {
        assertThat(read(text)).isEqualTo(Deadline.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngay khi nhận được văn bản này",
                "sau khi kết thúc đợt cao điểm",
                "trước khi bước vào năm học mới",
                "trước Tết Nguyên đán"
            })
    void eventsAreSaidAsEvents(String time) {
        assertThat(read(time).kind()).isEqualTo(Deadline.Kind.EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoàn thành ngay", "báo cáo ngay"})
    void atOnceMayBeTheLastWord(String time) {
        assertThat(read(time).kind()).isEqualTo(Deadline.Kind.IMMEDIATE);
    }
}
