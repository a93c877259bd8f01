package vn.dondoc.task.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.life.AssignmentState;

/** Assignments, always with their task, directive and agency: one query a page, whatever its length. */
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    private static final String WITH_ALL =
            "from Assignment a join fetch a.task t join fetch t.directive join fetch a.holder.agency ";

    /** A list of parameters that the driver and the planner still take easily. */
    private static final int AT_A_TIME = 1000;

    /** As PostgreSQL orders them; {@link UUID#compareTo} would order by signed halves. */
    private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

    public Optional<Assignment> findWithAll(UUID id) {
        return find(WITH_ALL + "where a.id = ?1", id).firstResultOptional();
    }

    /** Drafts and issued ones of a directive, in the order in which they were drafted. */
    public List<Assignment> findOfDirective(UUID directive, @Nullable UUID after, int number) {
        List<Object> values = new ArrayList<>(List.of(directive));
        StringBuilder query = new StringBuilder(WITH_ALL).append("where a.directiveId = ?1");
        if (after != null) {
            values.add(after);
            query.append(" and a.id > ?2");
        }
        return page(query.append(" order by a.id").toString(), values, number);
    }

    private List<Assignment> page(String query, List<Object> values, int number) {
        return find(query, values.toArray()).page(0, number).list();
    }

    /** Turns all drafts of a directive into assigned ones with one statement; the ids of those it turned. */
    public List<UUID> issue(UUID directive, Instant now) {
        flush();
        List<UUID> issued = OneColumn.query(getEntityManager(), """
                        update assignments set state = 'ASSIGNED', issued_at = :now, version = version + 1
                        where directive_id = :directive and state = 'DRAFT'
                        returning id
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("directive", directive)
                .getResultList();
        getEntityManager().clear();
        return issued;
    }

    /** In the order of their ids; any number, some at a time. */
    public List<Assignment> findAllWithAll(Collection<UUID> ids) {
        return findAllWithAll(ids, false);
    }

    /** The same, only to be looked at: no later statement searches them for changes. */
    public List<Assignment> readAllWithAll(Collection<UUID> ids) {
        return findAllWithAll(ids, true);
    }

    private List<Assignment> findAllWithAll(Collection<UUID> ids, boolean toRead) {
        flush();
        List<UUID> sorted = ids.stream().sorted(BY_TEXT).toList();
        List<Assignment> found = new ArrayList<>(sorted.size());
        for (int first = 0; first < sorted.size(); first += AT_A_TIME) {
            List<UUID> some = sorted.subList(first, Math.min(first + AT_A_TIME, sorted.size()));
            // Without the flush that each query begins with: it would look through all that were found before.
            found.addAll(find(WITH_ALL + "where a.id in ?1 order by a.id", some)
                    .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                    .withHint(HibernateHints.HINT_READ_ONLY, toRead)
                    .list());
        }
        return found;
    }

    /** Those of the ids that exist, in the order of their ids, locked until the transaction ends. */
    public List<Assignment> lockAllWithAll(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("select id from assignments where id = any(:ids) order by id for no key update")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return findAllWithAll(ids);
    }

    /** Those of a directive that wait for the agency's acknowledgement, locked until the transaction ends. */
    public List<Assignment> lockAssignedOf(UUID directive, String agency) {
        List<UUID> ids = OneColumn.query(getEntityManager(), """
                        select id from assignments
                        where directive_id = :directive and agency_code = :agency and state = 'ASSIGNED' and tracked
                        order by id for no key update
                        """, UUID.class)
                .setParameter("directive", directive)
                .setParameter("agency", agency)
                .getResultList();
        return findAllWithAll(ids);
    }

    public boolean anyOf(UUID directive, String agency) {
        return count("directiveId = ?1 and holder.agency.code = ?2 and life.state <> DRAFT", directive, agency) > 0;
    }

    /** What a directive has given an agency, in the order in which it was drafted. */
    public List<Assignment> findIssuedOf(UUID directive, String agency, int most) {
        String query = WITH_ALL
                + "where a.directiveId = ?1 and a.holder.agency.code = ?2 and a.life.state <> DRAFT order by a.id";
        return page(query, List.of(directive, agency), most);
    }

    /** Ids of those of the tasks in which the agency has a part. */
    public List<UUID> tasksWithPart(Collection<Task> tasks, String agency) {
        List<UUID> found = OneColumn.query(
                        getEntityManager(),
                        "select task_id from assignments where task_id = any(:tasks) and agency_code = :agency",
                        UUID.class)
                .setParameter("tasks", tasks.stream().map(Task::id).toArray(UUID[]::new))
                .setParameter("agency", agency)
                .getResultList();
        return found;
    }

    /** The open coordinating rows of those of the tasks of which no lead is open. */
    public List<Assignment> findOpenCoordinatingWithoutOpenLead(Collection<Task> tasks) {
        return find(WITH_ALL + """
                        where a.task in ?1 and a.role = COORDINATING and a.life.state in ?2
                            and not exists (from Assignment lead
                                            where lead.task = a.task and lead.role = LEAD and lead.life.state in ?2)
                        order by a.id
                        """, tasks, AssignmentState.OPEN).list();
    }

    /** All parts of tasks, in one order, so that two decisions on them wait for each other. */
    public void lockAllOf(Collection<Task> tasks) {
        getEntityManager()
                .createNativeQuery("select id from assignments where task_id = any(:tasks) order by id for update")
                .setParameter("tasks", tasks.stream().map(Task::id).toArray(UUID[]::new))
                .getResultList();
    }
}
