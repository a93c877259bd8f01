package vn.dondoc.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.MailServer;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** What the office that assigns is told, a letter, a week and a month at a time; 16 September 2020 is a Wednesday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class OfficeDigestTest {

    @Inject
    Chase chase;

    @Inject
    DigestService digests;

    @Inject
    DigestJob job;

    private final String agency = newAgency();
    private final String address = agency.toLowerCase(Locale.ROOT) + "@example.vn";
    private final ExampleAssignment late = ordinary("2020-09-14");
    private final ExampleAssignment today = ordinary("2020-09-15");
    private final ExampleAssignment soon = ordinary("2020-09-16");

    private ExampleAssignment ordinary(String dueOn) {
        return issued(agency, "2020-09-01T09:00").stamped(null).dueOn(dueOn);
    }

    @BeforeEach
    void noDigestOfOtherTestsWaits() {
        Chase.emptyQueues();
        RealPostgres.execute("update obligations set state = 'CANCELLED', settled_at = now() where state = 'PLANNED'"
                + " and correlation_id <> 'big'");
        RealPostgres.execute("delete from digests where kind <> 'DAILY'");
        RealPostgres.execute("update urging_letters set told_at = now() where told_at is null");
    }

    @Test
    void officeIsToldOfDraftedLettersOnceInItsLanguage() throws Exception {
        String body = "H" + Math.abs(agency.hashCode() % 100_000);
        chase.enterContact(body, address);
        RealPostgres.execute("update contacts set language = 'en' where agency_code = '" + body + "'");
        RealPostgres.execute(
                "insert into urging_letters (id, agency_code, agency_name, body_code, body_name, ordinal, state, "
                        + "drafted_at, drafted_on, version) values (uuidv7(), '" + agency + "', 'Sở Tài chính', '"
                        + body
                        + "', 'UBND tỉnh', 3, 'DRAFT', now(), current_date, 0)");
        try (MailServer server = new MailServer()) {
            chase.at("2020-09-16T07:44");
            deliver();
            assertThat(server.taken(address)).isEmpty();
            for (String time : List.of("2020-09-16T07:45", "2020-09-16T08:00", "2020-09-17T07:45")) {
                chase.at(time);
                deliver();
            }
            assertThat(server.taken(address)).hasSize(1);
            assertThat(server.taken(address).getFirst().message().getSubject())
                    .isEqualTo("[Urging letters] 1 draft to be signed");
            assertThat(server.taken(address).getFirst().header("Content-Language"))
                    .isEqualTo("en");
            Multipart parts =
                    (Multipart) server.taken(address).getFirst().message().getContent();
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains(
                            "Sở Tài chính: letter no. 3, 0 overdue; once signed, the agency is on the leadership list");
        }
    }

    @Test
    void weeklyDigestReachesTheOfficeBeforeItsMeetingOnce() throws Exception {
        String body = "H" + Math.abs(agency.hashCode() % 100_000);
        chase.enterContact(body, address);
        cameDueOf(body);
        try (MailServer server = new MailServer()) {
            chase.at("2020-09-16T13:59");
            deliver();
            assertThat(server.taken(address)).isEmpty();
            chase.at("2020-09-16T14:00");
            deliver();
            deliver();
            assertThat(server.taken(address)).hasSize(1);
            assertThat(server.taken(address).getFirst().message().getSubject())
                    .isEqualTo("[Tổng hợp tuần] 2 nhiệm vụ quá hạn, 0 nội dung chờ quyết định");
            Multipart parts =
                    (Multipart) server.taken(address).getFirst().message().getContent();
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains("phục vụ cuộc họp ngày 17/09/2020")
                    .contains("- Cơ quan " + agency + ": 2");
        }
    }

    @Test
    void monthlySummaryReachesTheLeadershipOnTheFirstWorkingDay() throws Exception {
        String body = "H" + Math.abs(agency.hashCode() % 100_000);
        chase.enterContact(body, address);
        cameDueOf(body);
        chase.hear(late.completed("2020-09-20T08:00"));
        try (MailServer server = new MailServer()) {
            chase.at("2020-10-01T08:00");
            deliver();
            deliver();
            List<String> subjects = server.taken(address).stream()
                    .map(mail -> mail.subject())
                    .filter(subject -> subject.startsWith("[Tổng hợp tháng"))
                    .toList();
            assertThat(subjects).containsExactly("[Tổng hợp tháng 09/2020] Tình hình thực hiện nhiệm vụ được giao");
            assertThat(RealPostgres.query(
                            "select content -> 0 ->> 'total' || ' ' || (content -> 0 ->> 'doneLate') || ' '"
                                    + " || (content -> 0 ->> 'openOverdue') from digests where kind = 'MONTHLY' and owner_code = '"
                                    + body + "'"))
                    .containsExactly("3 1 2");
        }
    }

    private void cameDueOf(String body) {
        var by = Map.of("code", body, "name", "UBND tỉnh");
        chase.at("2020-09-01T09:00");
        chase.hear(late.with("assignedBy", by), today.with("assignedBy", by), soon.with("assignedBy", by));
    }

    private void deliver() {
        digests.make();
        while (job.deliverOne()) {
            Thread.onSpinWait();
        }
    }
}
