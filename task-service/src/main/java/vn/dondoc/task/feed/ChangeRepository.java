package vn.dondoc.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.position.Scope;

/** The changes of agencies, in the order of their positions. */
@ApplicationScoped
class ChangeRepository {

    static final String BEHIND = """
            select s.number, c.position, c.assignment_id as assignment
            from unnest(cast(:numbers as int[]), cast(:agencies as text[]), cast(:afters as bigint[]),
                        cast(:upTos as bigint[])) as s (number, agency, after, up_to)
            cross join lateral (
                select position, assignment_id from agency_changes
                where agency_code = s.agency and position > s.after and position <= s.up_to
                    and (not :byBodies or assigned_by = any(cast(:bodies as text[]))
                         or agency_code = any(cast(:bodies as text[])))
                order by position limit :number) as c
            order by s.number, c.position
            limit :number
            """;

    private final Session session;

    ChangeRepository(Session session) {
        this.session = session;
    }

    /** A stretch of one agency's changes: behind one position, up to another. */
    record Stretch(int number, String agency, long after, long upTo) {}

    /** By agency, then by position; of the bodies' scope only what its bodies gave or owe. */
    List<Change> find(Scope scope, List<Stretch> stretches, int number) {
        String[] bodies = scope instanceof Scope.OfBodies(var some) ? some.toArray(String[]::new) : new String[0];
        return session.createNativeQuery(BEHIND, Change.class)
                .setParameter("numbers", stretches.stream().map(Stretch::number).toArray(Integer[]::new))
                .setParameter(
                        "agencies", stretches.stream().map(Stretch::agency).toArray(String[]::new))
                .setParameter("afters", stretches.stream().map(Stretch::after).toArray(Long[]::new))
                .setParameter("upTos", stretches.stream().map(Stretch::upTo).toArray(Long[]::new))
                .setParameter("byBodies", scope instanceof Scope.OfBodies)
                .setParameter("bodies", bodies)
                .setParameter("number", number)
                .getResultList();
    }

    /** Some at a time; how many. */
    long forgetGone(Instant before) {
        return OneColumn.query(session, "select forget_gone_changes(:before)", Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }
}
