package vn.dondoc.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.time.TimeConfig;

class NoticeWordingTest {

    private final NoticeWording wording = new NoticeWording(new TimeConfig() {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Optional<Path> offsetFile() {
            return Optional.empty();
        }

        @Override
        public Duration offsetReread() {
            return Duration.ZERO;
        }
    });

    @Test
    void issueAsksToBegin() {
        assertThat(wording.of(facts("ISSUE", "2020-09-01T09:00:00+07:00", -10)).text())
                .isEqualTo("""
                Kính gửi: Sở Khoa học và Công nghệ

                Ủy ban nhân dân tỉnh Cà Mau giao quý cơ quan chủ trì thực hiện nhiệm vụ sau:
                - Văn bản: 12/CT-UBND ngày 17/08/2020 của UBND tỉnh Cà Mau – Về việc đẩy mạnh chuyển đổi số
                - Nhiệm vụ: Tham mưu kế hoạch chuyển đổi số năm 2021 (mục 1/a)
                - Thời hạn: 15/09/2020 (văn bản ghi: “trước ngày 15/9/2020”)
                - Cơ quan giao: Ủy ban nhân dân tỉnh Cà Mau
                - Người theo dõi: Trần Thị Theo Dõi

                Trân trọng đề nghị quý cơ quan tiếp nhận và tổ chức thực hiện đúng thời hạn.""");
    }

    @Test
    void soonSaysHowManyWorkingDaysAreLeft() {
        NoticeText text = wording.of(facts("DEADLINE", "2020-09-10T07:30:00+07:00", -3));
        assertThat(text.title()).isEqualTo("[Sắp đến hạn] 12/CT-UBND: Tham mưu kế hoạch chuyển đổi số năm 2021");
        assertThat(text.opening())
                .isEqualTo(
                        "Nhiệm vụ quý cơ quan được giao chủ trì thực hiện sau đây sắp đến hạn, còn 3 ngày làm việc:");
        assertThat(text.closing())
                .isEqualTo("Trân trọng đề nghị quý cơ quan hoàn thành và báo cáo kết quả đúng thời hạn. "
                        + "Nếu đã gửi báo cáo kết quả, xin quý cơ quan bỏ qua thông báo này.");
    }

    @Test
    void lastDayIsCalledToday() {
        NoticeText text = wording.of(facts("DEADLINE", "2020-09-15T23:59:59+07:00", 0));
        assertThat(text.title()).startsWith("[Đến hạn hôm nay] ");
        assertThat(text.opening()).endsWith("sau đây đến hạn hôm nay:");
    }

    @Test
    void afterTheDeadlineTheDelayIsSaid() {
        NoticeText text = wording.of(facts("DEADLINE", "2020-09-22T07:30:00+07:00", 5));
        assertThat(text.title()).startsWith("[Quá hạn] 12/CT-UBND: ");
        assertThat(text.opening()).endsWith("sau đây đã quá hạn 5 ngày làm việc:");
        assertThat(text.closing()).contains("khẩn trương hoàn thành, báo cáo kết quả và nêu rõ nguyên nhân chậm");
    }

    @Test
    void rungThatFiresLateSpeaksOfTheDayItFires() {
        // T, fired on the Saturday after a deadline on Friday: no working day late, and late all the same.
        assertThat(wording.of(facts("DEADLINE", "2020-09-16T00:00:00+07:00", 0)).opening())
                .endsWith("sau đây đã quá hạn:");
        assertThat(wording.of(facts("DEADLINE", "2020-09-14T20:00:00+07:00", 0)).opening())
                .endsWith("sau đây sắp đến hạn:");
    }

    @Test
    void hourOfTheDeadlineIsSaidAndMidnightBelongsToItsOwnDate() {
        assertThat(dueBefore("2020-09-15", "2020-09-15T14:30:00+07:00", "2020-09-15T07:30:00+07:00")
                        .opening())
                .endsWith("sau đây đến hạn hôm nay, trước 14 giờ 30 ngày 15/09/2020:");
        assertThat(dueBefore("2020-09-15", "2020-09-15T14:30:00+07:00", "2020-09-15T14:30:00+07:00")
                        .title())
                .startsWith("[Quá hạn]");
        assertThat(dueBefore("2020-09-15", "2020-09-16T00:00:00+07:00", "2020-09-15T07:30:00+07:00")
                        .text())
                .contains("- Thời hạn: trước 00 giờ 00 ngày 16/09/2020\n");
    }

    @Test
    void withoutNumberDeadlineItemAndOfficer() {
        NoticeFacts bare = new NoticeFacts(
                "ISSUE",
                "COORDINATING",
                "Sở Tài chính",
                "UBND tỉnh",
                null,
                null,
                "Về việc chi",
                "UBND tỉnh",
                null,
                null,
                "Phối hợp rà soát",
                null,
                null,
                false,
                null,
                null,
                Instant.EPOCH,
                "OPEN",
                "AGENCY",
                "Sở Tài chính",
                "H12.13",
                "REMIND",
                new UUID(0, 1),
                true,
                "vi");
        assertThat(wording.of(bare).title()).isEqualTo("[Việc mới giao] Văn bản chưa ghi số: Phối hợp rà soát");
        assertThat(wording.of(bare).text()).isEqualTo("""
                Kính gửi: Sở Tài chính

                UBND tỉnh giao quý cơ quan phối hợp thực hiện nhiệm vụ sau:
                - Văn bản: chưa ghi số của UBND tỉnh – Về việc chi
                - Nhiệm vụ: Phối hợp rà soát
                - Thời hạn: không quy định
                - Cơ quan giao: UBND tỉnh

                Trân trọng đề nghị quý cơ quan tiếp nhận và tổ chức thực hiện.""");
    }

    @Test
    void titleIsOneShortLineWhateverTheTaskHolds() {
        String content = "Rà soát\r\nBcc: x@example.vn\n\t" + "toàn bộ quy trình ".repeat(20);
        assertThat(wording.of(withContent(content)).title())
                .isEqualTo("[Việc mới giao] 12/CT-UBND: Rà soát Bcc: x@example.vn toàn bộ quy trình toàn bộ quy trình "
                        + "toàn bộ quy trình toàn bộ quy trình…");
        assertThat(wording.of(withContent("ă".repeat(400))).title())
                .hasSizeLessThan(140)
                .endsWith("…");
    }

    @Test
    void whoWantsItInEnglishGetsItSoAroundTheDirectivesOwnWords() {
        NoticeFacts late =
                facts("DEADLINE", "2020-09-22T07:30:00+07:00", 5, "Tham mưu kế hoạch chuyển đổi số năm 2021", "en");
        assertThat(wording.of(late).title())
                .isEqualTo("[Overdue] 12/CT-UBND: Tham mưu kế hoạch chuyển đổi số năm 2021");
        assertThat(wording.of(late).text()).isEqualTo("""
                To: Sở Khoa học và Công nghệ

                The following task, assigned to your agency as lead agency, is 5 working days overdue:
                - Directive: 12/CT-UBND of 17 August 2020 by UBND tỉnh Cà Mau – Về việc đẩy mạnh chuyển đổi số
                - Task: Tham mưu kế hoạch chuyển đổi số năm 2021 (item 1/a)
                - Deadline: 15 September 2020 (as written: “trước ngày 15/9/2020”)
                - Assigned by: Ủy ban nhân dân tỉnh Cà Mau
                - Followed up by: Trần Thị Theo Dõi

                Please complete it without delay, report the result and give the reason for the delay. If you have \
                already reported the result, please ignore this message.""");
    }

    private NoticeText dueBefore(String dueOn, String dueAt, String now) {
        return wording.of(new NoticeFacts(
                "DEADLINE",
                "LEAD",
                "Sở A",
                "UBND tỉnh",
                null,
                "1/CĐ-UBND",
                "Về bão",
                "UBND tỉnh",
                null,
                null,
                "Báo cáo",
                LocalDate.parse(dueOn),
                instant(dueAt),
                true,
                null,
                0,
                instant(now),
                "NOT_SUBMITTED",
                "AGENCY",
                "Sở A",
                "H12.13",
                "REMIND",
                new UUID(0, 1),
                true,
                "vi"));
    }

    private static NoticeFacts withContent(String content) {
        return facts("ISSUE", "2020-09-01T09:00:00+07:00", null, content);
    }

    private static NoticeFacts facts(String anchor, String now, @Nullable Integer late) {
        return facts(anchor, now, late, "Tham mưu kế hoạch chuyển đổi số năm 2021");
    }

    private static NoticeFacts facts(String anchor, String now, @Nullable Integer late, String content) {
        return facts(anchor, now, late, content, "vi");
    }

    private static NoticeFacts facts(
            String anchor, String now, @Nullable Integer late, String content, String language) {
        return new NoticeFacts(
                anchor,
                "LEAD",
                "Sở Khoa học và Công nghệ",
                "Ủy ban nhân dân tỉnh Cà Mau",
                "Trần Thị Theo Dõi",
                "12/CT-UBND",
                "Về việc đẩy mạnh chuyển đổi số",
                "UBND tỉnh Cà Mau",
                LocalDate.parse("2020-08-17"),
                "1/a",
                content,
                LocalDate.parse("2020-09-15"),
                instant("2020-09-16T00:00:00+07:00"),
                false,
                "trước ngày 15/9/2020",
                late,
                instant(now),
                anchor.equals("ISSUE") ? "OPEN" : "NOT_SUBMITTED",
                "AGENCY",
                "Sở Khoa học và Công nghệ",
                "H12.13",
                "REMIND",
                new UUID(0, 1),
                true,
                language);
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
