package vn.dondoc.task.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads whole records as JSON, as the database puts them together: one statement for some assignments with all they have. */
@ApplicationScoped
class DossierRepository {

    private static final String DIRECTIVE = """
            select cast(json_build_object('id', id, 'body', body, 'number', number, 'type', type, 'issuer', issuer,
                       'directingAuthority', directing_authority, 'issuedOn', issued_on, 'urgency', urgency,
                       'subject', subject, 'state', state, 'registeredAt', registered_at,
                       'supersessions', supersessions) as text)
            from directives where id = ?
            """;

    private static final String OF_DIRECTIVE = """
            from assignments a
            join tasks t on t.id = a.task_id
            join agencies g on g.code = a.agency_code
            where a.directive_id = ? and a.assigned_by = (select body from directives where id = a.directive_id)
                  and a.state <> 'DRAFT' and a.id > ?
            order by a.id limit ?
            """;

    private static final String HEAD = """
            'id', a.id, 'item', t.item, 'content', t.content, 'agency', a.agency_code, 'agencyName', g.name, 'role', a.role,
            'tracked', a.tracked, 'state', a.state, 'dueOn', a.due_on, 'originalDueOn', a.original_due_on,
            'issuedAt', a.issued_at, 'submittedAt', a.submitted_at, 'closedAt', a.closed_at
            """;

    static final String SUMMARIES = "select a.id, cast(json_build_object(" + HEAD + ") as text) " + OF_DIRECTIVE;

    static final String RECORDS = "select a.id, cast(json_build_object(" + HEAD + """
            , 'quote', t.quote, 'addressee', t.addressee, 'field', t.field, 'cycle', a.cycle, 'version', a.version,
            'monitoringOfficer', a.monitoring_officer, 'officerInCharge', a.officer_in_charge,
            'acknowledgedAt', a.acknowledged_at, 'reason', a.reason, 'decidingDocument', a.deciding_document,
            'deadlines', (select coalesce(json_agg(json_build_object('version', v.version, 'cause', v.cause, 'kind', v.kind,
                    'phrase', v.phrase, 'dueOn', v.due_on, 'dueAt', v.due_at, 'originalDueOn', v.original_due_on,
                    'provisional', v.provisional, 'reason', v.reason, 'document', v.document, 'setAt', v.set_at,
                    'setBy', coalesce(v.set_by_name, v.set_by), 'setByTitle', v.set_by_title) order by v.version), '[]')
                from deadline_versions v where v.assignment_id = a.id),
            'extensions', (select coalesce(json_agg(json_build_object('id', e.id, 'cycle', e.cycle, 'state', e.state,
                    'dueOn', e.due_on, 'askedUntilOn', e.asked_until, 'reason', e.reason, 'requestedAt', e.requested_at,
                    'requestedBy', coalesce(e.requested_name, e.requested_by), 'grantedUntilOn', e.granted_until,
                    'decisionReason', e.decision_reason, 'document', e.decided_document, 'decidedAt', e.decided_at,
                    'decidedBy', coalesce(e.decided_name, e.decided_by)) order by e.id), '[]')
                from extensions e where e.assignment_id = a.id),
            'reports', (select coalesce(json_agg(json_build_object('id', s.id, 'cycle', s.cycle, 'note', s.note,
                    'evidence', s.evidence, 'submittedAt', s.submitted_at, 'submittedBy', s.submitted_by,
                    'enteredAt', s.entered_at, 'enteredReason', s.entered_reason, 'approval', s.approval,
                    'approvedBy', s.approved_by, 'decision', s.decision, 'decidedAt', s.decided_at,
                    'decidedBy', s.decided_by, 'reason', s.reason) order by s.id), '[]')
                from submissions s where s.assignment_id = a.id),
            'progress', (select coalesce(json_agg(json_build_object('cycle', p.cycle, 'percent', p.percent, 'text', p.text,
                    'reportedAt', p.reported_at, 'reportedBy', p.reported_by) order by p.id), '[]')
                from progress_reports p where p.assignment_id = a.id),
            'transfers', (select coalesce(json_agg(json_build_object('cycle', r.cycle, 'fromAgency', r.from_agency,
                    'toAgency', r.to_agency, 'reason', r.reason, 'document', r.deciding_document,
                    'reassignedAt', r.reassigned_at, 'reassignedBy', r.reassigned_by) order by r.cycle), '[]')
                from reassignments r where r.assignment_id = a.id),
            'comments', (select coalesce(json_agg(json_build_object('text', c.text, 'writtenAt', c.written_at,
                    'author', coalesce(c.author_name, c.author), 'authorTitle', c.author_title,
                    'authorBody', c.author_body) order by c.id), '[]')
                from comments c where c.assignment_id = a.id),
            'history', (select coalesce(json_agg(json_build_object('version', h.version, 'cycle', h.cycle, 'what', h.what,
                    'changedAt', h.changed_at, 'actor', coalesce(h.actor_name, h.actor_subject),
                    'actorTitle', h.actor_title, 'actorBody', h.actor_body, 'reason', h.reason,
                    'document', h.deciding_document, 'before', h.before, 'after', h.after) order by h.version), '[]')
                from assignment_changes h where h.assignment_id = a.id)) as text)
            """ + OF_DIRECTIVE;

    /** Before every id. */
    private static final UUID NONE = new UUID(0, 0);

    private final DataSource dataSource;

    DossierRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param json with all it has */
    record Stored(UUID id, String json) {}

    String directive(UUID directive) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(DIRECTIVE)) {
            select.setObject(1, directive);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directive could not be read", e);
        }
    }

    /** @param statement {@link #SUMMARIES} or {@link #RECORDS} */
    List<Stored> read(String statement, UUID directive, @Nullable UUID after, int number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(statement)) {
            select.setObject(1, directive);
            select.setObject(2, after == null ? NONE : after);
            select.setInt(3, number);
            try (var rows = select.executeQuery()) {
                List<Stored> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Stored(rows.getObject(1, UUID.class), rows.getString(2)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the assignments could not be read", e);
        }
    }
}
