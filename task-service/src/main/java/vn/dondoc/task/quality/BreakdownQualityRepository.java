package vn.dondoc.task.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.quality.BreakdownQuality.Counts;
import vn.dondoc.task.quality.BreakdownQuality.FieldTally;
import vn.dondoc.task.quality.BreakdownQuality.OfType;

/** Counts in the database, whatever the number of breakdowns. */
@ApplicationScoped
class BreakdownQualityRepository {

    /**
     * The breakdowns meant; the tasks issued when each was settled, without what came of a reading that was replaced later;
     * what persons made of its items.
     */
    static final String MEASURED = """
            with measured as (
                select b.directive_id, b.edition, b.proposed, b.state, b.settled_at, d.type
                from breakdowns b join directives d on d.id = b.directive_id
                where b.body = :body and b.settled_at >= :from and b.settled_at < :to
                      and (:type = '' or d.type = :type) and (:issuer = '' or d.issuer = :issuer)),
            decisions as (
                -- A draft may be corrected: the last word on an item and its task counts.
                select distinct on (p.directive_id, p.edition, p.place, p.task_id) p.*
                from measured m join proposal_decisions p on p.directive_id = m.directive_id
                order by p.directive_id, p.edition, p.place, p.task_id, p.id desc),
            issued as (
                select t.id
                from measured m join tasks t on t.directive_id = m.directive_id and t.created_at <= m.settled_at
                where exists (select from assignments a where a.task_id = t.id and a.state <> 'DRAFT' and a.assigned_by = :body)
                      and not exists (select from decisions p where p.task_id = t.id and p.edition <> m.edition)),
            taken as (
                select p.*, count(*) over (partition by p.directive_id, p.place) as tasks,
                       count(*) over (partition by p.task_id) as items
                from decisions p join issued i on i.id = p.task_id)
            """;

    private static final String COUNTS = MEASURED + """
            select (select count(*) from measured where state = 'ISSUED'),
                   (select count(*) from measured where state = 'DISMISSED'),
                   (select coalesce(sum(proposed), 0) from measured),
                   (select count(distinct (directive_id, place)) from taken),
                   (select count(*) from taken
                    where tasks = 1 and items = 1
                          and (lead, coordinating, deadline, content, tracked) = ('KEPT', 'KEPT', 'KEPT', 'KEPT', 'KEPT')),
                   (select count(*) from decisions p join measured m using (directive_id, edition) where p.task_id is null),
                   (select count(*) from issued),
                   (select count(distinct task_id) from taken),
                   (select count(*) from unclear_names n join measured m using (directive_id))
            """;

    private static final String FIELDS = MEASURED + """
            select field, count(*) filter (where f.outcome = 'KEPT'), count(*) filter (where f.outcome = 'CHANGED'),
                   count(*) filter (where f.outcome = 'DROPPED'), count(*) filter (where f.outcome = 'ADDED')
            from (values ('lead'), ('coordinating'), ('deadline'), ('content'), ('tracked')) as n (field)
            left join (select v.field, v.outcome
                       from taken t cross join lateral (
                           values ('lead', t.lead), ('coordinating', t.coordinating), ('deadline', t.deadline),
                                  ('content', t.content), ('tracked', t.tracked)) as v (field, outcome)) f using (field)
            group by field
            """;

    /** Each breakdown's own numbers first, so that no join multiplies them. */
    private static final String TYPES = MEASURED + """
            select m.type, count(*), coalesce(sum(m.proposed), 0), coalesce(sum(k.items), 0),
                   coalesce(sum(i.tasks), 0), coalesce(sum(k.tasks), 0)
            from measured m
            left join (select directive_id, count(distinct place) as items, count(distinct task_id) as tasks
                       from taken group by directive_id) k using (directive_id)
            left join (select t.directive_id, count(*) as tasks
                       from issued join tasks t using (id) group by t.directive_id) i using (directive_id)
            group by m.type
            order by m.type
            """;

    /**
     * Which breakdowns.
     *
     * @param from instant of settling, inclusive
     * @param to exclusive
     */
    record Wanted(
            String body,
            Instant from,
            Instant to,
            @Nullable String type,
            @Nullable String issuer) {}

    private final Session session;

    BreakdownQualityRepository(Session session) {
        this.session = session;
    }

    Counts count(Wanted wanted) {
        Tuple row = query(COUNTS, wanted).getSingleResult();
        return new Counts(
                number(row, 0),
                number(row, 1),
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                number(row, 8));
    }

    /** By the name of the field. */
    Map<String, FieldTally> tally(Wanted wanted) {
        Map<String, FieldTally> fields = new TreeMap<>();
        for (Tuple row : query(FIELDS, wanted).getResultList()) {
            FieldTally tally = new FieldTally(number(row, 1), number(row, 2), number(row, 3), number(row, 4));
            fields.put(row.get(0, String.class), tally);
        }
        return fields;
    }

    List<OfType> byType(Wanted wanted) {
        return query(TYPES, wanted).getResultList().stream()
                .map(row -> new OfType(
                        row.get(0, String.class),
                        number(row, 1),
                        number(row, 2),
                        number(row, 3),
                        number(row, 4),
                        number(row, 5),
                        BreakdownQuality.part(number(row, 3), number(row, 2)),
                        BreakdownQuality.part(number(row, 5), number(row, 4))))
                .toList();
    }

    private NativeQuery<Tuple> query(String sql, Wanted wanted) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("body", wanted.body())
                .setParameter("from", wanted.from())
                .setParameter("to", wanted.to())
                .setParameter("type", wanted.type() == null ? "" : wanted.type())
                .setParameter("issuer", wanted.issuer() == null ? "" : wanted.issuer());
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
