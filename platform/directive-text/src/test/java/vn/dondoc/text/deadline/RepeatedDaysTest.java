package vn.dondoc.text.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes again on days of its own, and days and periods that only look like an end. */
class RepeatedDaysTest {

    private static final LocalDate ISSUED = LocalDate.of(2025, 9, 10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            báo cáo kết quả 6 tháng (trước ngày 15/6), tổng kết năm (trước ngày 12/12)          | P6M@06-15,12-12
            định kỳ 06 tháng, hằng năm (trước ngày 10/6 và 10/12) báo cáo Sở Nội vụ             | P6M@06-10,12-10
            báo cáo trước ngày 10/6 và ngày 05/12 hằng năm                                      | P6M@06-10,12-05
            sơ kết 6 tháng trước ngày 20/6                                                      | P6M@06-20
            định kỳ 6 tháng báo cáo kết quả về Sở Nội vụ trước ngày 10 tháng 6 và trước ngày 05 tháng 12 | P6M@06-10,12-05
            báo cáo kết quả hằng năm và định kỳ 5 năm trước ngày 30 tháng 6                     | P1Y@06-30
            báo cáo hằng năm trước ngày 15 tháng 11                                             | P1Y@11-15
            định kỳ hằng tháng (trước ngày 16 hằng tháng), 6 tháng (trước ngày 16/6) báo cáo    | P1M@16
            hằng tháng, trước ngày 25 gửi số liệu về Sở Xây dựng                                | P1M@25
            ra quân dọn rác vào ngày thứ Bảy hoặc Chủ nhật hằng tuần tại các khu dân cư         | P1W
            rà soát, cập nhật danh sách tàu cá hằng tuần.                                       | P1W
            """)
    void aDayWithinAPeriodComesAgain(String text, String value) {
        Deadline deadline = DeadlineReader.read(text.strip(), 0, ISSUED);
        assertThat(deadline.kind()).isEqualTo(Deadline.Kind.RECURRING);
        assertThat(deadline.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thực hiện báo cáo định kỳ về tiến độ các dự án", "định kỳ hoặc đột xuất báo cáo UBND tỉnh"})
    void howOftenNobodySays(String text) {
        Deadline deadline = DeadlineReader.read(text, 0, ISSUED);
        assertThat(deadline.kind()).isEqualTo(Deadline.Kind.RECURRING);
        assertThat(deadline.value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chỉnh sửa chế độ báo cáo định kỳ của ngành",
                "rà soát các giấy phép được cấp trước ngày 01/01/2022",
                "quản lý các trạm y tế trước 01/7/2025 là tuyến huyện",
                "Phấn đấu đến hết quý IV năm 2025, tỷ lệ giải ngân đạt trên 95%",
                "thực hiện kế hoạch kiểm tra hằng năm của Sở"
            })
    void howThingsWereAndWhatIsStrivenForIsNoDeadline(String text) {
        assertThat(DeadlineReader.read(text, 0, ISSUED)).isEqualTo(Deadline.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phấn đấu trong quý IV năm 2025 hoàn thành việc cắm mốc                  | 2025-Q4
            bảo đảm tiến độ hoàn thành cầu Rạch Sỏi vào năm 2027.                   | 2027
            tổng kết đánh giá kết quả vào năm 2030, báo cáo UBND tỉnh               | 2030
            báo cáo Chính phủ để bổ sung vốn trước ngày 15/10/2025                  | 2025-10-15
            nghiệm thu các cống trong tháng 10 và tháng 11/2025                     | 2025-11
            gửi danh sách không muộn hơn ngày 20/9/2025                             | 2025-09-20
            """)
    void theEndOfWhatIsToBeDoneIsRead(String text, String value) {
        assertThat(DeadlineReader.read(text.strip(), 0, ISSUED).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trình bổ sung vào Chương trình Kỳ họp thứ hai (dự kiến tổ chức vào cuối tháng 10 năm 2025)",
                "rà soát, báo cáo kết quả thực hiện công tác phòng, chống cháy nổ của đơn vị, địa phương từ ngày 01/3/2025 đến ngày 15/9/2025"
            })
    void whenSomethingElseIsExpectedOrWhatAReportCoversIsNoEnd(String text) {
        assertThat(DeadlineReader.read(text, 0, ISSUED).saysWhen()).isFalse();
    }
}
