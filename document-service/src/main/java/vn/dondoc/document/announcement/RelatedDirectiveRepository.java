package vn.dondoc.document.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What a directive says of others, for its events. */
@ApplicationScoped
class RelatedDirectiveRepository {

    /** A message has its limit, and who cites more than these means none of them in particular. */
    private static final int MOST = 500;

    private static final String OF = """
            select r.kind, r.target_id, coalesce(d.number_normalised, r.target_number) as number,
                   coalesce(d.issuer, r.target_issuer) as issuer, coalesce(d.issued_on, r.target_issued_on) as issued_on,
                   r.items, r.declared
            from directive_relations r
            left join directives d on d.id = r.target_id
            where r.directive_id = :directive
            order by r.id
            limit :most
            """;

    private final Session session;

    RelatedDirectiveRepository(Session session) {
        this.session = session;
    }

    List<RelatedDirective> of(UUID directive) {
        return session.createNativeQuery(OF, Tuple.class)
                .setParameter("directive", directive)
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> new RelatedDirective(
                        row.get(0, String.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, LocalDate.class),
                        List.of(row.get(5, String[].class)),
                        row.get(6, Boolean.class)))
                .toList();
    }
}
