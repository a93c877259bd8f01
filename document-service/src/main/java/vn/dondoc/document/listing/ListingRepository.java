package vn.dondoc.document.listing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.search.Conditions;
import vn.dondoc.document.search.DirectiveFilter;
import vn.dondoc.kit.sql.OneColumn;

/** Lists of directives by their fields, newest registered first. */
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
        List<UUID> ids = bodies.stream()
                .flatMap(body -> findNewestOf(body, filter, before, limit).stream())
                .toList();
        return findAll(ids).values().stream().sorted(NEWEST_FIRST).limit(limit).toList();
    }

    private List<UUID> findNewestOf(String body, DirectiveFilter filter, @Nullable Place before, int limit) {
        Conditions conditions = Conditions.of(filter);
        if (before != null) {
            conditions.and("(d.registered_at, d.id) < (?, ?)", before.registeredAt(), before.id());
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(body);
        arguments.addAll(conditions.arguments());
        arguments.add(limit);
        String sql = "select d.id from directives d where d.body = ?" + conditions.sql()
                + " order by d.registered_at desc, d.id desc limit ?";
        return bind(OneColumn.query(getSession(), sql, UUID.class), arguments).getResultList();
    }

    private static <T extends Query> T bind(T query, List<Object> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            query.setParameter(i + 1, arguments.get(i));
        }
        return query;
    }

    /** By id; without their texts, which are not even read. */
    Map<UUID, Directive> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream().collect(Collectors.toMap(Directive::id, Function.identity()));
    }

    /** All bodies that have a register, found by hopping along the index. */
    Set<String> findBodies() {
        return Set.copyOf(OneColumn.query(getSession(), BODIES, String.class).getResultList());
    }
}
