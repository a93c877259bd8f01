package vn.dondoc.document.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.SuccessorResponse;
import vn.dondoc.text.NameForms;
import vn.dondoc.text.NameKey;

/** Looks names up, all of a request with one statement for each way of comparing. */
@ApplicationScoped
class ResolutionRepository {

    /** One name can be borne in 34 provinces; those of the asking body come first and are never cut off. */
    private static final int MOST_EQUAL = 50;

    private static final int MOST_LIKE = 10;

    /** Share of three-letter runs that two names have in common; less is chance. */
    private static final double LEAST_LIKENESS = 0.4;

    private static final String RESULT = """
            select q.asked, m.agency, m.name, m.valid_from, m.valid_to, a.valid_to as ended_on, m.how, m.likeness, q.sureness,
                   m.agency = ? or m.agency ~>=~ ? and m.agency ~<~ ? as near
            """;

    static final String EQUALS = RESULT + """
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::float8[]) as q (asked, key, plain_key, short_key, sureness)
            cross join lateral (
                select n.*, 1.0::float8 as likeness,
                       case when n.key = q.key then 'NAME' when n.plain_key = q.plain_key then 'WITHOUT_ACCENTS'
                            else 'ABBREVIATION' end as how
                from (select * from agency_names where key = q.key
                      union select * from agency_names where plain_key = q.plain_key
                      union select * from agency_names where short_key = q.short_key
                      union select * from agency_names where initials = q.short_key) n
                order by (n.agency = ? or n.agency ~>=~ ? and n.agency ~<~ ?) desc, n.agency
                limit %d) m
            join agencies a on a.code = m.agency
            """.formatted(MOST_EQUAL);

    /** The nearest of the body's own, which are few, and the nearest of all. */
    static final String LIKES = RESULT + """
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::float8[]) as q (asked, key, plain_key, short_key, sureness)
            cross join lateral (
                select n.*, similarity(n.plain_key, q.plain_key)::float8 as likeness, 'LIKENESS' as how
                from ((select * from agency_names where agency = ? or agency ~>=~ ? and agency ~<~ ?
                       order by similarity(plain_key, q.plain_key) desc limit %1$d)
                      union
                      (select * from agency_names order by plain_key <-> q.plain_key limit %1$d)) n) m
            join agencies a on a.code = m.agency
            where m.likeness >= %2$s
            """.formatted(MOST_LIKE, LEAST_LIKENESS);

    private static final String GROUPS = """
            select q.asked, g.id
            from unnest(?::int[], ?::text[]) as q (asked, key)
            cross join lateral (
                select id from agency_groups
                where phrase_keys @> array[q.key] and (within is null or within = ?)
                order by within nulls last, id limit 1) g
            """;

    private static final String SUCCESSORS = """
            select s.agency, s.successor, a.name, s.succeeds_on, s.legal_basis
            from agency_successions s left join agencies a on a.code = s.successor
            where s.agency = any(?) order by s.agency, s.position
            """;

    private static final String BODY = "select name from agencies where code = ?";

    private final DataSource dataSource;

    ResolutionRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The folded name of a body; empty if it is not registered. */
    String keyOfBody(String body) {
        return query(
                        BODY,
                        find -> find.setString(1, body),
                        row -> NameKey.of(row.getString(1)).value())
                .stream()
                .findFirst()
                .orElse("");
    }

    List<Match> findEqual(List<Wording> wordings, String body) {
        return match(EQUALS, wordings, body);
    }

    List<Match> findLike(List<Wording> wordings, String body) {
        return match(LIKES, wordings, body);
    }

    private List<Match> match(String sql, List<Wording> wordings, String body) {
        List<NameForms> forms = wordings.stream().map(Wording::forms).toList();
        return query(
                sql,
                find -> {
                    bindBody(find, 1, body);
                    find.setArray(4, column(find, "int", wordings, Wording::name));
                    find.setArray(5, column(find, "text", forms, NameForms::key));
                    find.setArray(6, column(find, "text", forms, NameForms::plainKey));
                    find.setArray(7, column(find, "text", wordings, wording -> NameForms.squashed(wording.text())));
                    find.setArray(8, column(find, "float8", wordings, Wording::sureness));
                    bindBody(find, 9, body);
                },
                row -> new Match(
                        row.getInt("asked"),
                        row.getString("agency"),
                        row.getString("name"),
                        row.getDate("valid_from").toLocalDate(),
                        day(row.getDate("valid_to")),
                        day(row.getDate("ended_on")),
                        Match.How.valueOf(row.getString("how")),
                        row.getDouble("likeness"),
                        row.getDouble("sureness"),
                        row.getBoolean("near")));
    }

    /** The body itself, and what lies below it: '.' stands right before '/'. */
    private static void bindBody(PreparedStatement find, int first, String body) throws SQLException {
        find.setString(first, body);
        find.setString(first + 1, body + ".");
        find.setString(first + 2, body + "/");
    }

    /** Groups by the position of the name that is their phrase. */
    Map<Integer, String> findGroups(List<Wording> wordings, String body) {
        Map<Integer, String> groups = new HashMap<>();
        query(
                GROUPS,
                find -> {
                    find.setArray(1, column(find, "int", wordings, Wording::name));
                    find.setArray(
                            2,
                            column(
                                    find,
                                    "text",
                                    wordings,
                                    wording -> NameKey.of(wording.text()).value()));
                    find.setString(3, body);
                },
                row -> groups.putIfAbsent(row.getInt(1), row.getString(2)));
        return groups;
    }

    /** By the code of the agency that ended. */
    Map<String, List<SuccessorResponse>> findSuccessors(List<String> agencies) {
        Map<String, List<SuccessorResponse>> successors = new HashMap<>();
        query(
                SUCCESSORS,
                find -> find.setArray(1, column(find, "text", agencies, code -> code)),
                row -> successors
                        .computeIfAbsent(row.getString(1), agency -> new ArrayList<>())
                        .add(new SuccessorResponse(
                                row.getString(2), row.getString(3), day(row.getDate(4)), row.getString(5))));
        return successors;
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("names of agencies could not be looked up", e);
        }
    }

    private static <T> java.sql.Array column(
            PreparedStatement statement, String type, List<T> rows, Function<T, Object> field) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(field).toArray());
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toLocalDate).orElse(null);
    }
}
