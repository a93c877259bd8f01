package vn.dondoc.task.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.sql.OneColumn;

/** Proposals; found with one statement for any number of documents. */
@ApplicationScoped
class AnswerProposalRepository implements PanacheRepositoryBase<AnswerProposal, UUID> {

    private static final String WITH_ALL = "from AnswerProposal p join fetch p.document join fetch p.assignment a "
            + "join fetch a.task t join fetch t.directive join fetch a.holder.agency ";

    /**
     * The issuer's own assignments of directives that the document is declared to answer, or whose number stands in its text: as a word of its own, with or without the
     * leading zero, with or without blanks around the stroke. What is older than the directive answers nothing.
     */
    private static final String PROPOSE = """
            with written as materialized (
                select x.id, x.body, x.issued_on, x.answers, regexp_replace(x.text, '\\s*/\\s*', '/', 'g') as text, g.code
                from directives x
                join agencies g on lower(g.name) = lower(x.issuer)
                where x.id = any(:documents) and x.state = 'REGISTERED'),
            -- A document is read once for each directive of which its agency has something open, not for all there are.
            owed as materialized (
                select distinct w.id as document_id, w.code, a.directive_id
                from written w
                join assignments a on a.agency_code = w.code and a.assigned_by = w.body
                where a.state in ('ASSIGNED', 'IN_PROGRESS') and a.tracked and a.directive_id <> w.id),
            answered as materialized (
                select o.document_id, o.code, o.directive_id
                from owed o
                join written w on w.id = o.document_id and w.code = o.code
                join directives d on d.id = o.directive_id
                where d.id = any(w.answers)
                   or d.number is not null and coalesce(w.issued_on >= d.issued_on, true)
                      and w.text ~ ('(^|[^0-9[:alpha:]])0*' || regexp_replace(ltrim(d.number, '0'), '([^[:alnum:]])', '\\\\\\1', 'g')
                                    || '($|[^0-9[:alpha:]-])'))
            insert into answer_proposals (id, assignment_id, document_id, proposed_at)
            select uuidv7(), a.id, f.document_id, :now
            from answered f
            join directives x on x.id = f.document_id
            join assignments a on a.directive_id = f.directive_id and a.agency_code = f.code and a.assigned_by = x.body
            where a.state in ('ASSIGNED', 'IN_PROGRESS') and a.tracked
            on conflict (assignment_id, document_id) do nothing
            returning assignment_id
            """;

    /**
     * The same for what is issued only now: the documents of its agencies since the directive came in. One look at a document
     * for each directive, however many of its items the agency has.
     */
    private static final String PROPOSE_ISSUED = """
            with given as (
                select distinct d.id as directive_id, d.number, d.issued_on, d.registered_at, a.agency_code, a.assigned_by
                from assignments a
                join directives d on d.id = a.directive_id
                where a.id = any(:assignments) and a.state = 'ASSIGNED' and a.tracked and d.number is not null),
            found as (
                select g.directive_id, g.agency_code, x.id
                from given g
                join agencies c on c.code = g.agency_code
                join directives x on lower(x.issuer) = lower(c.name) and x.registered_at >= g.registered_at
                where x.body = g.assigned_by and x.state = 'REGISTERED' and x.id <> g.directive_id
                  and coalesce(x.issued_on >= g.issued_on, true)
                  and regexp_replace(x.text, '\\s*/\\s*', '/', 'g')
                      ~ ('(^|[^0-9[:alpha:]])0*' || regexp_replace(ltrim(g.number, '0'), '([^[:alnum:]])', '\\\\\\1', 'g')
                         || '($|[^0-9[:alpha:]-])'))
            insert into answer_proposals (id, assignment_id, document_id, proposed_at)
            select uuidv7(), a.id, f.id, :now
            from found f
            join assignments a on a.directive_id = f.directive_id and a.agency_code = f.agency_code
            where a.id = any(:assignments) and a.state = 'ASSIGNED' and a.tracked
            on conflict (assignment_id, document_id) do nothing
            returning assignment_id
            """;

    /** What still waits for the agency that wrote the document goes on waiting, under whatever directive. */
    private static final String LAPSE = """
            update answer_proposals p set outcome = 'LAPSED', settled_at = :now, settled_by = :by, version = p.version + 1
            where p.assignment_id = any(:assignments) and p.settled_at is null
              and not exists (select from assignments a
                              join agencies g on g.code = a.agency_code
                              join directives x on lower(x.issuer) = lower(g.name)
                              where a.id = p.assignment_id and x.id = p.document_id
                                and a.state in ('ASSIGNED', 'IN_PROGRESS', 'DECLINED', 'SUSPENDED'))
            returning p.assignment_id
            """;

    /** @return the assignments for which a document was found */
    List<UUID> propose(Collection<UUID> documents, Instant now) {
        List<UUID> found = OneColumn.query(getEntityManager(), PROPOSE, UUID.class)
                .setParameter("documents", documents.toArray(UUID[]::new))
                .setParameter("now", now)
                .getResultList();
        return found;
    }

    /** @return those of the assignments for which a document had come in before */
    List<UUID> proposeIssued(Collection<UUID> assignments, Instant now) {
        List<UUID> found = OneColumn.query(getEntityManager(), PROPOSE_ISSUED, UUID.class)
                .setParameter("assignments", assignments.toArray(UUID[]::new))
                .setParameter("now", now)
                .getResultList();
        return found;
    }

    /** @return the assignments for which something waited that is out of place now */
    List<UUID> lapse(Collection<UUID> assignments, String by, Instant now) {
        List<UUID> waited = OneColumn.query(getEntityManager(), LAPSE, UUID.class)
                .setParameter("assignments", assignments.toArray(UUID[]::new))
                .setParameter("by", by)
                .setParameter("now", now)
                .getResultList();
        return waited;
    }

    boolean anyWaiting(UUID assignment) {
        return count("assignment.id = ?1 and settledAt is null", assignment) > 0;
    }

    /** What the caller may confirm: an agency its own, others those of their bodies; oldest first. */
    List<AnswerProposal> findWaiting(Caller caller, @Nullable UUID after, int number) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder(WITH_ALL).append("where p.settledAt is null");
        caller.onlyAgency().ifPresentOrElse(code -> and(query, values, "a.holder.agency.code = ?", code), () -> {
            if (!caller.has(Role.ADMIN)) {
                and(query, values, "a.assignedBy in ?", caller.bodies());
            }
        });
        if (after != null) {
            and(query, values, "p.id > ?", after);
        }
        return find(query.append(" order by p.id").toString(), values.toArray())
                .page(0, number)
                .list();
    }

    Optional<AnswerProposal> findFor(Caller caller, UUID id) {
        return find(WITH_ALL + "where p.id = ?1", id)
                .firstResultOptional()
                .filter(proposal -> caller.onlyAgency()
                        .map(code -> code.equals(proposal.assignment().agency().code()))
                        .orElseGet(() -> caller.actsFor(proposal.assignment().assignedBy())));
    }

    private static void and(StringBuilder query, List<Object> values, String condition, Object value) {
        values.add(value);
        query.append(" and ").append(condition).append(values.size());
    }
}
