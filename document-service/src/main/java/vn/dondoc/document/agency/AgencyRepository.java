package vn.dondoc.document.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<Agency, String> {

    /** Waits until no other transaction writes this agency, whether it exists yet or not. */
    void lock(AgencyCode code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:agency, 1))", Integer.class)
                .setParameter("agency", "agency " + code.value())
                .getSingleResult();
    }

    Optional<Agency> find(AgencyCode code) {
        return findByIdOptional(code.value());
    }

    /** In the order of codes. */
    List<Agency> findBehind(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }
}
