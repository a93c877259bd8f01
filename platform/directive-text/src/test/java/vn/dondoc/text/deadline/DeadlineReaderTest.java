package vn.dondoc.text.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineReaderTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 9, 10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            báo cáo kết quả trước ngày 15/10/2024                          | DATE         | 2024-10-15
            báo cáo chậm nhất ngày 30-6                                    | DATE         | 2025-06-30
            gửi về Sở Nội vụ trước ngày 05 tháng 11 năm 2024 để tổng hợp   | DATE         | 2024-11-05
            hoàn thành đến hết ngày 20.12.2024                             | DATE         | 2024-12-20
            gửi trước 17 giờ 00 ngày 12/9/2024                             | DATETIME     | 2024-09-12T17:00
            treo cờ từ ngày 01/9/2024 đến hết ngày 03/9/2024               | DATE         | 2024-09-03
            hoàn thành trong tháng 11 năm 2024                             | MONTH        | 2024-11
            rà soát trong tuần đầu tháng 11 năm 2024                       | MONTH        | 2024-11
            lập hồ sơ và định kỳ công bố kết quả kiểm tra                  | RECURRING    |
            định kỳ 02 tuần/lần báo cáo tiến độ                            | RECURRING    | P2W
            phát sóng mỗi tháng 02 chuyên mục                              | RECURRING    | P1M
            lập kế hoạch để thực hiện (ban hành trước ngày 15/10/2024)     | DATE         | 2024-10-15
            hoàn thành trong quý I và quý II năm 2025                      | QUARTER      | 2025-Q2
            hoàn thành trong năm 2024.                                     | YEAR         | 2024
            hoàn thành trong 05 ngày làm việc kể từ ngày nhận văn bản      | WORKING_DAYS | P5D
            báo cáo trước ngày 20 hàng tháng                               | RECURRING    | P1M@20
            định kỳ 6 tháng báo cáo kết quả                                | RECURRING    | P6M
            """)
    void whatTheTextSaysIsRead(String text, Deadline.Kind kind, String value) {
        Deadline deadline = DeadlineReader.read(text.strip(), 0, ISSUED);
        assertThat(deadline.kind()).isEqualTo(kind);
        assertThat(deadline.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thực hiện Quyết định số 12/QĐ-UBND ngày 05/11/2024 của UBND tỉnh",
                "rà soát số liệu kể từ ngày 01/10/2024",
                "xây dựng kế hoạch hàng năm",
                "tập trung thu ngân sách từ nay đến cuối năm",
                "khẩn trương, kịp thời triển khai thực hiện",
                "triển khai từ quý II/2025",
                "áp dụng ngay từ đầu năm",
                "có hiệu lực từ ngày 01/01/2025",
                "có hiệu lực sau 10 ngày kể từ ngày ký",
                "bàn giao mặt bằng, trong đó lưu ý các điểm thi công trong tháng 11/2024",
                "chuyển hồ sơ để bảo đảm thời gian UBND xã hoàn thành việc phê duyệt trong tháng 11/2024",
                "tham gia giao thông an toàn"
            })
    void whatOnlyLooksLikeADeadlineIsNone(String text) {
        assertThat(DeadlineReader.read(text, 0, ISSUED)).isEqualTo(Deadline.NONE);
    }

    @Test
    void atOnceIsReadFromTheActionsOwnVerb() {
        assertThat(DeadlineReader.read("Trình ngay phương án", 0, ISSUED).kind())
                .isEqualTo(Deadline.Kind.IMMEDIATE);
        assertThat(DeadlineReader.read("Theo dõi sát tình hình, hỗ trợ người dân, xử lý ngay vi phạm", 0, ISSUED))
                .isEqualTo(Deadline.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chuẩn bị tài liệu trình kỳ họp cuối năm của HĐND tỉnh      | EVENT      | trình kỳ họp cuối năm của HĐND tỉnh
            kiểm tra an toàn thực phẩm phục vụ Tết Trung thu           | EVENT      | phục vụ Tết Trung thu
            giao chỉ tiêu ngay sau khi nghị quyết được ban hành        | EVENT      | ngay sau khi nghị quyết được ban hành
            thường xuyên theo dõi mực nước các sông                    | CONTINUING | thường xuyên
            tiếp tục rà soát các điểm sạt lở                           | CONTINUING | tiếp tục
            """)
    void whatHasNoDayIsKeptInItsWords(String text, Deadline.Kind kind, String phrase) {
        Deadline deadline = DeadlineReader.read(text.strip(), 0, ISSUED);
        assertThat(deadline.kind()).isEqualTo(kind);
        assertThat(deadline.phrase()).isEqualTo(phrase);
        assertThat(deadline.isVague()).isTrue();
    }

    @Test
    void aDayBeatsAnEventAndWhatGoesOn() {
        String text = "tiếp tục chuẩn bị nội dung trình kỳ họp cuối năm của HĐND tỉnh, gửi trước ngày 15/11/2024";
        assertThat(DeadlineReader.read(text, 0, ISSUED).value()).isEqualTo("2024-11-15");
    }

    @Test
    void aDayOfEachYearComesAgain() {
        assertThat(DeadlineReader.read("báo cáo trước ngày 15 tháng 12 hằng năm", 0, ISSUED)
                        .value())
                .isEqualTo("P1Y@12-15");
    }

    @Test
    void aDayBeforeIsExclusiveAsWritten() {
        assertThat(DeadlineReader.read("báo cáo trước ngày 15/10/2024", 0, ISSUED)
                        .inclusive())
                .isFalse();
        assertThat(DeadlineReader.read("báo cáo chậm nhất ngày 15/10/2024", 0, ISSUED)
                        .inclusive())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6/2025                              | MONTH     | 2025-06
            Tháng 10/2025                       | MONTH     | 2025-10
            2025                                | YEAR      | 2025
            Quý III/2025                        | QUARTER   | 2025-Q3
            Thường xuyên                        | RECURRING | continuous
            Thường xuyên, hằng năm              | RECURRING | P1Y
            Hằng quý                            | RECURRING | P3M
            20/12/2024                          | DATE      | 2024-12-20
            Trước 30/11/2024                    | DATE      | 2024-11-30
            Từ tháng 10 đến tháng 12/2024       | MONTH     | 2024-12
            Từ ngày 01/10/2024 đến 05/10/2024   | DATE      | 2024-10-05
            28/10 - 05/11/2024                  | DATE      | 2024-11-05
            Trước ngày 05 của tháng liền kề     | RECURRING | P1M@05
            """)
    void aCellHoldsNothingButATime(String cell, Deadline.Kind kind, String value) {
        Deadline deadline = DeadlineReader.readCell(cell.strip(), ISSUED);
        assertThat(deadline.kind()).isEqualTo(kind);
        assertThat(deadline.value()).isEqualTo(value);
    }

    @Test
    void aDayBehindTheWordForTermIsTheEnd() {
        Deadline deadline =
                DeadlineReader.read("tham mưu bố trí vốn; thời hạn: 15/6/2026", 0, LocalDate.of(2026, 5, 2));
        assertThat(deadline.value()).isEqualTo("2026-06-15");
    }
}
