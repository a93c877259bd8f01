package vn.dondoc.task.meaning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Agencies and groups by folded names as of a day, with one statement for any number of phrases. */
@ApplicationScoped
class MeaningRepository {

    /**
     * Of each phrase the agencies under its likeliest name; those of the province first. Another province's own departments
     * and communes are never meant: of theirs, only the province itself.
     */
    static final String AGENCIES = """
            with found as (
                select q.phrase, a.code,
                       dense_rank() over (partition by q.phrase
                                          order by not (a.code = :province or starts_with(a.code, :province || '.')), q.rank)
                           as place
                from jsonb_to_recordset(cast(:asked as jsonb)) as q (phrase int, rank int, key text)
                join agencies a on a.name_keys @> array[q.key]
                where a.valid_from <= :day and coalesce(a.valid_to >= :day, true)
                      and (:province = '' or a.code = :province or starts_with(a.code, :province || '.')
                           or a.kind in ('central', 'province'))
                      and exists (select 1
                                  from jsonb_to_recordset(a.names) as n (key text, "validFrom" date, "validTo" date)
                                  where n.key = q.key and coalesce(n."validFrom" <= :day, true)
                                        and coalesce(n."validTo" >= :day, true)))
            select distinct phrase, code from found where place = 1 order by phrase, code
            """;

    static final String GROUPS = """
            select distinct on (q.phrase) q.phrase, g.id, g.phrases[1] as name
            from jsonb_to_recordset(cast(:asked as jsonb)) as q (phrase int, rank int, key text)
            join agency_groups g on g.phrase_keys @> array[q.key]
            where coalesce(g.valid_from <= :day, true) and coalesce(g.valid_to >= :day, true)
                  and (:province = '' or g.within is null or g.within = :province
                       or starts_with(g.within, :province || '.'))
            order by q.phrase, g.within is null, q.rank, g.id
            """;

    /**
     * Those of the kinds below the code, and those included by name, without those excluded, as far as they exist on the day.
     * The operators of patterns make "below a code" a range of the index: '.' stands right before '/'.
     */
    static final String MEMBERS = """
            with asked as (select * from agency_groups where id = any(:groups)),
            named as (
                select g.id, m.agency, m.included
                from asked g, jsonb_to_recordset(g.members) as m (agency text, included boolean, "validFrom" date, "validTo" date)
                where coalesce(m."validFrom" <= :day, true) and coalesce(m."validTo" >= :day, true)),
            meant as (
                select g.id, a.code
                from asked g
                join agencies a on a.kind = any(g.kinds)
                     and a.code ~>=~ coalesce(g.within || '.', '') and a.code ~<~ coalesce(g.within || '/', 'a')
                     and (g.levels = '{}' or cardinality(string_to_array(a.code, '.')) = any(g.levels))
                union
                select id, agency from named where included)
            select meant.id, a.code
            from meant join agencies a on a.code = meant.code
            where a.valid_from <= :day and coalesce(a.valid_to >= :day, true)
                  and not exists (select 1 from named n where n.id = meant.id and n.agency = a.code and not n.included)
            order by meant.id, a.code
            """;

    private record Asked(int phrase, int rank, String key) {}

    private final Session session;
    private final ObjectMapper json;

    MeaningRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Codes, in the place of each phrase; none where no agency is known by it. */
    Map<Integer, List<String>> agencies(List<List<String>> keys, LocalDate day, @Nullable String province) {
        return find(AGENCIES, keys, day, province)
                .collect(Collectors.groupingBy(
                        row -> row.get("phrase", Integer.class),
                        Collectors.mapping(row -> row.get("code", String.class), Collectors.toList())));
    }

    /** Id and name, in the place of each phrase. */
    Map<Integer, Named> groups(List<List<String>> keys, LocalDate day, @Nullable String province) {
        return find(GROUPS, keys, day, province)
                .collect(Collectors.toMap(
                        row -> row.get("phrase", Integer.class),
                        row -> new Named(row.get("id", String.class), row.get("name", String.class))));
    }

    record Named(String id, String name) {}

    /** Codes by the group's id. */
    Map<String, List<String>> members(Collection<String> groups, LocalDate day) {
        return session.createNativeQuery(MEMBERS, Tuple.class)
                .setParameter("groups", groups.toArray(String[]::new))
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("id", String.class),
                        Collectors.mapping(row -> row.get("code", String.class), Collectors.toList())));
    }

    private Stream<Tuple> find(String sql, List<List<String>> keys, LocalDate day, @Nullable String province) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("asked", write(asked(keys)))
                .setParameter("day", day)
                .setParameter("province", province == null ? "" : province)
                .getResultStream();
    }

    private static List<Asked> asked(List<List<String>> keys) {
        List<Asked> asked = new ArrayList<>();
        for (int phrase = 0; phrase < keys.size(); phrase++) {
            for (int rank = 0; rank < keys.get(phrase).size(); rank++) {
                asked.add(new Asked(phrase, rank, keys.get(phrase).get(rank)));
            }
        }
        return asked;
    }

    private String write(List<Asked> asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names could not be handed to the database", e);
        }
    }
}
