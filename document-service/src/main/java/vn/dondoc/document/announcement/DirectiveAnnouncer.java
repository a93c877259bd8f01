package vn.dondoc.document.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import vn.dondoc.document.announcement.DirectiveEvent.DirectiveCorrected;
import vn.dondoc.document.announcement.DirectiveEvent.DirectiveForgotten;
import vn.dondoc.document.announcement.DirectiveEvent.DirectiveRegistered;
import vn.dondoc.document.announcement.DirectiveEvent.DirectiveReplaced;
import vn.dondoc.document.announcement.DirectiveEvent.DirectiveRevoked;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.Supersession;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** Says what happened to a directive. It first writes the row, since the event carries the version the row then has. */
@ApplicationScoped
public class DirectiveAnnouncer {

    private final Outbox outbox;
    private final EntityManager entities;
    private final RelatedDirectiveRepository relations;
    private final Event<DirectiveChanged> changes;
    private final Event<DirectivePurged> purges;

    DirectiveAnnouncer(
            Outbox outbox,
            EntityManager entities,
            RelatedDirectiveRepository relations,
            Event<DirectiveChanged> changes,
            Event<DirectivePurged> purges) {
        this.outbox = outbox;
        this.entities = entities;
        this.relations = relations;
        this.changes = changes;
        this.purges = purges;
    }

    /** Its row is written and so are its relations, but what these do to others has not been told yet. */
    public void registered(Directive directive) {
        entities.flush();
        tell(directive, new DirectiveRegistered(snapshot(directive)));
    }

    /** A draft got its number. */
    public void numbered(Directive directive) {
        corrected(directive, "numbered", List.of("number", "state"));
    }

    public void corrected(Directive directive, String reason, List<String> changed) {
        entities.flush();
        tell(directive, new DirectiveCorrected(snapshot(directive), reason, changed));
    }

    /** What it says of others is another, and nothing else of it: its row has no change of its own to count. */
    public void related(Directive directive, String reason) {
        entities.lock(directive, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        corrected(directive, reason, List.of("relations"));
    }

    public void superseded(Directive directive, Supersession supersession) {
        entities.flush();
        DirectiveSnapshot snapshot = snapshot(directive);
        tell(
                directive,
                switch (supersession.effect()) {
                    case REPLACED -> new DirectiveReplaced(snapshot, supersession);
                    case REVOKED -> new DirectiveRevoked(snapshot, supersession);
                    case AMENDED -> new DirectiveCorrected(snapshot, supersession.reason(), List.of("supersessions"));
                });
    }

    /** Its row is about to go. */
    public void purging(Directive directive) {
        purges.fire(new DirectivePurged(directive.id()));
    }

    /** Its row is gone. */
    public void purged(Directive directive, long version, Instant at) {
        outbox.append(outgoing(directive, version, new DirectiveForgotten(directive.id(), directive.body(), at)));
    }

    private DirectiveSnapshot snapshot(Directive directive) {
        return DirectiveSnapshot.of(directive, relations.of(directive.id()));
    }

    private void tell(Directive directive, DirectiveEvent event) {
        outbox.append(outgoing(directive, directive.version(), event));
        changes.fire(new DirectiveChanged(directive));
    }

    static OutgoingEvent outgoing(Directive directive, long version, DirectiveEvent event) {
        return new OutgoingEvent(
                DirectiveEvent.TOPIC, event.type(), directive.id().toString(), version, event);
    }
}
