package vn.dondoc.task.icalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.dondoc.task.assignment.AssignmentRepository;

/** What belongs into an agency's calendar. */
@ApplicationScoped
class DueAssignmentRepository {

    static final String DUE = """
            select a.id, c.position as revision, c.changed_at
            from assignments a
            join agency_changes c on c.agency_code = a.agency_code and c.assignment_id = a.id
            where a.agency_code = :agency and a.due_at is not null and a.tracked
                and a.state <> 'DRAFT' and (a.closed_at is null or a.closed_at >= :closedSince)
            order by a.due_at desc limit :number
            """;

    private final Session session;
    private final AssignmentRepository assignments;

    DueAssignmentRepository(Session session, AssignmentRepository assignments) {
        this.session = session;
        this.assignments = assignments;
    }

    private record Row(UUID id, long revision, Instant changedAt) {}

    /** With a deadline, and open or closed since; the latest deadlines first. */
    List<DueAssignment> find(String agency, Instant closedSince, int number) {
        Map<UUID, Row> rows = session
                .createNativeQuery(DUE, Row.class)
                .setParameter("agency", agency)
                .setParameter("closedSince", closedSince)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
        return assignments.findAllWithAll(rows.keySet()).stream()
                .map(assignment -> {
                    Row row = Objects.requireNonNull(rows.get(assignment.id()));
                    return new DueAssignment(assignment, row.revision(), row.changedAt());
                })
                .toList();
    }
}
