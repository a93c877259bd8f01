package vn.dondoc.document.relation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveNumber;
import vn.dondoc.kit.sql.OneColumn;

@ApplicationScoped
class RelationRepository implements PanacheRepositoryBase<Relation, UUID> {

    /**
     * Which directive a waiting relation means: the number is the same, the year, too, or, where the relation knows none, it is
     * not later than the citing one; the issuers' names are the same, or one goes on where the other ends ("Ủy ban nhân dân
     * tỉnh"). Where that leaves several, the one of the
     * citing document's own issuer is meant; where there is none or there are two, it stays open.
     */
    private static final String LINK = """
            update directive_relations as r set target_id = m.target
            from (select r.id,
                         coalesce((array_agg(d.id) filter (where d.issuer_key = s.issuer_key))[1],
                                  (array_agg(d.id))[1]) as target
                  from directive_relations r
                  join directives s on s.id = r.directive_id
                  join directives d
                    on d.body = r.body and d.number_key = r.target_key and d.id <> r.directive_id
                   and (r.target_year is null or d.number_year = r.target_year)
                   and (r.target_year is not null or s.issued_on is null or d.issued_on is null
                        or d.issued_on <= s.issued_on)
                   and (r.target_issued_on is null or d.issued_on is null or d.issued_on = r.target_issued_on)
                   and (r.target_issuer_key is null
                        or starts_with(d.issuer_key || ' ', r.target_issuer_key || ' ')
                        or starts_with(r.target_issuer_key || ' ', d.issuer_key || ' '))
                  where r.target_id is null and r.target_key is not null and %s
                  group by r.id
                  having count(*) = 1 or count(*) filter (where d.issuer_key = s.issuer_key) = 1) as m
            where r.id = m.id
            """;

    private static final String LINK_FROM = LINK.formatted("r.directive_id = :directive");
    private static final String LINK_TO = LINK.formatted("r.body = :body and r.target_key = :key");

    /** In the words of the partial index: laws are cited by thousands, and replaced by one. */
    private static final String OPEN = " and effectiveAt is null and kind in (REPLACES, AMENDS, REVOKES)";

    /** Links what waits on either side of a directive: its own relations, and others' to its number. */
    void link(Directive directive) {
        getEntityManager()
                .createNativeQuery(LINK_FROM)
                .setParameter("directive", directive.id())
                .executeUpdate();
        DirectiveNumber number = directive.number();
        if (number != null) {
            getEntityManager()
                    .createNativeQuery(LINK_TO)
                    .setParameter("body", directive.body())
                    .setParameter("key", number.key())
                    .executeUpdate();
        }
    }

    /** Writes new ones; they are read again after they were linked. */
    void add(List<Relation> added) {
        persist(added);
        flush();
        added.forEach(getEntityManager()::detach);
    }

    /** Oldest first. */
    List<Relation> findAllOf(UUID directive) {
        return list("directiveId = ?1 order by id", directive);
    }

    List<RelationRequest> findSaid(UUID directive) {
        return findAllOf(directive).stream().map(Relation::said).toList();
    }

    void remove(List<Relation> gone) {
        if (!gone.isEmpty()) {
            flush();
            OneColumn.query(getSession(), "select 1 from take_back_relations(:ids)", Integer.class)
                    .setParameter("ids", gone.stream().map(Relation::id).toArray(UUID[]::new))
                    .getResultList();
        }
    }

    void tookEffect(List<UUID> ids, Instant at) {
        if (!ids.isEmpty()) {
            update("effectiveAt = ?1 where id in ?2", at, ids);
        }
    }

    /** Those of and to a directive that would change the other one and have not yet. */
    List<Relation> findWithoutEffect(UUID directive) {
        return Stream.concat(
                        stream("directiveId = ?1 and targetId is not null" + OPEN, directive),
                        stream("targetId = ?1" + OPEN, directive))
                .sorted(Comparator.comparing(relation -> relation.id().toString()))
                .toList();
    }

    /** Both directions, newest first. */
    List<Relation> findOf(UUID directive, @Nullable UUID before, int limit) {
        return Stream.of("directiveId", "targetId")
                .flatMap(side -> findBySide(side, directive, before, limit).stream())
                .sorted(Comparator.comparing(
                                (Relation relation) -> relation.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private List<Relation> findBySide(String side, UUID directive, @Nullable UUID before, int limit) {
        return (before == null
                        ? find(side + " = ?1 order by id desc", directive)
                        : find(side + " = ?1 and id < ?2 order by id desc", directive, before))
                .page(0, limit)
                .list();
    }

    /** Which of these are in the body's register. */
    Set<UUID> findKnown(String body, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : getEntityManager()
                        .createQuery("select id from Directive where id in ?1 and body = ?2", UUID.class)
                        .setParameter(1, ids)
                        .setParameter(2, body)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** What the register knows of these. */
    Map<UUID, RelationResponse.Other> findOthers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select id, number.normalised, header.issuer, header.issuedOn from Directive where id in ?1",
                                RelationResponse.Other.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.toMap(RelationResponse.Other::id, Function.identity()));
    }
}
