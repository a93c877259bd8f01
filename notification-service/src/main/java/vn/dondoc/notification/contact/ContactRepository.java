package vn.dondoc.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import vn.dondoc.notification.agency.AgencyCode;

/** The table {@code contacts}. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, String> {

    Optional<Contact> find(AgencyCode agency) {
        return findByIdOptional(agency.value());
    }

    /** Others who want to change it wait until the transaction ends. */
    Optional<Contact> findForChange(AgencyCode agency) {
        return findByIdOptional(agency.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
