package vn.dondoc.task.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.selection.SelectionRequest.Selection;

/** Finds what a selection means, among the issued assignments of bodies. */
@ApplicationScoped
class SelectionRepository {

    private final Session session;

    SelectionRepository(Session session) {
        this.session = session;
    }

    /** Ids, ascending. */
    List<UUID> find(Selection selection, boolean allBodies, Collection<String> bodies, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("state <> 'DRAFT'"));
        if (selection.ids() != null) {
            conditions.add("id = any(:ids)");
            values.put("ids", selection.ids().toArray(UUID[]::new));
        }
        if (selection.directive() != null) {
            conditions.add("directive_id = :directive");
            values.put("directive", selection.directive());
        }
        if (selection.agency() != null) {
            conditions.add("agency_code = :agency");
            values.put("agency", selection.agency());
        }
        if (selection.states() != null) {
            conditions.add("state = any(:states)");
            values.put(
                    "states",
                    selection.states().stream().map(AssignmentState::name).toArray(String[]::new));
        }
        if (!allBodies) {
            conditions.add("assigned_by = any(:bodies)");
            values.put("bodies", bodies.toArray(String[]::new));
        }
        var query = OneColumn.query(
                session,
                "select id from assignments where " + String.join(" and ", conditions) + " order by id limit " + limit,
                UUID.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
