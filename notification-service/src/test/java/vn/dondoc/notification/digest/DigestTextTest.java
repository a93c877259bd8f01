package vn.dondoc.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.mailtext.MailText;
import vn.dondoc.notification.notice.NoticeFacts;
import vn.dondoc.testkit.RealSystem;

/** Each digest in both languages; the files under target/mails are there to be looked at in a browser. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class DigestTextTest {

    private static final Path MAILS = Path.of("target", "mails");

    @Inject
    DigestJob job;

    @Test
    void dailyOneIsGroupedInBothLanguagesWithALinkForTheAgency() throws IOException {
        MailText vietnamese = write(DigestKind.DAILY, "vi");
        assertThat(vietnamese.subject()).isEqualTo("[Nhắc việc ngày 15/09/2020] 1 quá hạn; 1 sắp đến hạn");
        assertThat(vietnamese.text())
                .contains("- 12/CT-UBND: Rà soát tàu cá “3 không” (thời hạn 14/09/2020, quá hạn 1 ngày làm việc)\n"
                        + "  Xem và xác nhận tiếp nhận: https://tasks.test/");
        MailText english = write(DigestKind.DAILY, "en");
        assertThat(english.subject()).isEqualTo("[Work of 15 September 2020] 1 overdue; 1 due soon");
        assertThat(english.text())
                .contains(
                        "Overdue (1)\n- 12/CT-UBND: Rà soát tàu cá “3 không” (deadline 14 September 2020, 1 working day "
                                + "overdue)\n  View and acknowledge: https://tasks.test/");
    }

    @Test
    void reportsOfWeekAndMonthAreReadInBothLanguages() throws IOException {
        assertThat(write(DigestKind.WEEKLY, "vi").text())
                .contains("Quá hạn (7)\n- Sở Nông nghiệp và Phát triển nông thôn: 5\n- Sở Tài chính: 2\n");
        assertThat(write(DigestKind.WEEKLY, "en").subject())
                .isEqualTo("[Weekly summary] 7 overdue, 1 waiting for a decision");
        assertThat(write(DigestKind.MONTHLY, "vi").text())
                .contains("Sở Tài chính: tổng số 20; hoàn thành trong hạn 10, hoàn thành trễ hạn 1;");
        assertThat(write(DigestKind.MONTHLY, "en").text())
                .contains("Sở Tài chính: 20 in all; completed in time 10, completed late 1; open in time 6, open and "
                        + "overdue 2; without a deadline 1");
    }

    @Test
    void draftedLettersAreToldInBothLanguages() throws IOException {
        assertThat(write(DigestKind.LETTERS, "vi").text())
                .contains(
                        "Dự thảo ngày 15/09/2020 (2)\n- Sở Nông nghiệp và Phát triển nông thôn: lần thứ 3, 5 nhiệm vụ quá "
                                + "hạn; khi được ký, cơ quan vào danh sách báo cáo lãnh đạo (mã dự thảo DT-7K3M9Q2F0X)\n"
                                + "- Sở Tài chính: lần thứ 1, 2 nhiệm vụ quá hạn\n");
        assertThat(write(DigestKind.LETTERS, "en").text()).contains("- Sở Tài chính: letter no. 1, 2 overdue\n");
    }

    private MailText write(DigestKind kind, String language) throws IOException {
        MailText mail = job.mail(new ClaimedDigest(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        1,
                        kind,
                        "vanthu@so.example.vn",
                        "Sở Nông nghiệp và Phát triển nông thôn",
                        LocalDate.parse(kind == DigestKind.MONTHLY ? "2020-09-01" : "2020-09-15"),
                        language,
                        kind == DigestKind.DAILY
                                ? List.of(
                                        new GatheredTask(List.of(notice("2020-09-14", 1, language))),
                                        new GatheredTask(List.of(notice("2020-09-18", -3, language))))
                                : List.of(),
                        kind == DigestKind.DAILY || kind == DigestKind.LETTERS
                                ? List.of()
                                : List.of(
                                        new Standing(
                                                "Sở Nông nghiệp và Phát triển nông thôn", 31, 20, 2, 4, 5, 0, 3, 2, 1),
                                        new Standing("Sở Tài chính", 20, 10, 1, 6, 2, 1, 4, 0, 0)),
                        kind == DigestKind.LETTERS
                                ? List.of(
                                        new DraftedLetter(
                                                "Sở Nông nghiệp và Phát triển nông thôn", 3, 5, "DT-7K3M9Q2F0X"),
                                        new DraftedLetter("Sở Tài chính", 1, 2, null))
                                : List.of()))
                .words();
        Files.createDirectories(MAILS);
        Files.writeString(MAILS.resolve("digest-" + kind + "-" + language + ".html"), mail.html());
        return mail;
    }

    private static NoticeFacts notice(String dueOn, int late, String language) {
        return new NoticeFacts(
                "DEADLINE",
                "LEAD",
                "Sở Nông nghiệp và Phát triển nông thôn",
                "Ủy ban nhân dân tỉnh Cà Mau",
                null,
                "12/CT-UBND",
                "Về việc quản lý tàu cá",
                "Ủy ban nhân dân tỉnh Cà Mau",
                null,
                null,
                "Rà soát tàu cá “3 không”",
                LocalDate.parse(dueOn),
                LocalDate.parse(dueOn)
                        .plusDays(1)
                        .atStartOfDay(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant(),
                false,
                null,
                late,
                Instant.parse("2020-09-15T00:45:00Z"),
                "NOT_SUBMITTED",
                "AGENCY",
                "Sở Nông nghiệp và Phát triển nông thôn",
                "H12.13",
                "REMIND",
                new UUID(0, 3),
                true,
                language);
    }
}
