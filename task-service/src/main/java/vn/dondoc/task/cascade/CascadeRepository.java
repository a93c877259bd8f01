package vn.dondoc.task.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.cascade.CascadeRequest.Selection;
import vn.dondoc.task.life.Reason;

/** Proposals; each statement takes any number. */
@ApplicationScoped
class CascadeRepository {

    /** What lapsed and is true again waits again; what was decided does not. */
    private static final String PROPOSE = """
            insert into cascade_proposals as p (id, assignment_id, cause, effect, replaced_by, replacing_number, proposed, body,
                                                directive_id, proposed_at)
            select uuidv7(), c.assignment_id, c.cause, c.effect, c.replaced_by, c.replacing_number, c.proposed, c.body,
                   c.directive_id, :now
            from (select distinct on (assignment_id, cause) * from cascades
                  where %s order by assignment_id, cause, proposed) c
            on conflict (assignment_id, cause) do update
            set outcome = null, settled_at = null, settled_by = null, proposed = excluded.proposed,
                proposed_at = excluded.proposed_at
            where p.outcome = 'LAPSED'
            returning p.assignment_id
            """;

    private static final String LAPSE = """
            update cascade_proposals p set outcome = 'LAPSED', settled_at = :now, settled_by = :by
            where p.settled_at is null and p.assignment_id = any(:ids)
              and not exists (select from cascades c
                              where c.assignment_id = any(:ids) and c.assignment_id = p.assignment_id and c.cause = p.cause)
            """;

    private static final String WITH_ALL =
            "from CascadeProposal p join fetch p.assignment a join fetch a.task t join fetch t.directive join fetch a.holder.agency g ";

    private final Session session;

    CascadeRepository(Session session) {
        this.session = session;
    }

    /** Which part of the assignments a statement is about; on indexes of both tables. */
    record Scope(String ofCascades, Object[] inCascades, String ofProposals, Object[] inProposals) {

        static Scope directives(Collection<UUID> ids) {
            UUID[] values = ids.toArray(UUID[]::new);
            return new Scope(
                    "directive_id = any(:scope) and effect <> 'AGENCY_CLOSED'",
                    values,
                    "directive_id = any(:scope)",
                    values);
        }

        static Scope agencies(Collection<String> codes) {
            return new Scope(
                    "agency_code = any(:scope) and effect = 'AGENCY_CLOSED'",
                    codes.toArray(String[]::new),
                    "cause = any(:scope)",
                    codes.stream().map(code -> "AGENCY_CLOSED " + code).toArray(String[]::new));
        }

        static Scope assignments(Collection<UUID> ids) {
            UUID[] values = ids.toArray(UUID[]::new);
            return new Scope("assignment_id = any(:scope)", values, "assignment_id = any(:scope)", values);
        }
    }

    /** Keeps events about the directives and agencies of the assignments out until the transaction ends. */
    void holdCauses(Collection<UUID> assignments) {
        Object[] ids = assignments.toArray(UUID[]::new);
        OneColumn.query(session, """
                        select id from directives where id in (select directive_id from assignments where id = any(:ids))
                        order by id for share
                        """, UUID.class).setParameter("ids", ids).getResultList();
        OneColumn.query(session, """
                        select code from agencies where code in (select agency_code from assignments where id = any(:ids))
                        order by code for share
                        """, String.class).setParameter("ids", ids).getResultList();
    }

    /** @return the assignments on which something new waits */
    List<UUID> propose(Scope scope, Instant now) {
        return OneColumn.query(session, PROPOSE.formatted(scope.ofCascades()), UUID.class)
                .setParameter("now", now)
                .setParameter("scope", scope.inCascades())
                .getResultList();
    }

    /** @return the assignments on which nothing waits any more */
    List<UUID> lapse(Scope scope, String by, Instant now) {
        List<UUID> waiting = OneColumn.query(
                        session,
                        "select distinct assignment_id from cascade_proposals where settled_at is null and "
                                + scope.ofProposals(),
                        UUID.class)
                .setParameter("scope", scope.inProposals())
                .getResultList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        session.createNativeMutationQuery(LAPSE)
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("ids", waiting.toArray(UUID[]::new))
                .executeUpdate();
        return withoutWaiting(waiting);
    }

    /** @return the assignments on which nothing waits any more */
    List<UUID> settle(List<CascadeProposal> proposals, String outcome, Reason why, String by, Instant now) {
        session.createNativeMutationQuery("""
                        update cascade_proposals set outcome = :outcome, settled_at = :now, settled_by = :by, reason = :reason,
                                                     deciding_document = :document
                        where id = any(:ids)
                        """)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("reason", why.text())
                .setParameter("document", why.document(), String.class)
                .setParameter("ids", proposals.stream().map(CascadeProposal::id).toArray(UUID[]::new))
                .executeUpdate();
        return withoutWaiting(
                proposals.stream().map(p -> p.assignment().id()).distinct().toList());
    }

    /** What else waits on the assignments waits under their new directive. */
    void carryOver(Collection<UUID> assignments, UUID directive) {
        session.createNativeMutationQuery("""
                        update cascade_proposals set directive_id = :directive
                        where assignment_id = any(:ids) and settled_at is null
                        """)
                .setParameter("directive", directive)
                .setParameter("ids", assignments.toArray(UUID[]::new))
                .executeUpdate();
    }

    private List<UUID> withoutWaiting(List<UUID> assignments) {
        return OneColumn.query(session, """
                        select i.id from unnest(:ids) as i (id)
                        where not exists (select from cascade_proposals p where p.assignment_id = i.id and p.settled_at is null)
                        """, UUID.class)
                .setParameter("ids", assignments.toArray(UUID[]::new))
                .getResultList();
    }

    /** What waits, oldest first, with the assignments. */
    List<CascadeProposal> findWaiting(
            Selection selection, @Nullable Collection<String> bodies, @Nullable UUID after, int number) {
        return find(WITH_ALL, CascadeProposal.class, selection, bodies, after, number);
    }

    /** The assignments alone, unread: so that they can be locked before they are read. */
    List<UUID> findWaitingAssignments(Selection selection, @Nullable Collection<String> bodies, int number) {
        String ids = "select a.id from CascadeProposal p join p.assignment a join a.holder.agency g ";
        return find(ids, UUID.class, selection, bodies, null, number);
    }

    private <T> List<T> find(
            String from,
            Class<T> type,
            Selection selection,
            @Nullable Collection<String> bodies,
            @Nullable UUID after,
            int number) {
        List<String> conditions = new ArrayList<>(List.of("p.settledAt is null"));
        Map<String, Object> values = new LinkedHashMap<>();
        put(conditions, values, "p.id in :ids", "ids", selection.ids());
        put(conditions, values, "p.directiveId = :directive", "directive", selection.directive());
        put(conditions, values, "g.code = :agency", "agency", selection.agency());
        put(conditions, values, "p.body in :bodies", "bodies", bodies);
        put(conditions, values, "p.id > :after", "after", after);
        var query = session.createSelectionQuery(
                        from + "where " + String.join(" and ", conditions) + " order by p.id", type)
                .setMaxResults(number);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void put(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
