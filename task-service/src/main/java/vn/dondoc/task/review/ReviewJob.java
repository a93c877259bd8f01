package vn.dondoc.task.review;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.task.proposal.ProposalReader;
import vn.dondoc.task.proposal.ProposedBreakdown;

/**
 * Breaks down what has arrived, round after round. Texts are read outside every transaction; a round that fails is repeated
 * by the next, since what is due is in the database.
 */
@ApplicationScoped
public class ReviewJob {

    private static final Logger LOG = Logger.getLogger(ReviewJob.class);

    private final ReviewService reviews;
    private final ProposalReader reader;
    private final ReviewConfig config;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("breakdown").daemon().unstarted(work));

    ReviewJob(ReviewService reviews, ProposalReader reader, ReviewConfig config) {
        this.reviews = reviews;
        this.reader = reader;
        this.config = config;
    }

    void onOpen(@Observes ServiceOpened opened) {
        long pause = config.interval().toMillis();
        rounds.scheduleWithFixedDelay(this::proposeAll, pause, pause, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(10, TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
    }

    /** Proposes for all that are due now. */
    public void proposeDue() {
        reviews.lookAgain();
        List<BreakdownRepository.Due> portion;
        do {
            portion = reviews.findDue(config.portion());
            portion.forEach(this::propose);
        } while (portion.size() == config.portion() && !rounds.isShutdown());
    }

    private void propose(BreakdownRepository.Due due) {
        String text = due.text();
        if (text == null) {
            reviews.forget(due);
        } else {
            ProposedBreakdown read = reader.readRegistered(text, due.type(), due.issuedOn(), due.issuer(), due.body());
            reviews.propose(due, due.textTruncated() ? read.ofAPart() : read);
        }
    }

    private void proposeAll() {
        try {
            proposeDue();
        } catch (RuntimeException outage) {
            LOG.warnf("breakdowns could not be proposed, trying again: %s", outage);
        }
    }
}
