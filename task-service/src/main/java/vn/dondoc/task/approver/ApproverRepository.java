package vn.dondoc.task.approver;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.deputy.DeputyRepository;

/** Who approves an agency's reports before they leave it. */
@ApplicationScoped
class ApproverRepository {

    private final Session session;
    private final DeputyRepository deputies;

    ApproverRepository(Session session, DeputyRepository deputies) {
        this.session = session;
        this.deputies = deputies;
    }

    /** Subjects; empty where the agency wants no approval. */
    Set<String> findOf(String agency) {
        return new TreeSet<>(OneColumn.query(
                        session, "select approver from agency_approvers where agency_code = :agency", String.class)
                .setParameter("agency", agency)
                .getResultList());
    }

    /** The caller whose word is enough: in his own name, or as the deputy of approvers; empty if it is not. */
    Optional<Caller> approving(Caller caller, String agency) {
        Set<String> approvers = findOf(agency);
        if (approvers.isEmpty() || approvers.contains(caller.subject())) {
            return Optional.of(caller);
        }
        List<String> represented = deputies.findRepresented(caller.subject(), agency).stream()
                .filter(approvers::contains)
                .toList();
        return represented.isEmpty() ? Optional.empty() : Optional.of(caller.standingFor(represented));
    }

    void replace(String agency, List<String> approvers) {
        session.createNativeMutationQuery("delete from agency_approvers where agency_code = :agency")
                .setParameter("agency", agency)
                .executeUpdate();
        session.createNativeMutationQuery("""
                insert into agency_approvers (agency_code, approver)
                select distinct :agency, a from unnest(cast(:approvers as text[])) as a
                """)
                .setParameter("agency", agency)
                .setParameter("approvers", approvers.toArray(String[]::new))
                .executeUpdate();
    }
}
