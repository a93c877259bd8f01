package vn.dondoc.task.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;

/**
 * Puts things on the desk and takes them off, in the caller's transaction; any number with one statement.
 *
 * <p>What waits already is not put there twice, and taking off what does not wait changes nothing.
 */
@ApplicationScoped
public class WorkQueue {

    private static final String OPEN = """
            insert into work_items (id, kind, subject, body, title, directive_id, assignment_id, officer, officer_name, since)
            select id, kind, subject, body, title, "directiveId", "assignmentId", officer, "officerName", since
            from jsonb_to_recordset(cast(:items as jsonb)) as i (
                id uuid, kind text, subject uuid, body text, title text, "directiveId" uuid, "assignmentId" uuid,
                officer text, "officerName" text, since timestamptz)
            on conflict (kind, subject) where settled_at is null do nothing
            """;

    private static final String CLOSE = """
            update work_items set settled_at = :now, settled_by = :by, version = version + 1
            where kind = :kind and subject = any(:subjects) and settled_at is null
            """;

    private record Row(
            UUID id,
            WorkKind kind,
            UUID subject,
            String body,
            String title,
            @Nullable UUID directiveId,
            @Nullable UUID assignmentId,
            @Nullable String officer,
            @Nullable String officerName,
            String since) {}

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;

    WorkQueue(Session session, ObjectMapper json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    public void open(WorkToDo item) {
        open(List.of(item));
    }

    public void open(List<WorkToDo> items) {
        if (items.isEmpty()) {
            return;
        }
        List<Row> rows = items.stream().map(WorkQueue::row).toList();
        session.createNativeMutationQuery(OPEN)
                .setParameter("items", write(rows))
                .executeUpdate();
    }

    public void close(Caller by, WorkKind kind, UUID subject) {
        close(by, kind, List.of(subject));
    }

    public void close(Caller by, WorkKind kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(CLOSE)
                .setParameter("now", clock.instant())
                .setParameter("by", Objects.requireNonNullElse(by.name(), by.subject()))
                .setParameter("kind", kind.name())
                .setParameter("subjects", subjects.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Whatever waits on the assignments names another directive from now on. */
    public void carryOver(List<UUID> assignments, UUID directive, List<String> titles) {
        session.createNativeMutationQuery("""
                        update work_items i set directive_id = :directive, title = a.title, version = i.version + 1
                        from unnest(:assignments, :titles) as a (id, title)
                        where i.assignment_id = a.id and i.settled_at is null
                        """)
                .setParameter("directive", directive)
                .setParameter("assignments", assignments.toArray(UUID[]::new))
                .setParameter("titles", titles.toArray(String[]::new))
                .executeUpdate();
    }

    private static Row row(WorkToDo item) {
        return new Row(
                Ids.next(),
                item.kind(),
                item.subject(),
                item.body(),
                item.title(),
                item.directiveId(),
                item.assignmentId(),
                item.officer(),
                item.officerName(),
                item.since().toString());
    }

    private String write(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("work could not be handed to the database", e);
        }
    }
}
