package vn.dondoc.notification.letter;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Rounds;

/** Drafts the letters that the top rung asks for. */
@ApplicationScoped
class LetterJob {

    private static final Logger LOG = Logger.getLogger(LetterJob.class);

    private final LetterService letters;
    private final LetterConfig config;
    private final Rounds rounds;

    LetterJob(LetterService letters, LetterConfig config) {
        this.letters = letters;
        this.config = config;
        this.rounds = new Rounds("letters", config.interval(), this::draftDue);
    }

    void onOpen(@Observes ServiceOpened opened) {
        if (config.enabled()) {
            rounds.start(1);
        }
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop();
    }

    private void draftDue() {
        int drafted = letters.draftDue();
        if (drafted > 0) {
            LOG.infof("%d urging letters drafted", drafted);
        }
    }
}
