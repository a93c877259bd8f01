package vn.dondoc.notification.mailtext;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.link.LinkReading;
import vn.dondoc.kit.link.LinkSigner;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.notice.NoticeFacts;
import vn.dondoc.testkit.RealSystem;

/** Each mail in both languages; the files under target/mails are there to be looked at in a browser. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class MailTextTest {

    private static final Path MAILS = Path.of("target", "mails");
    private static final UUID DIRECTIVE = UUID.fromString("01745e9c-6a00-7c3e-9f10-5b2d8e4a7c11");
    private static final String CONTENT =
            "Chủ trì, phối hợp với Ủy ban nhân dân các huyện, thành phố rà soát, thống kê tàu cá “3 không” (không đăng ký, "
                    + "không đăng kiểm, không giấy phép khai thác thủy sản); đề xuất hướng xử lý dứt điểm đối với từng trường hợp\n"
                    + "- Lập danh sách từng tàu, chủ tàu, nơi neo đậu thường xuyên;\n- Báo cáo kết quả bằng văn bản.";

    @Inject
    NoticeMails mails;

    @Inject
    LinkSigner signer;

    @Test
    void eachToneLooksLikeItselfInBothLanguages() throws IOException {
        for (String tone : List.of("INFORM", "REMIND", "URGE", "ESCALATE")) {
            for (String language : List.of("vi", "en")) {
                MailText mail = mails.write(facts(tone, language), "vanthu@so.example.vn");
                keep("notice-" + tone + "-" + language, mail);
                assertThat(mail.language()).isEqualTo(language);
                assertThat(mail.html())
                        .contains("<html lang=\"" + language + "\">")
                        .contains("khai thác thủy sản");
                assertThat(mail.text()).contains("khai thác thủy sản").doesNotContain("<");
                for (String text : List.of(mail.subject(), mail.text(), mail.html())) {
                    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                            .isTrue();
                    assertThat(text).doesNotContain("{").doesNotContain("�");
                }
            }
        }
        assertThat(mails.write(facts("URGE", "vi"), "a@example.vn").html())
                .contains(">Đôn đốc<")
                .contains("border-top:4px solid #b3261e");
        assertThat(mails.write(facts("ESCALATE", "en"), "a@example.vn").html()).contains(">Escalation<");
    }

    @Test
    void linkNamesAgencyDirectiveAddressAndLanguageAndIsTheSameEachTime() {
        MailText mail = mails.write(facts("REMIND", "en"), "vanthu@so.example.vn");
        assertThat(mails.write(facts("REMIND", "en"), "vanthu@so.example.vn")).isEqualTo(mail);
        String link = mail.text()
                .lines()
                .filter(line -> line.startsWith("https://tasks.test/api/v1/acknowledgement-page?token="))
                .findFirst()
                .orElseThrow();
        assertThat(mail.html()).contains("href=\"" + link + "\"");
        String token = link.substring(link.indexOf('=') + 1);
        assertThat(signer.read("acknowledge-directive", token, Instant.parse("2020-10-10T00:29:59Z")))
                .isInstanceOfSatisfying(LinkReading.Valid.class, valid -> {
                    assertThat(valid.ticket().fields())
                            .containsExactly("H12.13", DIRECTIVE.toString(), "vanthu@so.example.vn", "en");
                    assertThat(valid.ticket().expiresAt()).isEqualTo("2020-10-10T00:30:00Z");
                });
        assertThat(signer.read("acknowledge-directive", token, Instant.parse("2020-10-10T00:30:00Z")))
                .isInstanceOf(LinkReading.Expired.class);
    }

    @Test
    void officeGetsNoLinkSinceItIsNotItsWork() {
        MailText mail = mails.write(facts("ESCALATE", "vi", "OFFICE_LEADERSHIP"), "lanhdao@example.vn");
        assertThat(mail.text()).doesNotContain("https://");
        assertThat(mail.html()).doesNotContain("https://");
    }

    private static void keep(String name, MailText mail) throws IOException {
        Files.createDirectories(MAILS);
        Files.writeString(MAILS.resolve(name + ".html"), mail.html());
        Files.writeString(MAILS.resolve(name + ".txt"), mail.text());
    }

    private static NoticeFacts facts(String tone, String language) {
        return facts(tone, language, "AGENCY");
    }

    private static NoticeFacts facts(String tone, String language, String function) {
        boolean inform = tone.equals("INFORM");
        boolean soon = tone.equals("REMIND");
        return new NoticeFacts(
                inform ? "ISSUE" : "DEADLINE",
                "LEAD",
                "Sở Nông nghiệp và Phát triển nông thôn",
                "Ủy ban nhân dân tỉnh Cà Mau",
                "Trần Thị Bích Ngân",
                "12/CT-UBND",
                "Về việc tăng cường quản lý tàu cá, chống khai thác hải sản bất hợp pháp, không báo cáo và không theo quy định",
                "Ủy ban nhân dân tỉnh Cà Mau",
                LocalDate.parse("2020-09-03"),
                "2/b",
                CONTENT,
                LocalDate.parse("2020-09-15"),
                Instant.parse("2020-09-15T17:00:00Z"),
                false,
                "trước ngày 15/9/2020",
                soon ? -3 : 5,
                Instant.parse(soon ? "2020-09-10T00:30:00Z" : "2020-09-22T00:30:00Z"),
                inform ? "OPEN" : "NOT_SUBMITTED",
                function,
                "Sở Nông nghiệp và Phát triển nông thôn",
                "H12.13",
                tone,
                DIRECTIVE,
                true,
                language);
    }
}
