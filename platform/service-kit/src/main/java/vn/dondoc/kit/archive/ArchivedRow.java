package vn.dondoc.kit.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.seal.Leaf;

/**
 * An audit row as it was hashed: each column as text, none for what was null.
 *
 * @param columns by their names in the table
 */
public record ArchivedRow(Map<String, String> columns) {

    public long id() {
        return Long.parseLong(text("id"));
    }

    public Leaf leaf() {
        return Leaf.of(columns);
    }

    /** Without its words, as a purge leaves it. */
    ArchivedRow emptied() {
        return new ArchivedRow(Leaf.withoutWords(columns));
    }

    /** @throws IllegalStateException if the row says nothing there */
    public String text(String column) {
        String value = columns.get(column);
        if (value == null) {
            throw new IllegalStateException("an archived row without " + column);
        }
        return value;
    }

    public @Nullable String textOrNull(String column) {
        return columns.get(column);
    }

    boolean isOf(String entityType, String entityId) {
        return entityType.equals(columns.get("entity_type")) && entityId.equals(columns.get("entity_id"));
    }
}
