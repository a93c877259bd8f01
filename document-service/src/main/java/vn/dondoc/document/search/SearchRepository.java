package vn.dondoc.document.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks words up in headers and texts. */
@ApplicationScoped
public class SearchRepository {

    /** Candidates of each body whose header matches, the newest: ranking reads every one, and nobody reads further. */
    public static final int MOST_HEADERS = 1_000;

    /** The same of parts of texts, whose ranking costs more. */
    public static final int MOST_PARTS = 500;

    /**
     * The words as a tsquery, abbreviations and what they stand for both. Plans are made for the words at hand: one for any word would guess how many match.
     */
    private static final String WORDS = """
            select ts_rewrite(asked.query, 'select asked, meant from search_synonyms')::text, asked.query::text, asked.words,
                   set_config('plan_cache_mode', 'force_custom_plan', true)
            from (select plainto_tsquery('simple', search_words(?)) as query, search_words(?) as words) as asked
            """;

    /**
     * Window after window, the newest first, until the bound is full: the rows of a window come newest first, so all do, and only the
     * candidates are ranked.
     */
    private static final String RANKED = """
            with headers as materialized (
                select c.id, c.registered_at,
                       1 + ts_rank_cd('{0.1, 0.2, 0.6, 1.0}', c.search, cast(? as tsquery), 32)
                       + case when c.number_key = ? or c.number_value = ? then 10 else 0 end as rank
                from unnest(?::text[]) as asked (body) cross join lateral (
                    select m.*
                    from (select * from search_windows(asked.body) order by step) w cross join lateral (
                        select d.id, d.registered_at, d.search, d.number_key, d.number_value
                        from directives d
                        where d.body = asked.body and array[d.registered_week, -1 - d.registered_week / 32] @> array[w.key]
                            and d.registered_at >= w.since and d.registered_at < w.until and d.search @@ cast(? as tsquery)%1$s
                        order by d.registered_at desc, d.id desc limit ?) m
                    order by w.step, m.registered_at desc, m.id desc limit ?) c),
            parts as materialized (
                select c.id, c.registered_at, c.part, ts_rank_cd(c.words, cast(? as tsquery), 32) as rank
                from unnest(?::text[]) as asked (body) cross join lateral (
                    select m.*
                    from (select * from search_windows(asked.body) order by step) w cross join lateral (
                        select p.directive_id as id, p.registered_at, p.part, p.words
                        from directive_parts p %2$s
                        where p.body = asked.body and array[p.registered_week, -1 - p.registered_week / 32] @> array[w.key]
                            and p.registered_at >= w.since and p.registered_at < w.until and p.words @@ cast(? as tsquery)%1$s
                        order by p.registered_at desc, p.directive_id desc limit ?) m
                    order by w.step, m.registered_at desc, m.id desc limit ?) c),
            best as (select distinct on (id) id, registered_at, part, rank from parts order by id, rank desc, part),
            ranked as (
                select coalesce(h.id, b.id) as id, coalesce(h.registered_at, b.registered_at) as registered_at,
                       round((coalesce(h.rank, 0) + coalesce(b.rank, 0))::numeric, 6) as rank,
                       h.id is not null as in_header, coalesce(b.part, -1) as part
                from headers h full join best b on b.id = h.id)
            select id, registered_at, rank::text as rank_text, in_header, part,
                   (select count(*) from headers) >= ? or (select count(*) from parts) >= ? as narrowed
            from ranked
            %3$s
            order by rank desc, registered_at desc, id desc limit ?
            """;

    /** With what a filter's index needs to find the directives first, where they are fewer than the parts. */
    private static final String JOINED = """
             join directives d on d.id = p.directive_id and d.body = asked.body
                 and d.registered_at >= w.since and d.registered_at < w.until""";

    private static final String PARTS_OF_TEXT = """
            select d.id, substring(d.text from wanted.part * 50000 + 1 for 50500)
            from unnest(?::uuid[], ?::int[]) as wanted (id, part) join directives d on d.id = wanted.id
            """;

    private final DataSource dataSource;

    SearchRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Words words(String asked) {
        return query(
                        WORDS,
                        List.of(asked, asked),
                        row -> new Words(row.getString(1), row.getString(2), row.getString(3)))
                .getFirst();
    }

    /** A found directive's place in the order of rank. */
    public record Place(String rank, OffsetDateTime registeredAt, UUID id) {}

    /** Statement and arguments that find the best of some bodies; apart, so that their plan can be looked at. */
    public record Search(String sql, List<Object> arguments) {

        public static Search of(
                Collection<String> bodies,
                Words words,
                @Nullable NumberAsked number,
                DirectiveFilter filter,
                @Nullable Place behind,
                int limit) {
            Conditions conditions = Conditions.of(filter);
            String[] registers = bodies.toArray(String[]::new);
            List<Object> arguments = new ArrayList<>();
            arguments.add(words.query());
            arguments.add(number == null || number.key() == null ? "" : number.key());
            arguments.add(number == null || number.key() != null ? 0 : number.value());
            arguments.addAll(List.of(registers, words.query()));
            arguments.addAll(conditions.arguments());
            arguments.addAll(List.of(MOST_HEADERS, MOST_HEADERS));
            arguments.addAll(List.of(words.query(), registers, words.query()));
            arguments.addAll(conditions.arguments());
            arguments.addAll(List.of(MOST_PARTS, MOST_PARTS, MOST_HEADERS, MOST_PARTS));
            if (behind != null) {
                arguments.addAll(List.of(behind.rank(), behind.registeredAt(), behind.id()));
            }
            arguments.add(limit);
            return new Search(sql(conditions.sql(), behind != null), arguments);
        }

        private static String sql(String conditions, boolean behind) {
            String filtered = conditions.isEmpty() ? "" : JOINED;
            return RANKED.formatted(
                    conditions, filtered, behind ? "where (rank, registered_at, id) < (?::numeric, ?, ?)" : "");
        }
    }

    /** The best first. */
    public List<Found> find(Search search) {
        return query(
                search.sql(),
                search.arguments(),
                row -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                        row.getString("rank_text"),
                        row.getBoolean("in_header"),
                        row.getInt("part"),
                        row.getBoolean("narrowed")));
    }

    /** The parts of the texts in which the words were found. */
    public Map<UUID, String> findTexts(List<Found> found) {
        List<Found> inText = found.stream().filter(match -> match.part() >= 0).toList();
        Map<UUID, String> texts = new HashMap<>();
        if (inText.isEmpty()) {
            return texts;
        }
        query(
                PARTS_OF_TEXT,
                List.of(
                        inText.stream().map(Found::id).toArray(UUID[]::new),
                        inText.stream().map(Found::part).toArray(Integer[]::new)),
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    texts.put(id, row.getString(2));
                    return id;
                });
        return texts;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<Object> arguments, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("directives could not be searched", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> arguments)
            throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case Integer[] numbers -> statement.setArray(i + 1, connection.createArrayOf("int", numbers));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }
}
