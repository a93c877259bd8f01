package vn.dondoc.notification.breakdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;

/** Breakdowns as rows of {@code follow_ups}, under the ids of their directives. */
@ApplicationScoped
class BreakdownRepository {

    /** One proposed again after it was settled is chased again: a new cycle. */
    private static final String UPSERT = """
            insert into follow_ups as known (
                assignment_id, kind, epoch, version, cycle, state, role, tracked, agency_code, agency_name,
                assigned_by_code, assigned_by_name, task_id, task_content, directive_id, directive_number, directive_type,
                directive_subject, directive_issuer, urgency, deadline_version, due_has_hour, issued_at, closed_at,
                correlation_id, heard_at, began_at)
            select b."directiveId", 'BREAKDOWN', e.epoch, e.version, 1,
                   case b.state when 'PROPOSED' then 'PROPOSED' else 'SETTLED' end, 'OFFICE', true,
                   b.body, coalesce(a.name, b.body), b.body, coalesce(a.name, b.body), b."directiveId",
                   b."directiveSubject", b."directiveId", b."directiveNumber", '', b."directiveSubject", '', b.urgency,
                   0, false, b."proposedAt", b."settledAt", e."correlationId", e.at, b."proposedAt"
            from jsonb_to_recordset(cast(:events as jsonb)) as e (
                epoch bigint, version bigint, "correlationId" text, at timestamptz, breakdown jsonb)
            cross join jsonb_to_record(e.breakdown) as b (
                "directiveId" uuid, body text, "directiveNumber" text, "directiveSubject" text, state text,
                "proposedAt" timestamptz, "settledAt" timestamptz, urgency text)
            left join agencies a on a.code = b.body
            on conflict (assignment_id) do update
            set epoch = excluded.epoch, version = excluded.version, state = excluded.state,
                cycle = known.cycle + case when known.state = 'SETTLED' and excluded.state = 'PROPOSED' then 1 else 0 end,
                agency_code = excluded.agency_code, agency_name = excluded.agency_name,
                assigned_by_code = excluded.assigned_by_code, assigned_by_name = excluded.assigned_by_name,
                task_content = excluded.task_content, directive_number = excluded.directive_number,
                directive_subject = excluded.directive_subject, urgency = excluded.urgency,
                issued_at = excluded.issued_at, closed_at = excluded.closed_at,
                correlation_id = excluded.correlation_id, heard_at = excluded.heard_at, began_at = excluded.began_at
            where (excluded.epoch, excluded.version) > (known.epoch, known.version)
            returning assignment_id
            """;

    private final Session session;
    private final ObjectMapper json;

    BreakdownRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The breakdowns whose state was news. */
    List<UUID> upsert(List<BreakdownEvent> events) {
        return OneColumn.query(session, UPSERT, UUID.class)
                .setParameter("events", write(events))
                .getResultList();
    }

    private String write(List<BreakdownEvent> events) {
        try {
            return json.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events could not be handed to the database", e);
        }
    }
}
