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
import vn.dondoc.notification.smtp.ImpatientSender;
import vn.dondoc.notification.smtp.MailServerUnavailableException;
import vn.dondoc.notification.smtp.SmtpConfig;
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

    private final AwaitedMail mail = new AwaitedMail();
    private final String agency = mail.agency;
    private final String address = mail.address;
    private final ExampleAssignment assignment = mail.assignment;

    @BeforeEach
    void emptyQueue() {
        Chase.emptyQueues();
    }

    @Test
    void queuedNoticeIsSentInVietnameseAsTextAndHtml() throws Exception {
        mail.queue(
                chase,
                assignment.with(
                        "task",
                        java.util.Map.of(
                                "id",
                                "01890a5d-ac96-774b-bcce-b302099a8057",
                                "content",
                                "Rà soát <b>quy trình</b> & báo cáo")));
        try (MailServer server = new MailServer()) {
            deliverAll();
            var taken = server.taken(address).getFirst();
            assertThat(taken.message().getSubject())
                    .isEqualTo("[Việc mới giao] 12/CT-UBND: Rà soát <b>quy trình</b> & báo cáo");
            Multipart parts = (Multipart) taken.message().getContent();
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
            assertThat(taken.header("X-Correlation-Id")).isEqualTo("cause-of-" + assignment.id());
            assertThat(taken.header("Message-ID")).isEqualTo("<" + mail.noticeId() + "@notification.dondoc>");
            assertThat(taken.header("Auto-Submitted")).isEqualTo("auto-generated");
        }
        assertThat(mail.state()).isEqualTo("SENT 1");
    }

    @Test
    void nothingIsCalledSentBeforeTheServerHasTakenIt() {
        mail.queue(chase);
        assertThatThrownBy(() -> job.deliverPortion()).isInstanceOf(MailServerUnavailableException.class);
        assertThat(mail.state()).isEqualTo("QUEUED 1");
    }

    @Test
    void oneRefusedRecipientFailsAloneWithTheReason() {
        String other = newAgency();
        chase.enterContact(other, "other-" + address);
        var fine = issued(other, "2020-09-01T09:00").dueOn("2020-09-15");
        mail.queue(chase);
        chase.hear(fine);
        chase.sweep();
        try (MailServer server = new MailServer()) {
            server.refuse(address, 550, "5.1.1 no such mailbox");
            deliverAll();
            assertThat(server.taken("other-" + address)).hasSize(1);
        }
        assertThat(mail.state()).isEqualTo("FAILED 1");
        assertThat(chase.notices(fine)).contains("ISSUED MAIL SENT");
        assertThat(mail.failure()).contains("550 5.1.1 no such mailbox");
    }

    @Test
    void recipientThatIsBusyIsTriedAgainAndHoldsUpNobody() {
        String other = newAgency();
        chase.enterContact(other, "other-" + address);
        mail.queue(chase);
        chase.hear(issued(other, "2020-09-01T09:00").dueOn("2020-09-15"));
        chase.sweep();
        try (MailServer server = new MailServer()) {
            server.refuse(address, 451, "4.2.1 mailbox busy");
            deliverAll();
            assertThat(server.taken("other-" + address)).hasSize(1);
            assertThat(mail.state()).startsWith("QUEUED");
            server.accept(address);
            await().atMost(PATIENCE).untilAsserted(() -> {
                deliverAll();
                assertThat(server.taken(address)).hasSize(1);
            });
        }
        assertThat(mail.state()).startsWith("SENT");
    }

    @Test
    void serverThatTakesNobodysMailIsWaitedForAndFailsNobody() {
        mail.queue(chase);
        try (MailServer server = new MailServer()) {
            server.refuseSenders(new RejectException(550, "5.7.1 sender not allowed"));
            assertThatThrownBy(() -> job.deliverPortion())
                    .isInstanceOf(MailServerUnavailableException.class)
                    .hasMessageContaining("550 5.7.1 sender not allowed");
            assertThat(mail.state()).isEqualTo("QUEUED 1");
            server.refuseSenders(null);
            await().atMost(PATIENCE).untilAsserted(() -> {
                deliverAll();
                assertThat(server.taken(address)).hasSize(1);
            });
        }
        assertThat(mail.state()).isEqualTo("SENT 2");
    }

    @Test
    void serverThatDoesNotAnswerIsGivenUpAndTheMailIsKept() {
        mail.queue(chase);
        CountDownLatch never = new CountDownLatch(1);
        try (MailServer server = new MailServer()) {
            server.answerAfter(never);
            MailJob impatient =
                    new MailJob(mails, texts, ImpatientSender.of(smtp, traces), new RunningMailConfig(), smtp);
            assertThatThrownBy(impatient::deliverPortion).isInstanceOf(MailServerUnavailableException.class);
            assertThat(mail.state()).isEqualTo("QUEUED 1");
            never.countDown();
        }
    }

    @Test
    void mailOfWorkThatClosedMeanwhileIsDropped() {
        mail.queue(chase);
        chase.hear(assignment.completed("2020-09-01T10:00"));
        try (MailServer server = new MailServer()) {
            deliverAll();
            assertThat(server.taken(address)).isEmpty();
        }
        assertThat(mail.state()).isEqualTo("CANCELLED 0");
    }

    @Test
    void mailOfADeadlineThatMovedMeanwhileIsDroppedButTheIssueGoesOut() {
        mail.queue(chase);
        chase.sweepAt("2020-09-10T07:30");
        chase.hear(assignment.next("IN_PROGRESS").dueOn(2, "2020-09-29"));
        assertThat(chase.notices(assignment))
                .containsExactly("ISSUED INBOX SENT", "ISSUED MAIL QUEUED", "T-3 INBOX SENT", "T-3 MAIL CANCELLED");
    }

    private void deliverAll() {
        while (job.deliverPortion()) {
            Thread.onSpinWait();
        }
    }
}
