package vn.dondoc.task.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;

/** Counts assignments where they lie; nothing is kept that could differ from them. */
@ApplicationScoped
class ProgressRepository {

    private static final String COUNTS = """
            count(*),
            count(*) filter (where a.state = 'COMPLETED' and due_at is not null
                                   and (submitted_at is null or submitted_at < due_at)),
            count(*) filter (where a.state = 'COMPLETED' and submitted_at >= due_at),
            count(*) filter (where a.state = 'COMPLETED' and due_at is null),
            count(*) filter (where a.state <> 'COMPLETED'
                                   and (case when submitted_at is not null then submitted_at else :now end) < due_at),
            count(*) filter (where a.state <> 'COMPLETED'
                                   and (case when submitted_at is not null then submitted_at else :now end) >= due_at),
            count(*) filter (where a.state <> 'COMPLETED' and due_at is null),
            count(*) filter (where a.state = 'SUBMITTED'),
            count(*) filter (where a.state in ('DECLINED', 'SUSPENDED'))
            """;

    private static final String COUNTED = "role = 'LEAD' and tracked and a.state not in ('DRAFT', 'WITHDRAWN')";

    private static final String OF_DIRECTIVE =
            // What an agency gave on to its units is its own affair, and part of what it owes already.
            "select " + COUNTS + "from assignments a where directive_id = :directive "
                    + "and assigned_by = (select body from directives where id = :directive) and " + COUNTED;

    static final String OF_LEADERS = "select d.directing_authority, " + COUNTS
            + "from assignments a join directives d on d.id = a.directive_id "
            + "where a.assigned_by = :body and a.issued_at >= :from and a.issued_at < :to and "
            + COUNTED
            + " group by d.directing_authority order by 7 desc, 1";

    private final Session session;

    ProgressRepository(Session session) {
        this.session = session;
    }

    Totals ofDirective(UUID directive, Instant now) {
        return session.createNativeQuery(OF_DIRECTIVE, Object[].class)
                .setParameter("directive", directive)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> totals(row, 0))
                .findFirst()
                .orElseThrow();
    }

    long draftsOf(UUID directive) {
        return OneColumn.query(
                        session,
                        "select count(*) from assignments where directive_id = :directive and state = 'DRAFT'",
                        Long.class)
                .setParameter("directive", directive)
                .getSingleResult();
    }

    /** @param from of the issue, inclusive; {@code to} is exclusive */
    List<LeaderProgress> ofLeaders(String body, Instant from, Instant to, Instant now) {
        return session.createNativeQuery(OF_LEADERS, Object[].class)
                .setParameter("body", body)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new LeaderProgress((String) row[0], totals(row, 1)))
                .toList();
    }

    private static Totals totals(@Nullable Object[] row, int first) {
        long[] counts = new long[9];
        for (int n = 0; n < counts.length; n++) {
            counts[n] = row[first + n] instanceof Number number ? number.longValue() : 0;
        }
        return new Totals(
                counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7], counts[8]);
    }
}
