package vn.dondoc.kit.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next opaque; given back as {@code cursor} with the same filter it continues behind the last item; null at the end
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
        String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * @param rows up to {@code limit + 1} rows: one more than asked for says that there is a next page
     * @param key the sort key of a row, as texts
     */
    public static <T> Page<T> of(List<T> rows, int limit, String filter, Function<T, List<String>> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), new Cursor(filter, key.apply(items.getLast())).encode());
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
