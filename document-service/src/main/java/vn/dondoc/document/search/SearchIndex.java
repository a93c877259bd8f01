package vn.dondoc.document.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.dondoc.document.announcement.DirectiveChanged;

/**
 * Keeps the index of texts, in the transaction of the change. The rows of the directives must be written before; what is
 * purged takes its parts along by their foreign key.
 */
@ApplicationScoped
public class SearchIndex {

    /** Parts of a former text. */
    private static final String FORGET = """
            delete from directive_parts p using directives d
            where p.directive_id = d.id and d.id = any(?) and p.text_hash <> md5(d.text)
            """;

    /** Each text is unpacked once, however many parts it has. */
    public static final String PUT = """
            with whole as materialized (
                select d.id, d.body, d.registered_at, d.text || '' as text from directives d
                where d.id = any(?) and not exists (select 1 from directive_parts p where p.directive_id = d.id))
            insert into directive_parts (directive_id, part, body, registered_at, text_hash, words)
            select id, n, body, registered_at, md5(text),
                   to_tsvector('simple', search_words(substring(text from n * 50000 + 1 for 50500)))
            from whole, generate_series(0, greatest(length(text) - 1, 0) / 50000) n
            """;

    private final DataSource dataSource;

    SearchIndex(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void changed(@Observes DirectiveChanged change) {
        put(List.of(change.directive().id()));
    }

    /** Indexes the texts of these directives as they are now; those that are indexed already cost next to nothing. */
    public void put(Collection<UUID> directives) {
        try (Connection connection = dataSource.getConnection();
                var forget = connection.prepareStatement(FORGET);
                var put = connection.prepareStatement(PUT)) {
            var ids = connection.createArrayOf("uuid", directives.toArray());
            forget.setArray(1, ids);
            forget.executeUpdate();
            put.setArray(1, ids);
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("texts could not be indexed", e);
        }
    }
}
