package vn.dondoc.task.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;

/** Breakdowns by directive, and the directives that wait for theirs. */
@ApplicationScoped
class BreakdownRepository implements PanacheRepositoryBase<Breakdown, UUID> {

    /** A directive to be broken down, as it was when it was looked at; without text it was purged. */
    record Due(
            UUID id,
            long version,
            @Nullable String text,
            String type,
            String issuer,
            @Nullable LocalDate issuedOn,
            boolean textTruncated,
            String body) {}

    /** Those that arrived first. Nothing is locked: who is done first, is; the other finds nothing to do. */
    List<Due> findDue(int limit) {
        return getSession()
                .createNativeQuery(
                        "select id, version, text, type, issuer, issued_on, text_truncated, body from directives "
                                + "where breakdown_due order by registered_at, id limit :limit",
                        Tuple.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Due(
                        row.get(0, UUID.class),
                        row.get(1, Long.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, LocalDate.class),
                        row.get(6, Boolean.class),
                        row.get(7, String.class)))
                .toList();
    }

    /** False if another has done it, or the directive has changed since. */
    boolean take(Due due) {
        return getSession()
                        .createNativeMutationQuery("update directives set breakdown_due = false "
                                + "where id = :id and version = :version and breakdown_due")
                        .setParameter("id", due.id())
                        .setParameter("version", due.version())
                        .executeUpdate()
                == 1;
    }

    /** Those whose texts shall be read again, in the order of their ids. */
    void markDue(Collection<UUID> directives) {
        getSession()
                .createNativeMutationQuery("update directives set breakdown_due = true "
                        + "where id in (select id from directives where id = any(:ids) and state = 'REGISTERED' "
                        + "order by id for update)")
                .setParameter("ids", directives.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Whether its text has changed, or is to be read again for another reason. */
    boolean isDue(UUID directive) {
        return OneColumn.query(getSession(), "select breakdown_due from directives where id = :id", Boolean.class)
                .setParameter("id", directive)
                .getSingleResult();
    }

    /** Whoever read it before this must read it again before he changes it. */
    void outdate(Breakdown breakdown) {
        getSession().lock(breakdown, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Optional<Breakdown> findLocked(UUID directiveId) {
        return findByIdOptional(directiveId, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasDrafts(UUID directiveId) {
        return OneColumn.query(
                        getSession(),
                        "select exists (select 1 from assignments where directive_id = :id and state = 'DRAFT')",
                        Boolean.class)
                .setParameter("id", directiveId)
                .getSingleResult();
    }
}
