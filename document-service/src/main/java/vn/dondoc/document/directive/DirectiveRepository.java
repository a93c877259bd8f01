package vn.dondoc.document.directive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.QueryFlushMode;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.sql.OneColumn;

/** Directives by what identifies them. */
@ApplicationScoped
public class DirectiveRepository implements PanacheRepositoryBase<Directive, UUID> {

    /**
     * Finds the other directive that holds this one's number, and makes others who ask for the same number wait for the end
     * of this transaction. So of many who register one number at once the first gets it and the rest are told; the unique
     * index is there for whoever forgets to ask. The question itself writes nothing: a number just taken is not flushed into
     * that index before the answer is known.
     */
    public Optional<Directive> findHolderOfNumber(Directive directive) {
        DirectiveNumber number = directive.number();
        if (number == null) {
            return Optional.empty();
        }
        String issuerKey = directive.header().issuerKey();
        hold("directive", directive.body(), issuerKey, number.year() + "", number.series(), number.key());
        return find(
                        "body = ?1 and header.issuerKey = ?2 and number.year = ?3 and number.series = ?4 and number.key = ?5"
                                + " and id <> ?6",
                        directive.body(),
                        issuerKey,
                        number.year(),
                        number.series(),
                        number.key(),
                        directive.id())
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .firstResultOptional();
    }

    /** Finds the directive that the same system has handed over under the same id; others who ask wait as above. */
    public Optional<Directive> findByOrigin(String body, Origin origin) {
        hold("origin", body, origin.source(), origin.sourceId());
        return find(
                        "body = ?1 and origin.source = ?2 and origin.sourceId = ?3",
                        body,
                        origin.source(),
                        origin.sourceId())
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .firstResultOptional();
    }

    private void hold(String... place) {
        OneColumn.query(
                        getEntityManager(),
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:place, 1))",
                        Integer.class)
                .setParameter("place", String.join("\n", place))
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getSingleResult();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or its body is not the caller's; 410 if
     *     it was purged */
    public Directive getFor(Caller caller, UUID id) {
        return mine(caller, id, findByIdOptional(id));
    }

    /** The same, and nobody else changes it until the end of this transaction. */
    public Directive lockFor(Caller caller, UUID id) {
        return mine(caller, id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Directive mine(Caller caller, UUID id, Optional<Directive> found) {
        return found.filter(directive -> caller.actsFor(directive.body())).orElseThrow(() -> missing(caller, id));
    }

    private RuntimeException missing(Caller caller, UUID id) {
        String body = OneColumn.query(
                        getEntityManager(), "select body from directive_purges where directive_id = :id", String.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        return body != null && caller.actsFor(body)
                ? Problem.of(DocumentProblem.DIRECTIVE_PURGED, "it was purged; nothing of it was kept")
                : Problem.notFound("there is no such directive in your registers");
    }

    /** Always in the same order, so that two transactions never wait for each other. */
    public List<Directive> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
