package vn.dondoc.task.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;

/** The table {@code link_revocations}: up to when an agency's links are worth nothing. */
@ApplicationScoped
class LinkRevocationRepository {

    private final Session session;

    LinkRevocationRepository(Session session) {
        this.session = session;
    }

    Optional<Instant> revokedUntil(String agency) {
        return OneColumn.query(
                        session, "select issued_until from link_revocations where agency_code = :agency", Instant.class)
                .setParameter("agency", agency)
                .getResultStream()
                .findFirst();
    }

    boolean isRevoked(AcknowledgementLink link) {
        return revokedUntil(link.agency())
                .filter(until -> !link.issuedAt().isAfter(until))
                .isPresent();
    }

    void revoke(String agency, Instant until) {
        session.createNativeMutationQuery("""
                        insert into link_revocations (agency_code, issued_until) values (:agency, :until)
                        on conflict (agency_code) do update
                        set issued_until = greatest(link_revocations.issued_until, excluded.issued_until)
                        """)
                .setParameter("agency", agency)
                .setParameter("until", until)
                .executeUpdate();
    }
}
