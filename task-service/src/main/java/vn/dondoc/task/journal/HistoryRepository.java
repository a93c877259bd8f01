package vn.dondoc.task.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Reason;

/** The table {@code assignment_changes}, which only grows. */
@ApplicationScoped
class HistoryRepository {

    private static final String APPEND = """
            insert into assignment_changes (assignment_id, version, cycle, what, changed_at, actor_subject, actor_name,
                                            actor_title, actor_body, reason, deciding_document, before, after)
            select id, version, cycle, :what, :now, :subject, :name, :title, :body, :reason, :document, before, after
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                id uuid, version bigint, cycle integer, before jsonb, after jsonb)
            """;

    private static final String FIND = """
            select version, cycle, what, changed_at, actor_subject, actor_name, actor_title, actor_body, reason,
                   deciding_document, cast(before as text), cast(after as text)
            from assignment_changes
            where assignment_id = :id and version > :after
            order by version
            limit :number
            """;

    /** The version changes always, the timeliness with the time alone: neither is news. */
    private static final Set<String> NO_NEWS = Set.of("version", "timeliness");

    private record Row(UUID id, long version, int cycle, JsonNode before, JsonNode after) {}

    /** A row as stored; {@code before} and {@code after} are JSON. */
    record Stored(
            long version,
            int cycle,
            String what,
            Instant at,
            String subject,
            @Nullable String name,
            @Nullable String title,
            @Nullable String body,
            @Nullable String reason,
            @Nullable String document,
            String before,
            String after) {}

    private final Session session;
    private final ObjectMapper json;

    HistoryRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    void append(
            Caller caller,
            What what,
            Reason reason,
            Instant now,
            List<AssignmentResponse> before,
            List<AssignmentResponse> after) {
        insert(
                caller,
                what,
                reason,
                now,
                IntStream.range(0, after.size())
                        .mapToObj(n -> difference(before.get(n), after.get(n)))
                        .toList());
    }

    void appendIssued(Caller caller, Instant now, List<AssignmentResponse> issued) {
        JsonNode before = json.createObjectNode().put("state", AssignmentState.DRAFT.name());
        JsonNode after = json.createObjectNode().put("state", AssignmentState.ASSIGNED.name());
        insert(
                caller,
                What.ISSUED,
                Reason.NONE,
                now,
                issued.stream()
                        .map(a -> new Row(a.id(), a.version(), a.cycle(), before, after))
                        .toList());
    }

    List<Stored> find(UUID assignment, long afterVersion, int number) {
        return session.createNativeQuery(FIND, Stored.class)
                .setParameter("id", assignment)
                .setParameter("after", afterVersion)
                .setParameter("number", number)
                .getResultList();
    }

    private void insert(Caller caller, What what, Reason reason, Instant now, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(APPEND)
                .setParameter("what", what.slug())
                .setParameter("now", now)
                .setParameter("subject", caller.subject())
                .setParameter("name", caller.name(), String.class)
                .setParameter("title", caller.title(), String.class)
                .setParameter("body", unitOf(caller), String.class)
                .setParameter("reason", reason.text(), String.class)
                .setParameter("document", reason.document(), String.class)
                .setParameter("rows", write(rows))
                .executeUpdate();
    }

    private static @Nullable String unitOf(Caller caller) {
        return caller.agency() != null
                ? caller.agency()
                : caller.bodies().isEmpty() ? null : String.join(",", caller.bodies());
    }

    private Row difference(AssignmentResponse before, AssignmentResponse after) {
        ObjectNode old = json.valueToTree(before);
        ObjectNode now = json.valueToTree(after);
        Set<String> same = new TreeSet<>(NO_NEWS);
        for (Iterator<String> names = now.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (now.get(name).equals(old.get(name))) {
                same.add(name);
            }
        }
        return new Row(after.id(), after.version(), after.cycle(), old.without(same), now.without(same));
    }

    private String write(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("history could not be handed to the database", e);
        }
    }
}
