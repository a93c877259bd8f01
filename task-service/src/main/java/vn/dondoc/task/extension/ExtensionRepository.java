package vn.dondoc.task.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Requests for extensions. */
@ApplicationScoped
class ExtensionRepository implements PanacheRepositoryBase<Extension, UUID> {

    List<Extension> findOf(UUID assignment) {
        return list("assignmentId = ?1 order by id", assignment);
    }

    Optional<Extension> findOf(UUID assignment, UUID id) {
        return find("id = ?1 and assignmentId = ?2", id, assignment).firstResultOptional();
    }

    /** The open requests of the assignments, by assignment. */
    Map<UUID, Extension> findOpenOf(Collection<UUID> assignments) {
        return find("assignmentId in ?1 and state = ?2", assignments, ExtensionState.REQUESTED).stream()
                .collect(Collectors.toMap(Extension::assignmentId, Function.identity()));
    }

    /** Requests that nobody can decide any more, since the assignment was moved on past them. */
    void voidStale(UUID assignment) {
        update(
                "state = ?1 where assignmentId = ?2 and state = ?3",
                ExtensionState.VOID,
                assignment,
                ExtensionState.REQUESTED);
    }
}
