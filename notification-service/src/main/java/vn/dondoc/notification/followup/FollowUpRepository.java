package vn.dondoc.notification.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.notification.obligation.LadderConfig;

/** The table {@code follow_ups}. */
@ApplicationScoped
class FollowUpRepository {

    /**
     * Writes what is news. A new cycle begins with round 0; work sent back begins the next round, and is found out by the
     * states, too, where the event that told it was passed over by a later one. A wait for a decision goes on while the same
     * thing waits.
     */
    private static final String UPSERT = """
            insert into follow_ups as known (
                assignment_id, epoch, version, cycle, state, role, tracked,
                agency_code, agency_name, assigned_by_code, assigned_by_name, monitoring_officer, officer_in_charge,
                task_id, task_item, task_content,
                directive_id, directive_number, directive_type, directive_subject, directive_issuer,
                directive_issued_on, urgency, origin,
                deadline_version, deadline_phrase, due_on, due_at, due_has_hour, original_due_on,
                issued_at, acknowledged_at, submitted_at, closed_at, reason, correlation_id,
                heard_at, round, began_at, waiting_for, waiting_since, waits)
            select
                a."assignmentId", e.epoch, e.version, a.cycle, a.state, a.role, a.tracked,
                a.agency ->> 'code', a.agency ->> 'name', a."assignedBy" ->> 'code', a."assignedBy" ->> 'name',
                a."monitoringOfficer", a."officerInCharge",
                cast(a.task ->> 'id' as uuid), a.task ->> 'item', a.task ->> 'content',
                cast(a.directive ->> 'id' as uuid), a.directive ->> 'number', a.directive ->> 'type',
                a.directive ->> 'subject', a.directive ->> 'issuer',
                cast(a.directive ->> 'issuedOn' as date), a.directive ->> 'urgency',
                case when exists (
                        select from unnest(:centralIssuers) as central (name)
                        where starts_with(lower(a.directive ->> 'issuer'), lower(central.name)))
                    then 'CENTRAL' else 'LOCAL' end,
                coalesce(d.version, 0), d.phrase, d."dueOn", d."dueAt", coalesce(d."hasHour", false), d."originalDueOn",
                a."issuedAt", a."acknowledgedAt", a."submittedAt", a."closedAt", a.reason, e."correlationId",
                n.at, case when e."sentBack" then 1 else 0 end,
                case when a.cycle > 1 or e."sentBack" then n.at else a."issuedAt" end,
                w.what, case when w.what = 'SUBMISSION' then coalesce(a."submittedAt", n.at) when w.what is not null then n.at end,
                case when w.what is null then 0 else 1 end
            from jsonb_to_recordset(cast(:events as jsonb)) as e (
                epoch bigint, version bigint, "correlationId" text, at timestamptz, "sentBack" boolean, assignment jsonb)
            cross join jsonb_to_record(e.assignment) as a (
                "assignmentId" uuid, cycle integer, state text, role text, tracked boolean, agency jsonb,
                "assignedBy" jsonb, "monitoringOfficer" text, "officerInCharge" text, task jsonb, directive jsonb,
                deadline jsonb, "issuedAt" timestamptz, "acknowledgedAt" timestamptz, "submittedAt" timestamptz,
                "closedAt" timestamptz, reason text, "extensionAskedUntil" date)
            left join jsonb_to_record(a.deadline) as d (
                version integer, phrase text, "dueOn" date, "dueAt" timestamptz, "hasHour" boolean,
                "originalDueOn" date) on true
            cross join lateral (select greatest(e.at, a."issuedAt") as at) as n
            cross join lateral (
                select case when a.state = 'SUBMITTED' then 'SUBMISSION'
                            when a.state = 'DECLINED' then 'DECLINE'
                            when a."extensionAskedUntil" is not null and a.state in ('ASSIGNED', 'IN_PROGRESS')
                            then 'EXTENSION' end as what
            ) as w
            on conflict (assignment_id) do update
            set epoch = excluded.epoch, version = excluded.version, cycle = excluded.cycle, state = excluded.state,
                role = excluded.role, tracked = excluded.tracked, agency_code = excluded.agency_code,
                agency_name = excluded.agency_name, assigned_by_code = excluded.assigned_by_code,
                assigned_by_name = excluded.assigned_by_name, monitoring_officer = excluded.monitoring_officer,
                officer_in_charge = excluded.officer_in_charge,
                task_id = excluded.task_id, task_item = excluded.task_item, task_content = excluded.task_content,
                directive_id = excluded.directive_id, directive_number = excluded.directive_number,
                directive_type = excluded.directive_type, directive_subject = excluded.directive_subject,
                directive_issuer = excluded.directive_issuer, directive_issued_on = excluded.directive_issued_on,
                urgency = excluded.urgency, origin = excluded.origin, deadline_version = excluded.deadline_version,
                deadline_phrase = excluded.deadline_phrase, due_on = excluded.due_on, due_at = excluded.due_at,
                due_has_hour = excluded.due_has_hour, original_due_on = excluded.original_due_on,
                issued_at = excluded.issued_at, acknowledged_at = excluded.acknowledged_at,
                submitted_at = excluded.submitted_at, closed_at = excluded.closed_at, reason = excluded.reason,
                correlation_id = excluded.correlation_id, heard_at = excluded.heard_at,
                round = case when excluded.cycle <> known.cycle then 0 when SENT_BACK then known.round + 1
                             else known.round end,
                began_at = case when excluded.cycle <> known.cycle or SENT_BACK then excluded.heard_at
                                else known.began_at end,
                waiting_for = excluded.waiting_for,
                waiting_since = case when SAME_WAIT then known.waiting_since else excluded.waiting_since end,
                waits = known.waits + case when excluded.waiting_for is null or SAME_WAIT then 0 else 1 end
            where (excluded.epoch, excluded.version) > (known.epoch, known.version)
            returning assignment_id
            """.replace("SENT_BACK", """
            (excluded.state in ('ASSIGNED', 'IN_PROGRESS')
                and (known.state in ('SUBMITTED', 'DECLINED') or excluded.round > 0 and excluded.epoch = known.epoch))\
            """).replace("SAME_WAIT", """
            (excluded.cycle = known.cycle and excluded.waiting_for is not distinct from known.waiting_for
                and excluded.submitted_at is not distinct from known.submitted_at)\
            """);

    private static final String FIND = """
            select f.assignment_id, f.epoch, f.version, f.cycle, f.state, f.role, f.tracked,
                   f.agency_code, coalesce(a.name, f.agency_name), f.assigned_by_code,
                   coalesce(b.name, f.assigned_by_name), f.task_item, f.task_content,
                   f.directive_id, f.directive_number, f.directive_subject,
                   f.deadline_version, f.deadline_phrase, f.due_on, f.due_at, f.original_due_on,
                   f.issued_at, f.submitted_at, f.closed_at
            from follow_ups f
            left join agencies a on a.code = f.agency_code
            left join agencies b on b.code = f.assigned_by_code
            where f.assignment_id = :id and f.kind = 'ASSIGNMENT'
            """;

    private static final String FIND_NOTICE = """
            select n.id, n.assignment_id, n.agency_code, f.assigned_by_code, n.rung, n.tone, n.recipient_function, n.channel,
                   case n.state when 'SENT' then 'TAKEN' else n.state end, n.created_at, n.settled_at,
                   case when n.state = 'QUEUED' then n.deliver_from end, coalesce(d.attempts, n.attempts), n.failure,
                   n.digest_id, n.read_at
            from notices n
            join follow_ups f on f.assignment_id = n.assignment_id
            left join webhook_deliveries d on d.notice_id = n.id
            where n.id = :id
            """;

    private static final String FIND_PLAN = """
            select rung, cycle, deadline_version, round, policy_code, policy_version, fires_at, state
            from obligations
            where assignment_id = :id
            order by fires_at, cycle, deadline_version, round, position
            """;

    private final Session session;
    private final LadderConfig ladder;
    private final ObjectMapper json;

    FollowUpRepository(Session session, LadderConfig ladder, ObjectMapper json) {
        this.session = session;
        this.ladder = ladder;
        this.json = json;
    }

    /** The assignments whose state was news. */
    List<UUID> upsert(List<AssignmentEvent> events) {
        return OneColumn.query(session, UPSERT, UUID.class)
                .setParameter("centralIssuers", ladder.centralIssuers().toArray(String[]::new))
                .setParameter("events", write(events))
                .getResultList();
    }

    Optional<FollowUp> find(UUID assignmentId) {
        return session.createNativeQuery(FIND, FollowUp.class)
                .setParameter("id", assignmentId)
                .getResultStream()
                .findFirst();
    }

    Optional<NoticeDelivery> findNotice(UUID id) {
        return session.createNativeQuery(FIND_NOTICE, NoticeDelivery.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<PlannedRung> findPlan(UUID assignmentId) {
        return session.createNativeQuery(FIND_PLAN, PlannedRung.class)
                .setParameter("id", assignmentId)
                .getResultList();
    }

    private String write(List<AssignmentEvent> events) {
        try {
            return json.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events could not be handed to the database", e);
        }
    }
}
