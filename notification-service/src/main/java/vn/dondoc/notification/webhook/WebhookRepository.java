package vn.dondoc.notification.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.notification.agency.AgencyCode;

/** The table {@code webhooks}: a few hundred rows in a province. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    List<Webhook> ofScope(AgencyCode scope) {
        return list("scope = ?1 order by id", scope.value());
    }

    boolean isRegistered(String scope, String url) {
        return count("scope = ?1 and url = ?2", scope, url) > 0;
    }

    /** What is queued for it is dropped before it goes. */
    void dropQueued(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        update notices n
                        set state = 'CANCELLED', settled_at = :now
                        from webhook_deliveries d
                        where d.webhook_id = :id and d.state = 'QUEUED' and n.id = d.notice_id and n.state = 'QUEUED'
                        """)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Others who want to change it wait until the transaction ends. */
    Optional<Webhook> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
