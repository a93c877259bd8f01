package vn.dondoc.task.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;

/** Reads pages of lists with two statements, whatever their length. */
@ApplicationScoped
class ListRepository {

    private final Session session;
    private final AssignmentRepository assignments;

    ListRepository(Session session, AssignmentRepository assignments) {
        this.session = session;
        this.assignments = assignments;
    }

    /** Newest first. */
    List<Assignment> find(ListQuery query) {
        var select = session.createNativeQuery(query.sql(), UUID.class);
        query.values().forEach(select::setParameter);
        List<UUID> ids = select.getResultList();
        return ids.isEmpty() ? List.of() : assignments.findAllWithAll(ids).reversed();
    }
}
