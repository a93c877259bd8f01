package vn.dondoc.task.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.assignment.Task;

/** Tasks as they go on under a later directive: one for each, however its parts are carried over, at once or one by one. */
@ApplicationScoped
class SuccessorTaskRepository {

    /** Without the item: its label means another item there, if any. */
    private static final String CREATE = """
            insert into tasks (id, directive_id, content, quote, addressee, field, created_at, carried_from)
            select uuidv7(), :directive, content, quote, addressee, field, :now, id from tasks where id = any(:tasks) order by id
            on conflict (carried_from, directive_id) where carried_from is not null do nothing
            """;

    private static final String TAKEN = """
            select a.id
            from unnest(:assignments, :directives) as c (assignment, directive)
            join assignments a on a.id = c.assignment
            join tasks t on t.carried_from = a.task_id and t.directive_id = c.directive
            join assignments there on there.task_id = t.id and there.agency_code = a.agency_code
            """;

    private final Session session;

    SuccessorTaskRepository(Session session) {
        this.session = session;
    }

    /** By the ids of the tasks they follow. */
    Map<UUID, Task> of(Collection<UUID> tasks, UUID directive, Instant now) {
        UUID[] ids = tasks.toArray(UUID[]::new);
        session.createNativeMutationQuery(CREATE)
                .setParameter("directive", directive)
                .setParameter("now", now)
                .setParameter("tasks", ids)
                .executeUpdate();
        List<Object[]> pairs = session.createNativeQuery(
                        "select carried_from, id from tasks where carried_from = any(:tasks) and directive_id = :directive",
                        Object[].class)
                .setParameter("tasks", ids)
                .setParameter("directive", directive)
                .getResultList();
        Map<UUID, UUID> followed = new HashMap<>();
        pairs.forEach(pair -> followed.put((UUID) pair[1], (UUID) pair[0]));
        Map<UUID, Task> successors = new HashMap<>();
        session.createSelectionQuery("from Task t join fetch t.directive where t.id in :ids", Task.class)
                .setParameter("ids", followed.keySet())
                .getResultList()
                .forEach(task -> successors.put(followed.get(task.id()), task));
        return successors;
    }

    /** Those of the assignments whose agency has a part already in the task under the directive. */
    Set<UUID> taken(Map<UUID, UUID> directives) {
        List<Map.Entry<UUID, UUID>> entries = List.copyOf(directives.entrySet());
        return Set.copyOf(OneColumn.query(session, TAKEN, UUID.class)
                .setParameter(
                        "assignments", entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .setParameter(
                        "directives", entries.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .getResultList());
    }
}
