package vn.dondoc.task.rescheduling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.life.Reason;

/** Deadlines of many assignments at once, and all they have had. */
@ApplicationScoped
public class DeadlineVersionRepository {

    /** A set and not "= any(cast(… as uuid[]))": a plan that scans the table would cast thousands of ids anew for each row. */
    private static final String OF_THESE =
            "a.id in (select cast(i as uuid) from unnest(string_to_array(:ids, ',')) as i)";

    private final EntityManager entities;
    private final ObjectMapper json;

    DeadlineVersionRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A group of assignments of one agency with the same term, whose day is not known yet. */
    record Awaiting(String agency, DeadlineRequest term, List<UUID> assignments) {}

    /** How many assignments are due on a day. */
    record DueDay(LocalDate dueOn, int assignments) {}

    /** Fills in the days that were not known before; not a change of deadline, the assignment is only just issued. */
    void start(Map<UUID, Deadline> deadlines) {
        entities.createNativeQuery("""
                        update assignments a
                        set due_on = c."dueOn", due_at = c."dueAt", due_has_hour = c."hasHour",
                            original_due_on = c."dueOn", deadline_calendar = c.calendar, deadline_provisional = c.provisional
                        from jsonb_to_recordset(cast(:deadlines as jsonb)) as c (
                            id uuid, "dueOn" date, "dueAt" timestamptz, "hasHour" boolean, calendar text,
                            provisional boolean)
                        where a.id = c.id
                        """)
                .setParameter(
                        "deadlines",
                        write(deadlines.entrySet().stream()
                                .map(entry -> row(entry.getKey(), entry.getValue()))
                                .toList()))
                .executeUpdate();
        entities.clear();
    }

    /** Appends the present deadlines to the history. */
    void remember(Collection<UUID> ids, DeadlineCause cause, Reason why, Caller by, Instant now) {
        entities.flush();
        entities.createNativeQuery("""
                        insert into deadline_versions (assignment_id, version, cause, kind, phrase, term, due_on, due_at,
                            has_hour, original_due_on, provisional, calendar_id, reason, document, set_at, set_by,
                            set_by_name, set_by_title)
                        select a.id, coalesce(deadline_version, 1), :cause,
                               coalesce(deadline_kind, case when due_on is null then 'NONE' when due_has_hour then 'HOUR'
                                                            else 'DATE' end),
                               deadline_phrase, deadline_term, due_on, due_at, coalesce(due_has_hour, false),
                               original_due_on, coalesce(deadline_provisional, false), deadline_calendar,
                               cast(:reason as text), cast(:document as text), :now, :by, cast(:name as text),
                               cast(:title as text)
                        from assignments a where\s""" + OF_THESE + " on conflict do nothing")
                .setParameter("cause", cause.name())
                .setParameter("reason", why.text())
                .setParameter("document", why.document())
                .setParameter("now", now)
                .setParameter("by", by.subject())
                .setParameter("name", by.name())
                .setParameter("title", by.title())
                .setParameter("ids", joined(ids))
                .executeUpdate();
    }

    /** Those whose deadline counts from their receipt. */
    List<Awaiting> awaitingReceipt(Collection<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select a.agency_code, cast(a.deadline_term as text), string_agg(cast(a.id as text), ',')
                        from assignments a
                        where a.due_on is null and a.deadline_kind in ('SPAN', 'RECURRING') and\s""" + OF_THESE + " group by a.agency_code, a.deadline_term")
                .setParameter("ids", joined(ids))
                .getResultList();
        return rows.stream()
                .map(row -> new Awaiting((String) row[0], term((String) row[1]), split((String) row[2])))
                .toList();
    }

    List<DueDay> dueDays(Collection<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select a.due_on, count(*) from assignments a where a.due_on is not null and " + OF_THESE
                                + " group by a.due_on order by a.due_on")
                .setParameter("ids", joined(ids))
                .getResultList();
        return rows.stream()
                .map(row -> new DueDay((LocalDate) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    /** All deadlines the assignment has had, the first one first. */
    List<DeadlineVersion> versions(UUID assignment) {
        return entities.createQuery(
                        "from DeadlineVersion v where v.id.assignmentId = :id order by v.id.version",
                        DeadlineVersion.class)
                .setParameter("id", assignment)
                .getResultList();
    }

    /** @param text as stored */
    public DeadlineRequest term(String text) {
        try {
            return json.readValue(text, DeadlineRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored term cannot be read", e);
        }
    }

    private static Map<String, @Nullable Object> row(UUID assignment, Deadline deadline) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", assignment);
        row.put("dueOn", deadline.dueOn());
        row.put("dueAt", deadline.dueAt());
        row.put("hasHour", deadline.hasHour());
        row.put("calendar", deadline.calendar());
        row.put("provisional", deadline.isProvisional());
        return row;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<UUID> split(String ids) {
        return List.of(ids.split(",")).stream().map(UUID::fromString).toList();
    }
}
