package vn.dondoc.task.execution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Progress reports of assignments. */
@ApplicationScoped
class ProgressReportRepository implements PanacheRepositoryBase<ProgressReport, UUID> {

    /** Oldest first. */
    List<ProgressReport> findOf(UUID assignment, @Nullable UUID after, int number) {
        var query = after == null
                ? find("assignmentId = ?1 order by id", assignment)
                : find("assignmentId = ?1 and id > ?2 order by id", assignment, after);
        return query.page(0, number).list();
    }
}
