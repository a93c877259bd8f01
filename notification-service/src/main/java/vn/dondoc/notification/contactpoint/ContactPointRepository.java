package vn.dondoc.notification.contactpoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.notification.agency.AgencyCode;

/** The table {@code contact_points}. */
@ApplicationScoped
class ContactPointRepository implements PanacheRepositoryBase<ContactPoint, UUID> {

    List<ContactPoint> ofAgency(AgencyCode agency) {
        return list("agencyCode = ?1 order by function, validFrom, id", agency.value());
    }

    /** Others who want to change it wait until the transaction ends. */
    Optional<ContactPoint> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
