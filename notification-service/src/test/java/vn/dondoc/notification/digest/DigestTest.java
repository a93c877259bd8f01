package vn.dondoc.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.MailServer;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.smtp.MailServerUnavailableException;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** One message a day; 15 September 2020 is a Tuesday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class DigestTest {

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
    void messagesOfADayAreOneMailGroupedByHowTheyStand() throws Exception {
        cameDue();
        try (MailServer server = new MailServer()) {
            chase.at("2020-09-15T07:44");
            deliver();
            assertThat(server.taken(address)).isEmpty();
            chase.at("2020-09-15T07:45");
            deliver();
            deliver();
            var mail = server.taken(address);
            assertThat(mail).hasSize(1);
            assertThat(mail.getFirst().message().getSubject())
                    .isEqualTo("[Nhắc việc ngày 15/09/2020] 1 quá hạn; 1 đến hạn hôm nay; 1 sắp đến hạn");
            Multipart parts = (Multipart) mail.getFirst().message().getContent();
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r", ""))
                    .contains("Kính gửi: Cơ quan " + agency)
                    .contains("Quá hạn (1)\n- 12/CT-UBND: Tham mưu kế hoạch chuyển đổi số năm 2021"
                            + " (thời hạn 14/09/2020, quá hạn 1 ngày làm việc)")
                    .contains("Đến hạn hôm nay (1)\n")
                    .contains("Sắp đến hạn (1)\n");
            assertThat(mail.getFirst().header("Message-ID")).contains("@notification.dondoc");
        }
        assertThat(states()).containsExactly("SENT 3");
    }

    @Test
    void taskOfWhichSeveralRungsFiredStandsInItOnceAsOfItsDay() throws Exception {
        chase.enterContact(agency, address);
        chase.at("2020-09-01T09:00");
        // Friday's and Monday's rungs, each after the digest of the day was made: the one of Tuesday has both.
        var other = issued(agency, "2020-09-01T09:00").stamped(null).dueOn("2020-09-17");
        chase.hear(other);
        chase.sweepAt("2020-09-01T09:01");
        dropMerged("");
        chase.sweepAt("2020-09-11T16:00");
        chase.sweepAt("2020-09-14T16:00");
        assertThat(RealPostgres.query(
                        "select count(*) > 1 from notices where merged and state = 'QUEUED' and assignment_id = '"
                                + other.id() + "'"))
                .containsExactly("t");
        try (MailServer server = new MailServer()) {
            chase.at("2020-09-15T08:00");
            deliver();
            assertThat(server.taken(address)).hasSize(1);
            Multipart parts =
                    (Multipart) server.taken(address).getFirst().message().getContent();
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r", ""))
                    .containsOnlyOnce("12/CT-UBND")
                    .contains("Sắp đến hạn (1)\n")
                    .contains("(thời hạn 17/09/2020, còn 2 ngày làm việc, chưa xác nhận tiếp nhận)");
        }
    }

    @Test
    void twoReplicasThatMakeItAtOnceSendOnce() throws Exception {
        cameDue();
        chase.at("2020-09-15T08:00");
        Callable<Void> replica = () -> {
            digests.make();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done :
                    threads.invokeAll(Stream.generate(() -> replica).limit(3).toList())) {
                done.get();
            }
        }
        assertThat(RealPostgres.query(
                        "select count(*) from digests where kind = 'DAILY' and recipient = '" + address + "'"))
                .containsExactly("1");
    }

    @Test
    void nothingIsCalledSentBeforeTheServerHasTakenTheDigest() {
        cameDue();
        chase.at("2020-09-15T08:00");
        digests.make();
        assertThatThrownBy(() -> job.deliverOne()).isInstanceOf(MailServerUnavailableException.class);
        assertThat(states()).containsExactly("QUEUED 3");
    }

    @Test
    void whatIsRefusedIsCalledFailedWithItsReason() throws Exception {
        cameDue();
        chase.at("2020-09-15T08:00");
        try (MailServer server = new MailServer()) {
            server.refuse(address, 550, "5.1.1 no such mailbox");
            deliver();
        }
        assertThat(states()).containsExactly("FAILED 3");
        assertThat(RealPostgres.query(
                        "select distinct failure from notices where merged and rung not like 'ACK%' and agency_code = '"
                                + agency + "'"))
                .singleElement()
                .asString()
                .contains("550");
    }

    @Test
    void workReportedBeforeTheDigestIsNotInIt() throws Exception {
        cameDue();
        chase.hear(late.completed("2020-09-15T07:40"), soon.submitted("2020-09-15T07:40"));
        chase.at("2020-09-15T08:00");
        try (MailServer server = new MailServer()) {
            deliver();
            assertThat(server.taken(address).getFirst().message().getSubject())
                    .isEqualTo("[Nhắc việc ngày 15/09/2020] 1 đến hạn hôm nay");
        }
        assertThat(states()).containsExactly("CANCELLED 2", "SENT 1");
    }

    @Test
    void whatComesAfterTheDigestOfTheDayIsInThatOfTheNextWorkingDay() throws Exception {
        cameDue();
        chase.at("2020-09-18T08:00");
        try (MailServer server = new MailServer()) {
            deliver();
            var other = issued(agency, "2020-09-10T09:00").stamped(null).dueOn("2020-09-17");
            chase.hear(other);
            chase.sweep();
            deliver();
            chase.at("2020-09-19T08:00");
            deliver();
            assertThat(server.taken(address)).hasSize(1);
            // "+5" of what was due on the 14th has come due, too: it is waited for, and goes into the same mail.
            chase.at("2020-09-21T08:00");
            deliver();
            assertThat(server.taken(address)).hasSize(1);
            chase.sweep();
            deliver();
            assertThat(server.taken(address)).hasSize(2);
        }
    }

    @Test
    void dayOffOfOneAgencyIsNoDayForItsDigestAndASaturdayItWorksIsOne() throws Exception {
        cameDue();
        chase.hearDaysOf(
                agency, 1, "2020-09-15 OFF", "2020-09-16 OFF", "2020-09-17 OFF", "2020-09-18 OFF", "2020-09-19 WORK");
        try (MailServer server = new MailServer()) {
            for (String day : List.of("2020-09-15", "2020-09-18")) {
                chase.sweepAt(day + "T07:30");
                chase.at(day + "T08:00");
                deliver();
                assertThat(server.taken(address)).as(day).isEmpty();
            }
            chase.sweepAt("2020-09-19T07:30");
            chase.at("2020-09-19T08:00");
            deliver();
            assertThat(server.taken(address)).hasSize(1);
        }
    }

    private void cameDue() {
        chase.enterContact(agency, address);
        chase.at("2020-09-01T09:00");
        chase.hear(late, today, soon);
        chase.sweepAt("2020-09-01T09:01");
        dropMerged("");
        chase.sweepAt("2020-09-15T07:30");
        dropMerged(" and rung like 'ACK%'");
    }

    private static void dropMerged(String which) {
        RealPostgres.execute(
                "update notices set state = 'CANCELLED', settled_at = now() where merged and state = 'QUEUED'" + which);
    }

    private void deliver() {
        digests.make();
        while (job.deliverOne()) {
            Thread.onSpinWait();
        }
    }

    private List<String> states() {
        return RealPostgres.query("select state || ' ' || count(*) from notices where merged and rung not like 'ACK%'"
                + " and agency_code = '" + agency + "' group by state order by state");
    }
}
