package vn.dondoc.task.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;

/** Reads pages of lists with two statements, whatever their length; where words are looked for, two estimates come first. */
@ApplicationScoped
class ListRepository {

    private static final Pattern ESTIMATE = Pattern.compile(" rows=(\\d+) ");

    private final Session session;
    private final AssignmentRepository assignments;

    ListRepository(Session session, AssignmentRepository assignments) {
        this.session = session;
        this.assignments = assignments;
    }

    /**
     * Whether so many tasks have the words that nearly any page of a list finds some: by the planner's estimate, since counting
     * them would take as long as what it is to spare. One in ten is where both ways take the same.
     */
    boolean areCommon(List<String> words) {
        return !words.isEmpty()
                && estimate(ListQuery.tasksThatMayHave(words), words) * 10
                        > estimate("select id from tasks", List.of());
    }

    private long estimate(String sql, List<String> words) {
        var explain = OneColumn.query(session, "explain " + sql, String.class);
        ListQuery.valuesOf(words).forEach(explain::setParameter);
        Matcher rows = ESTIMATE.matcher(explain.getResultList().getFirst());
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /** Newest first. */
    List<Assignment> find(ListQuery query) {
        // As objects: Hibernate 7.2 keeps a plan of its own for each execution that names a scalar class, and searches
        // them all.
        var select = session.createNativeQuery(query.sql(), Object.class);
        query.values().forEach(select::setParameter);
        List<UUID> ids = select.getResultList().stream().map(UUID.class::cast).toList();
        return ids.isEmpty() ? List.of() : assignments.readAllWithAll(ids).reversed();
    }
}
