package vn.dondoc.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.MailServer;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.mailtext.NoticeMails;
import vn.dondoc.notification.smtp.Delivery;
import vn.dondoc.notification.smtp.MailSender;
import vn.dondoc.notification.smtp.SmtpConfig;
import vn.dondoc.notification.smtp.SmtpConnection;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** Each mail goes out once, whatever ends, begins or works beside it; and again only under the same Message-ID. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class MailOnceTest {

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
    MailSender sender;

    private final AwaitedMail mail = new AwaitedMail();

    @BeforeEach
    void emptyQueue() {
        Chase.emptyQueues();
    }

    @Test
    void serverThatWasAwayGetsEverythingOnceWhenItIsBack() throws Exception {
        mail.queueMany(chase, 30);
        MailJob running = replica();
        running.onOpen(new ServiceOpened());
        try {
            await().atMost(PATIENCE).until(mail::anyWasPostponed);
            try (MailServer server = new MailServer()) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(mail.states()).containsExactly("SENT 30"));
                assertThat(server.taken(mail.address)).hasSize(30);
                assertThat(server.taken(mail.address).stream().map(one -> one.header("Message-ID")))
                        .doesNotHaveDuplicates();
            }
        } finally {
            running.onStop(new ShutdownEvent());
        }
    }

    @Test
    void crashBetweenSweepAndMailLosesNothing() {
        mail.queue(chase);
        // The process that swept is gone; this one knows nothing but the queue.
        try (MailServer server = new MailServer()) {
            deliverAll(replica());
            assertThat(server.taken(mail.address)).hasSize(1);
        }
    }

    @Test
    void crashWhileHandingOverSendsAgainUnderTheSameMessageId() {
        mail.queue(chase);
        try (MailServer server = new MailServer()) {
            List<ClaimedMail> claimed = mails.claim();
            assertThat(handOver(claimed.getFirst())).isInstanceOf(Delivery.Accepted.class);
            // Here the process dies: nothing is marked, and nobody else may have it until the lease has run out.
            deliverAll(job);
            assertThat(server.taken(mail.address)).hasSize(1);
            RealPostgres.execute("update notices set available_at = clock_timestamp() where claim is not null");
            deliverAll(job);
            assertThat(server.taken(mail.address)).hasSize(2);
            assertThat(server.taken(mail.address).getFirst().header("Message-ID"))
                    .isEqualTo(server.taken(mail.address).getLast().header("Message-ID"));
        }
        assertThat(mail.state()).isEqualTo("SENT 2");
    }

    @Test
    void mailHandedOverWhileTheWorkClosedIsCalledSent() {
        mail.queue(chase);
        try (MailServer server = new MailServer()) {
            ClaimedMail claimed = mails.claim().getFirst();
            chase.hear(mail.assignment.completed("2020-09-01T10:00"));
            handOver(claimed);
            mails.markSent(claimed);
            assertThat(server.taken(mail.address)).hasSize(1);
        }
        assertThat(mail.state()).isEqualTo("SENT 1");
    }

    @Test
    void severalDeliveriesAtOnceSendEachMailOnce() throws Exception {
        mail.queueMany(chase, 60);
        try (MailServer server = new MailServer();
                var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            var work = java.util.Collections.nCopies(
                    4, java.util.concurrent.Executors.callable(() -> deliverAll(replica())));
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            assertThat(server.taken(mail.address)).hasSize(60);
        }
        assertThat(mail.states()).containsExactly("SENT 60");
    }

    private MailJob replica() {
        return new MailJob(mails, texts, sender, new RunningMailConfig(), smtp);
    }

    private static void deliverAll(MailJob job) {
        while (job.deliverPortion()) {
            Thread.onSpinWait();
        }
    }

    private Delivery handOver(ClaimedMail claimed) {
        try (SmtpConnection connection = sender.connection()) {
            return job.handOver(claimed, connection);
        }
    }
}
