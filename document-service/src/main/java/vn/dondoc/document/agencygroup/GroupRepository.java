package vn.dondoc.document.agencygroup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dondoc.document.agency.AgencyKind;
import vn.dondoc.kit.sql.OneColumn;

@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<AgencyGroup, String> {

    /**
     * Those of the kinds below the code, and those included by name, without those excluded, as far as they exist on the day.
     * The operators of patterns make "below a code" a range of the index: '.' stands right before '/'.
     */
    static final String MEMBERS = """
            with meant as (
                select a.code from agency_groups g
                join agencies a on a.kind = any(g.kinds)
                     and a.code ~>=~ coalesce(g.within || '.', '') and a.code ~<~ coalesce(g.within || '/', 'a')
                     and (g.levels = '{}' or cardinality(string_to_array(a.code, '.')) = any(g.levels))
                where g.id = :group
                union
                select m.agency from agency_group_members m
                where m.group_id = :group and m.included
                      and coalesce(m.valid_from <= :day, true) and coalesce(m.valid_to >= :day, true))
            select a.code, a.kind,
                   coalesce((select n.name from agency_names n
                             where n.agency = a.code and n.official and n.valid_from <= :day
                                   and coalesce(n.valid_to >= :day, true)
                             order by n.position limit 1), a.name) as name
            from meant join agencies a on a.code = meant.code
            where a.valid_from <= :day and coalesce(a.valid_to >= :day, true) and a.code > :behind
                  and not exists (select 1 from agency_group_members m
                                  where m.group_id = :group and m.agency = a.code and not m.included
                                        and coalesce(m.valid_from <= :day, true) and coalesce(m.valid_to >= :day, true))
            order by a.code
            limit :limit
            """;

    /** Waits until no other transaction defines this group. */
    void lock(String id) {
        OneColumn.query(
                        getEntityManager(),
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:group, 1))",
                        Integer.class)
                .setParameter("group", "agency group " + id)
                .getSingleResult();
    }

    /** By one of its phrases, folded; of several the first by id. */
    Optional<AgencyGroup> findByPhrase(String key) {
        return getSession()
                .createNativeQuery(
                        "select * from agency_groups where phrase_keys @> array[cast(:key as text)] order by id limit 1",
                        AgencyGroup.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** In the order of ids. */
    List<AgencyGroup> findBehind(String id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }

    /** In the order of codes. */
    List<GroupResponse.Member> findMembers(String group, LocalDate day, String behind, int limit) {
        return getSession()
                .createNativeQuery(MEMBERS, Tuple.class)
                .setParameter("group", group)
                .setParameter("day", day)
                .setParameter("behind", behind)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new GroupResponse.Member(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        AgencyKind.valueOf(row.get("kind", String.class))))
                .toList();
    }
}
