package vn.dondoc.task.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.kit.republication.Portion;
import vn.dondoc.kit.republication.ToldState;
import vn.dondoc.kit.republication.UuidKeys;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.directive.Directive;

/**
 * Breakdowns, told again. One that this database has lost needs no word: its directive's event is read again, since the offsets
 * went back with the database, and it is proposed anew.
 */
@ApplicationScoped
class ToldBreakdowns implements ToldState {

    private final Session session;

    ToldBreakdowns(Session session) {
        this.session = session;
    }

    @Override
    public String kind() {
        return "breakdowns";
    }

    @Override
    public String topic() {
        return BreakdownEvent.TOPIC;
    }

    /** Each holds a whole proposal. */
    @Override
    public int portion() {
        return 50;
    }

    @Override
    public Portion behind(String key, int limit) {
        List<Breakdown> held = session.createQuery(
                        "from Breakdown where directiveId > :key order by directiveId", Breakdown.class)
                .setParameter("key", UuidKeys.behind(key))
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList();
        Map<UUID, Directive> directives = session.createQuery("from Directive where id in :ids", Directive.class)
                .setParameter(
                        "ids",
                        held.stream().map(b -> b.response().directiveId()).toList())
                .getResultStream()
                .collect(Collectors.toMap(Directive::id, Function.identity()));
        List<OutgoingEvent> events = held.stream()
                .map(b -> BreakdownEvent.of(
                                b,
                                Objects.requireNonNull(
                                        directives.get(b.response().directiveId())))
                        .outgoing(b.version()))
                .toList();
        return Portion.of(events, events.isEmpty() ? null : events.getLast().key(), held.size() == limit);
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return OneColumn.query(
                        session,
                        "select cast(directive_id as text) from breakdowns where directive_id = any(:ids)",
                        String.class)
                .setParameter("ids", UuidKeys.of(keys))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public boolean expects(Event told) {
        return UuidKeys.isOne(told.key());
    }
}
