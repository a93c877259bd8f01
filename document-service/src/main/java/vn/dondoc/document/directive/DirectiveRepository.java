package vn.dondoc.document.directive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DirectiveRepository implements PanacheRepositoryBase<Directive, UUID> {

    private static final String BODIES = """
            with recursive known as (
                (select body from directives order by body limit 1)
                union all
                select (select d.body from directives d where d.body > known.body order by d.body limit 1)
                from known where known.body is not null)
            select body from known where body is not null
            """;

    /**
     * Finds the directive that holds this one's number, and makes others who ask for the same number wait for the end of
     * this transaction. So of many who register one number at once the first gets it and the rest are told; the unique index
     * is there for whoever forgets to ask.
     */
    Optional<Directive> findHolderOfNumber(Directive directive) {
        DirectiveNumber number = directive.number();
        if (number == null) {
            return Optional.empty();
        }
        String place = String.join(
                "\n",
                directive.body(),
                directive.issuerKey(),
                Integer.toString(number.year()),
                number.series(),
                number.key());
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:place, 1))", Integer.class)
                .setParameter("place", "directive " + place)
                .getSingleResult();
        return find(
                        "body = ?1 and issuerKey = ?2 and number.year = ?3 and number.series = ?4 and number.key = ?5",
                        directive.body(),
                        directive.issuerKey(),
                        number.year(),
                        number.series(),
                        number.key())
                .firstResultOptional();
    }

    /**
     * The newest registered of some bodies, one query for each, so that each walks its own index.
     *
     * @param before only those registered before it
     */
    List<Directive> findNewest(Collection<String> bodies, DirectiveFilter filter, @Nullable UUID before, int limit) {
        return bodies.stream()
                .flatMap(body -> findNewestOf(body, filter, before, limit).stream())
                .sorted(Comparator.comparing(
                                (Directive directive) -> directive.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private List<Directive> findNewestOf(String body, DirectiveFilter filter, @Nullable UUID before, int limit) {
        StringBuilder where = new StringBuilder("body = :body");
        Map<String, Object> parameters = new HashMap<>(Map.of("body", body));
        restrict(where, parameters, " and id < :before", "before", before);
        restrict(where, parameters, " and type = :type", "type", filter.type());
        restrict(where, parameters, " and state = :state", "state", filter.state());
        restrict(where, parameters, " and issuerKey = :issuerKey", "issuerKey", filter.issuerKey());
        restrict(where, parameters, " and issuedOn >= :issuedFrom", "issuedFrom", filter.issuedFrom());
        restrict(where, parameters, " and issuedOn <= :issuedTo", "issuedTo", filter.issuedTo());
        return find(where.append(" order by id desc").toString(), parameters)
                .page(0, limit)
                .list();
    }

    private static void restrict(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
    }

    /** All bodies that have a register, found by hopping along the index. */
    Set<String> findBodies() {
        return Set.copyOf(getSession().createNativeQuery(BODIES, String.class).getResultList());
    }
}
