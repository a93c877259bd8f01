package vn.dondoc.task.breakdown;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;

/**
 * Where a task stands in the request that drafts it, so that what is wrong with it can be named.
 *
 * @param path from the root of the body: {@code tasks/0}
 * @param of which of the tasks it is, where the path stands for several; null if the task itself is in the request
 */
public record TaskSpot(String path, @Nullable String of) {

    /** The task is the whole request. */
    public static final TaskSpot ALONE = new TaskSpot("", null);

    static List<TaskSpot> ofAll(List<TaskRequest> tasks) {
        return IntStream.range(0, tasks.size())
                .mapToObj(n -> new TaskSpot("tasks/" + n, null))
                .toList();
    }

    String path(String field) {
        return of != null ? path : path.isEmpty() ? field : path + "/" + field;
    }

    /** @param field names and indexes below the task */
    public FieldError error(String field, String detail) {
        return FieldError.inBody(path(field), of == null ? detail : of + ", " + field + ": " + detail);
    }
}
