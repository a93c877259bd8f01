package vn.dondoc.task.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import vn.dondoc.task.agency.AgenciesTold;
import vn.dondoc.task.directive.DirectivesTold;

/** Keeps what events change, in the transaction that takes the event over. */
@ApplicationScoped
class StandingWatch {

    private final StandingRepository standing;
    private final UrgingLetters letters;
    private final Clock clock;

    StandingWatch(StandingRepository standing, UrgingLetters letters, Clock clock) {
        this.standing = standing;
        this.letters = letters;
        this.clock = clock;
    }

    void told(@Observes AgenciesTold told) {
        standing.keepNames(told.codes(), clock.instant());
    }

    void told(@Observes DirectivesTold told) {
        Instant now = clock.instant();
        standing.keepLeaders(told.ids(), now);
        letters.keep(told.ids(), now);
    }
}
