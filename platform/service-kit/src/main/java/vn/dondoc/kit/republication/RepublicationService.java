package vn.dondoc.kit.republication;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.TopicReader;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** Tells everything again, portion by portion, and then looks on the topics for what this database has lost. */
@ApplicationScoped
class RepublicationService {

    private static final Caller ITSELF = Caller.service("republication");

    /** With so many events waiting, the telling waits too: what is told again must not fill the disk or delay what is new. */
    private static final int DEEP = 500;

    private static final int AUDITED_AT_ONCE = 500;
    private static final int KEYS_SHOWN = 1000;

    private final List<ToldState> states;
    private final RepublicationRepository republications;
    private final TopicReader topics;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    RepublicationService(
            @All List<ToldState> states,
            RepublicationRepository republications,
            TopicReader topics,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.states = states;
        this.republications = republications;
        this.topics = topics;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one step came to. */
    enum Step {
        TOLD,
        OUTBOX_IS_DEEP,
        NOTHING_LEFT
    }

    @Transactional
    RepublicationReport begin(Caller caller, RepublicationRequest request) {
        List<String> kinds = states.stream().map(ToldState::kind).sorted().toList();
        // The rows before the epoch, as who tells a portion takes them.
        republications.begin(kinds, clock.instant().truncatedTo(ChronoUnit.MICROS));
        int before = republications.epoch();
        int epoch = request.commitsLost() ? republications.raiseEpoch() : before;
        republications.setEpoch(kinds, epoch);
        audit.record(
                caller,
                new AuditEntry(
                        request.commitsLost() ? "raise-epoch" : "republish",
                        "epoch",
                        Integer.toString(epoch),
                        before,
                        epoch,
                        request.reason()));
        return RepublicationReport.of(epoch, republications.all());
    }

    @Transactional
    RepublicationReport progress() {
        return RepublicationReport.of(republications.epoch(), republications.all());
    }

    @Transactional
    Step tellNext() {
        Optional<RepublicationRepository.Taken> taken = republications.takeUntold();
        if (taken.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        if (republications.outboxHolds(DEEP)) {
            return Step.OUTBOX_IS_DEEP;
        }
        String kind = taken.get().progress().kind();
        Portion portion = find(kind)
                .map(state -> state.behind(taken.get().lastKey(), state.portion()))
                .orElse(new Portion(List.of(), null));
        outbox.append(portion.events());
        republications.advance(kind, portion, clock.instant());
        return Step.TOLD;
    }

    /** Reading a topic takes as long as the topic is long and holds no transaction. */
    void compareNext() {
        for (Progress told : republications.told()) {
            List<Event> lost =
                    find(told.kind()).map(state -> lost(state, told.epoch())).orElse(List.of());
            QuarkusTransaction.requiringNew().run(() -> finish(told, lost));
        }
    }

    private List<Event> lost(ToldState state, int epoch) {
        LostStates lost = new LostStates(state, epoch);
        topics.readAll(state.topic(), batch -> QuarkusTransaction.requiringNew().run(() -> lost.look(batch)));
        return lost.all();
    }

    private void finish(Progress told, List<Event> lost) {
        List<String> keys =
                lost.stream().map(Event::key).sorted().limit(KEYS_SHOWN).toList();
        if (!republications.finish(told, lost.size(), keys, clock.instant())) {
            return;
        }
        ToldState state = find(told.kind()).orElse(null);
        for (int from = 0; state != null && from < lost.size(); from += AUDITED_AT_ONCE) {
            List<Event> some = lost.subList(from, Math.min(lost.size(), from + AUDITED_AT_ONCE));
            List<OutgoingEvent> retractions = new ArrayList<>();
            some.forEach(event -> state.retract(event).ifPresent(retractions::add));
            outbox.append(retractions);
            audit.record(ITSELF, some.stream().map(LostStates::audited).toList());
        }
    }

    private Optional<ToldState> find(String kind) {
        return states.stream().filter(state -> state.kind().equals(kind)).findFirst();
    }
}
