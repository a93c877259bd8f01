package vn.dondoc.document.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.kit.republication.Portion;
import vn.dondoc.kit.republication.ToldState;
import vn.dondoc.kit.republication.UuidKeys;
import vn.dondoc.kit.sql.OneColumn;

/**
 * Directives, told again as described anew with nothing changed. One that this register has lost is not revoked: it is on paper,
 * others work on it, and the clerk is told to register it again.
 */
@ApplicationScoped
class ToldDirectives implements ToldState {

    private static final String HOLD = "select id from directives where id > :key order by id limit :limit for share";

    private final Session session;
    private final RelatedDirectiveRepository relations;

    ToldDirectives(Session session, RelatedDirectiveRepository relations) {
        this.session = session;
        this.relations = relations;
    }

    @Override
    public String kind() {
        return "directives";
    }

    @Override
    public String topic() {
        return DirectiveEvent.TOPIC;
    }

    /** Each may carry half a mebibyte of text. */
    @Override
    public int portion() {
        return 20;
    }

    @Override
    public Portion behind(String key, int limit) {
        List<UUID> ids = OneColumn.query(session, HOLD, UUID.class)
                .setParameter("key", UuidKeys.behind(key))
                .setParameter("limit", limit)
                .getResultList();
        List<OutgoingEvent> events = session.createQuery("from Directive where id in :ids order by id", Directive.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(this::told)
                .toList();
        return Portion.of(events, ids.isEmpty() ? null : ids.getLast().toString(), ids.size() == limit);
    }

    private OutgoingEvent told(Directive directive) {
        DirectiveSnapshot snapshot = DirectiveSnapshot.of(directive, relations.of(directive.id()));
        return DirectiveAnnouncer.outgoing(
                directive,
                directive.version(),
                new DirectiveEvent.DirectiveCorrected(snapshot, "told again", List.of()));
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return OneColumn.query(session, "select cast(id as text) from directives where id = any(:ids)", String.class)
                .setParameter("ids", UuidKeys.of(keys))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public boolean expects(Event told) {
        return UuidKeys.isOne(told.key()) && !told.type().startsWith("directive-purged.");
    }
}
