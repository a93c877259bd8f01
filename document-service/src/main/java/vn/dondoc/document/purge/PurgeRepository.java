package vn.dondoc.document.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.kit.sql.OneColumn;

@ApplicationScoped
class PurgeRepository {

    private final EntityManager entities;

    PurgeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes everything and leaves the stub. */
    void purge(Directive directive, long version, Instant at) {
        entities.flush();
        entities.detach(directive);
        OneColumn.query(entities, "select 1 from purge_directive(:id)", Integer.class)
                .setParameter("id", directive.id())
                .getSingleResult();
        entities.createNativeQuery(
                        "insert into directive_purges (directive_id, body, version, purged_at) values (:id, :body, :version, :at)")
                .setParameter("id", directive.id())
                .setParameter("body", directive.body())
                .setParameter("version", version)
                .setParameter("at", at)
                .executeUpdate();
    }
}
