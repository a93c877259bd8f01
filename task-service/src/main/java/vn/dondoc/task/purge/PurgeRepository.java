package vn.dondoc.task.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.sql.OneColumn;

@ApplicationScoped
class PurgeRepository {

    private final EntityManager entities;

    PurgeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the directives that were purged and are not forgotten yet. */
    List<UUID> findToForget(Collection<UUID> directives) {
        List<UUID> found = OneColumn.query(entities, """
                        select d.id from directives d
                        where d.id = any(:ids) and d.state = 'PURGED'
                          and not exists (select 1 from forgotten_directives f where f.directive_id = d.id)
                        order by d.id
                        """, UUID.class)
                .setParameter("ids", directives.toArray(UUID[]::new))
                .getResultList();
        return found;
    }

    /** Nothing read before in this transaction is as it was. */
    void forget(UUID directive, Instant at) {
        entities.flush();
        OneColumn.query(entities, "select 1 from forget_directive(:directive, :at)", Integer.class)
                .setParameter("directive", directive)
                .setParameter("at", at)
                .getSingleResult();
        entities.clear();
    }

    List<UUID> findIssued(UUID directive) {
        List<UUID> issued = OneColumn.query(
                        entities,
                        "select id from assignments where directive_id = :directive and state <> 'DRAFT' order by id",
                        UUID.class)
                .setParameter("directive", directive)
                .getResultList();
        return issued;
    }
}
