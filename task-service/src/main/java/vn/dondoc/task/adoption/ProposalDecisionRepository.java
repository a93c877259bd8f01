package vn.dondoc.task.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.adoption.ProposalDecision.FieldOutcome;
import vn.dondoc.task.adoption.ProposalDecision.Fields;
import vn.dondoc.task.adoption.StandingBreakdown.StandingTask;
import vn.dondoc.task.directive.Directive;

/** What became of proposed items, and the tasks that stand; each with one statement. */
@ApplicationScoped
class ProposalDecisionRepository {

    private static final String ADD = """
            insert into proposal_decisions (id, directive_id, edition, place, task_id, lead, coordinating, deadline, content,
                                            tracked, reason, decided_at, decided_by, decided_name)
            select uuidv7(), :directive, :edition, d.place, d.task, d.fields ->> 'lead', d.fields ->> 'coordinating',
                   d.fields ->> 'deadline', d.fields ->> 'content', d.fields ->> 'tracked', d.reason, :now, :by, :name
            from jsonb_to_recordset(cast(:decisions as jsonb)) as d (place int, task uuid, fields jsonb, reason text)
            """;

    private static final String OF_DIRECTIVE = """
            select edition, place, task_id, lead, coordinating, deadline, content, tracked, reason, decided_at,
                   coalesce(decided_name, decided_by)
            from proposal_decisions where directive_id = :directive order by id
            """;

    /** Of the body itself: not what agencies divided further among their own. */
    static final String STANDING = """
            select t.id, t.item, t.content, t.addressee,
                   array_agg(a.agency_code order by a.id) filter (where a.role = 'LEAD'),
                   array_agg(a.agency_code order by a.id) filter (where a.role = 'COORDINATING'),
                   min(a.deadline_phrase), min(a.due_on), bool_or(a.tracked), bool_or(a.state <> 'DRAFT')
            from tasks t join assignments a on a.task_id = t.id
            where t.directive_id = :directive and a.assigned_by = :body
            group by t.id order by t.id
            """;

    /** A decision to be written. */
    record Decided(
            int place,
            @Nullable UUID task,
            @Nullable Fields fields,
            @Nullable String reason) {}

    private final Session session;
    private final ObjectMapper json;

    ProposalDecisionRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    void add(Caller by, UUID directive, int edition, List<Decided> decisions, Instant now) {
        session.createNativeMutationQuery(ADD)
                .setParameter("directive", directive)
                .setParameter("edition", edition)
                .setParameter("now", now)
                .setParameter("by", by.subject())
                .setParameter("name", by.name(), String.class)
                .setParameter("decisions", write(decisions))
                .executeUpdate();
    }

    /** Places that a task was made of. */
    List<Integer> findPlaces(UUID directive, int edition, UUID task) {
        return OneColumn.query(
                        session,
                        "select distinct place from proposal_decisions where directive_id = :directive and edition = :edition "
                                + "and task_id = :task order by place",
                        Integer.class)
                .setParameter("directive", directive)
                .setParameter("edition", edition)
                .setParameter("task", task)
                .getResultList();
    }

    /** Places that a person has decided; what was drafted and removed is open again. */
    Set<Integer> findDecided(UUID directive, int edition) {
        return new HashSet<>(OneColumn.query(
                        session,
                        "select distinct place from proposal_decisions p where directive_id = :directive and edition = :edition "
                                + "and (task_id is null or exists (select from tasks t where t.id = p.task_id))",
                        Integer.class)
                .setParameter("directive", directive)
                .setParameter("edition", edition)
                .getResultList());
    }

    List<ProposalDecision> findOf(UUID directive) {
        return session.createNativeQuery(OF_DIRECTIVE, Tuple.class)
                .setParameter("directive", directive)
                .getResultStream()
                .map(row -> new ProposalDecision(
                        row.get(0, Integer.class),
                        row.get(1, Integer.class),
                        row.get(2, UUID.class),
                        row.get(2) == null ? null : fields(row),
                        row.get(8, String.class),
                        row.get(9, Instant.class),
                        row.get(10, String.class)))
                .toList();
    }

    List<StandingTask> findStanding(Directive directive) {
        return session.createNativeQuery(STANDING, Tuple.class)
                .setParameter("directive", directive.id())
                .setParameter("body", directive.body())
                .getResultStream()
                .map(row -> new StandingTask(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        codes(row.get(4)),
                        codes(row.get(5)),
                        row.get(6, String.class),
                        row.get(7, LocalDate.class),
                        row.get(8, Boolean.class),
                        row.get(9, Boolean.class)))
                .toList();
    }

    private static Fields fields(Tuple row) {
        return new Fields(outcome(row, 3), outcome(row, 4), outcome(row, 5), outcome(row, 6), outcome(row, 7));
    }

    private static FieldOutcome outcome(Tuple row, int column) {
        return FieldOutcome.valueOf(row.get(column, String.class));
    }

    private static List<String> codes(@Nullable Object array) {
        return Arrays.asList((String[]) Objects.requireNonNullElse(array, new String[0]));
    }

    private String write(List<Decided> decisions) {
        try {
            return json.writeValueAsString(decisions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("decisions could not be handed to the database", e);
        }
    }
}
