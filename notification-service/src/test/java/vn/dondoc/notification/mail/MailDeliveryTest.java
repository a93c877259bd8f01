package vn.dondoc.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.RejectException;
import vn.dondoc.kit.trace.Traces;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.MailServer;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.mailtext.NoticeMails;
import vn.dondoc.notification.smtp.Delivery;
import vn.dondoc.notification.smtp.ImpatientSender;
import vn.dondoc.notification.smtp.MailSender;
import vn.dondoc.notification.smtp.MailServerUnavailableException;
import vn.dondoc.notification.smtp.SmtpConfig;
import vn.dondoc.notification.smtp.SmtpConnection;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** Mail over a real SMTP server that is there, away, or refuses. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class MailDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Chase chase;

    @Inject
    MailJob job;

    @Inject
    MailService mails;

    @Inject
    NoticeMails texts;

    @Inject
    SmtpConfig smtp;

    @Inject
    Traces traces;

    @Inject
    MailSender sender;

    private final String agency = newAgency();
    private final String address = agency.toLowerCase(java.util.Locale.ROOT) + "@example.vn";
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @BeforeEach
    void emptyQueue() {
        Chase.emptyQueues();
    }

    @Test
    void queuedNoticeIsSentInVietnameseAsTextAndHtml() throws Exception {
        queue(assignment.with(
                "task",
                java.util.Map.of(
                        "id",
                        "01890a5d-ac96-774b-bcce-b302099a8057",
                        "content",
                        "Rà soát <b>quy trình</b> & báo cáo")));
        try (MailServer server = new MailServer()) {
            deliverAll();
            var mail = server.taken(address).getFirst();
            assertThat(mail.message().getSubject())
                    .isEqualTo("[Việc mới giao] 12/CT-UBND: Rà soát <b>quy trình</b> & báo cáo");
            Multipart parts = (Multipart) mail.message().getContent();
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r", ""))
                    .contains("Kính gửi: Cơ quan " + agency)
                    .contains("- Thời hạn: 15/09/2020\n")
                    .contains("Rà soát <b>quy trình</b> & báo cáo");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("Kính gửi: Cơ quan " + agency)
                    .contains("15/09/2020")
                    .contains("Rà soát &lt;b&gt;quy trình&lt;/b&gt; &amp; báo cáo")
                    .doesNotContain("<b>");
            assertThat(mail.header("X-Correlation-Id")).isEqualTo("cause-of-" + assignment.id());
            assertThat(mail.header("Message-ID")).isEqualTo("<" + noticeId() + "@notification.dondoc>");
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        }
        assertThat(state()).isEqualTo("SENT 1");
    }

    @Test
    void nothingIsCalledSentBeforeTheServerHasTakenIt() {
        queue(assignment);
        assertThatThrownBy(() -> job.deliverPortion()).isInstanceOf(MailServerUnavailableException.class);
        assertThat(state()).isEqualTo("QUEUED 1");
    }

    @Test
    void serverThatWasAwayGetsEverythingOnceWhenItIsBack() throws Exception {
        ExampleAssignment[] many = new ExampleAssignment[30];
        for (int n = 0; n < many.length; n++) {
            many[n] = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");
        }
        queue(many);
        MailJob running = new MailJob(mails, texts, sender, new RunningMailConfig(), smtp);
        running.onStart(new io.quarkus.runtime.StartupEvent());
        try {
            await().atMost(PATIENCE)
                    .until(() -> RealPostgres.query("select 1 from notices where channel = 'MAIL' and attempts >= 1 "
                                            + "and agency_code = '" + agency + "'")
                                    .size()
                            > 0);
            try (MailServer server = new MailServer()) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(states()).containsExactly("SENT 30"));
                assertThat(server.taken(address)).hasSize(30);
                assertThat(server.taken(address).stream().map(mail -> mail.header("Message-ID")))
                        .doesNotHaveDuplicates();
            }
        } finally {
            running.onStop(new io.quarkus.runtime.ShutdownEvent());
        }
    }

    @Test
    void oneRefusedRecipientFailsAloneWithTheReason() {
        String other = newAgency();
        chase.enterContact(other, "other-" + address);
        var fine = issued(other, "2020-09-01T09:00").dueOn("2020-09-15");
        queue(assignment);
        chase.hear(fine);
        chase.sweep();
        try (MailServer server = new MailServer()) {
            server.refuse(address, 550, "5.1.1 no such mailbox");
            deliverAll();
            assertThat(server.taken("other-" + address)).hasSize(1);
        }
        assertThat(state()).isEqualTo("FAILED 1");
        assertThat(chase.notices(fine)).contains("ISSUED MAIL SENT");
        assertThat(RealPostgres.query(
                        "select failure from notices where channel = 'MAIL' and agency_code = '" + agency + "'"))
                .singleElement()
                .asString()
                .contains("550 5.1.1 no such mailbox");
    }

    @Test
    void recipientThatIsBusyIsTriedAgainAndHoldsUpNobody() {
        String other = newAgency();
        chase.enterContact(other, "other-" + address);
        queue(assignment);
        chase.hear(issued(other, "2020-09-01T09:00").dueOn("2020-09-15"));
        chase.sweep();
        try (MailServer server = new MailServer()) {
            server.refuse(address, 451, "4.2.1 mailbox busy");
            deliverAll();
            assertThat(server.taken("other-" + address)).hasSize(1);
            assertThat(state()).startsWith("QUEUED");
            server.accept(address);
            await().atMost(PATIENCE).untilAsserted(() -> {
                deliverAll();
                assertThat(server.taken(address)).hasSize(1);
            });
        }
        assertThat(state()).startsWith("SENT");
    }

    @Test
    void serverThatTakesNobodysMailIsWaitedForAndFailsNobody() {
        queue(assignment);
        try (MailServer server = new MailServer()) {
            server.refuseSenders(new RejectException(550, "5.7.1 sender not allowed"));
            assertThatThrownBy(() -> job.deliverPortion())
                    .isInstanceOf(MailServerUnavailableException.class)
                    .hasMessageContaining("550 5.7.1 sender not allowed");
            assertThat(state()).isEqualTo("QUEUED 1");
            server.refuseSenders(null);
            await().atMost(PATIENCE).untilAsserted(() -> {
                deliverAll();
                assertThat(server.taken(address)).hasSize(1);
            });
        }
        assertThat(state()).isEqualTo("SENT 2");
    }

    @Test
    void serverThatDoesNotAnswerIsGivenUpAndTheMailIsKept() {
        queue(assignment);
        CountDownLatch never = new CountDownLatch(1);
        try (MailServer server = new MailServer()) {
            server.answerAfter(never);
            MailJob impatient =
                    new MailJob(mails, texts, ImpatientSender.of(smtp, traces), new RunningMailConfig(), smtp);
            assertThatThrownBy(impatient::deliverPortion).isInstanceOf(MailServerUnavailableException.class);
            assertThat(state()).isEqualTo("QUEUED 1");
            never.countDown();
        }
    }

    @Test
    void crashBetweenSweepAndMailLosesNothing() {
        queue(assignment);
        // The process that swept is gone; this one knows nothing but the queue.
        try (MailServer server = new MailServer()) {
            new MailJobHarness().deliverAll();
            assertThat(server.taken(address)).hasSize(1);
        }
    }

    @Test
    void crashWhileHandingOverSendsAgainUnderTheSameMessageId() {
        queue(assignment);
        try (MailServer server = new MailServer()) {
            List<ClaimedMail> claimed = mails.claim();
            assertThat(handOver(claimed.getFirst())).isInstanceOf(Delivery.Accepted.class);
            // Here the process dies: nothing is marked, and nobody else may have it until the lease has run out.
            deliverAll();
            assertThat(server.taken(address)).hasSize(1);
            RealPostgres.execute("update notices set available_at = clock_timestamp() where claim is not null");
            deliverAll();
            assertThat(server.taken(address)).hasSize(2);
            assertThat(server.taken(address).getFirst().header("Message-ID"))
                    .isEqualTo(server.taken(address).getLast().header("Message-ID"));
        }
        assertThat(state()).isEqualTo("SENT 2");
    }

    @Test
    void mailOfWorkThatClosedMeanwhileIsDropped() {
        queue(assignment);
        chase.hear(assignment.completed("2020-09-01T10:00"));
        try (MailServer server = new MailServer()) {
            deliverAll();
            assertThat(server.taken(address)).isEmpty();
        }
        assertThat(state()).isEqualTo("CANCELLED 0");
    }

    @Test
    void mailOfADeadlineThatMovedMeanwhileIsDroppedButTheIssueGoesOut() {
        queue(assignment);
        chase.sweepAt("2020-09-10T07:30");
        chase.hear(assignment.next("IN_PROGRESS").dueOn(2, "2020-09-29"));
        assertThat(chase.notices(assignment))
                .containsExactly("ISSUED INBOX SENT", "ISSUED MAIL QUEUED", "T-3 INBOX SENT", "T-3 MAIL CANCELLED");
    }

    @Test
    void mailHandedOverWhileTheWorkClosedIsCalledSent() {
        queue(assignment);
        try (MailServer server = new MailServer()) {
            ClaimedMail claimed = mails.claim().getFirst();
            chase.hear(assignment.completed("2020-09-01T10:00"));
            handOver(claimed);
            mails.markSent(claimed);
            assertThat(server.taken(address)).hasSize(1);
        }
        assertThat(state()).isEqualTo("SENT 1");
    }

    @Test
    void severalDeliveriesAtOnceSendEachMailOnce() throws Exception {
        ExampleAssignment[] many = new ExampleAssignment[60];
        for (int n = 0; n < many.length; n++) {
            many[n] = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");
        }
        queue(many);
        try (MailServer server = new MailServer();
                var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            var work = java.util.Collections.nCopies(
                    4, java.util.concurrent.Executors.callable(() -> new MailJobHarness().deliverAll()));
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            assertThat(server.taken(address)).hasSize(60);
        }
        assertThat(states()).containsExactly("SENT 60");
    }

    /** As a replica would have it. */
    private final class MailJobHarness {

        private final MailJob replica = new MailJob(mails, texts, sender, new RunningMailConfig(), smtp);

        void deliverAll() {
            while (replica.deliverPortion()) {
                Thread.onSpinWait();
            }
        }
    }

    private void queue(ExampleAssignment... assignments) {
        chase.enterContact(agency, address);
        chase.at("2020-09-01T09:00");
        chase.hear(assignments);
        chase.sweep();
    }

    private void deliverAll() {
        while (job.deliverPortion()) {
            Thread.onSpinWait();
        }
    }

    private Delivery handOver(ClaimedMail mail) {
        try (SmtpConnection connection = sender.connection()) {
            return job.handOver(mail, connection);
        }
    }

    private String state() {
        return RealPostgres.query(
                        "select state || ' ' || attempts from notices where channel = 'MAIL' and agency_code = '"
                                + agency + "'")
                .getFirst();
    }

    private List<String> states() {
        return RealPostgres.query(
                "select state || ' ' || count(*) from notices where channel = 'MAIL' and agency_code = '" + agency
                        + "' group by state");
    }

    private String noticeId() {
        return RealPostgres.query("select id from notices where channel = 'MAIL' and agency_code = '" + agency + "'")
                .getFirst();
    }
}
