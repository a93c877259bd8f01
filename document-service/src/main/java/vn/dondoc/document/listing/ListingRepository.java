package vn.dondoc.document.listing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Directive;

@ApplicationScoped
class ListingRepository implements PanacheRepositoryBase<Directive, UUID> {

    private static final String BODIES = """
            with recursive known as (
                (select body from directives order by body limit 1)
                union all
                select (select d.body from directives d where d.body > known.body order by d.body limit 1)
                from known where known.body is not null)
            select body from known where body is not null
            """;

    /** As PostgreSQL orders them: ids by their bytes, which their texts follow. */
    private static final Comparator<Directive> NEWEST_FIRST = Comparator.comparing(Directive::registeredAt)
            .thenComparing(directive -> directive.id().toString())
            .reversed();

    /** A directive's place in the order of registration. */
    record Place(Instant registeredAt, UUID id) {}

    /**
     * The newest registered of some bodies, one query for each, so that each walks its own index.
     *
     * @param before only those registered before it
     */
    List<Directive> findNewest(Collection<String> bodies, DirectiveFilter filter, @Nullable Place before, int limit) {
        return bodies.stream()
                .flatMap(body -> findNewestOf(body, filter, before, limit).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Directive> findNewestOf(String body, DirectiveFilter filter, @Nullable Place before, int limit) {
        StringBuilder where = new StringBuilder("body = :body");
        Map<String, Object> parameters = new HashMap<>(Map.of("body", body));
        if (before != null) {
            where.append(" and (registeredAt, id) < (:registeredAt, :id)");
            parameters.putAll(Map.of("registeredAt", before.registeredAt(), "id", before.id()));
        }
        restrict(where, parameters, " and header.type = :type", "type", filter.type());
        restrict(where, parameters, " and state = :state", "state", filter.state());
        restrict(where, parameters, " and header.issuerKey = :issuerKey", "issuerKey", filter.issuerKey());
        restrict(where, parameters, " and header.issuedOn >= :issuedFrom", "issuedFrom", filter.issuedFrom());
        restrict(where, parameters, " and header.issuedOn <= :issuedTo", "issuedTo", filter.issuedTo());
        restrict(where, parameters, " and origin.source = :source", "source", filter.source());
        restrict(where, parameters, " and origin.sourceId = :sourceId", "sourceId", filter.sourceId());
        return find(where.append(" order by registeredAt desc, id desc").toString(), parameters)
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
