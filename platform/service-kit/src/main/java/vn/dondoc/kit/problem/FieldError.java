package vn.dondoc.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with one field of the request: of the body, or one named parameter or header. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is wrong with one field of the request")
public record FieldError(
        @Schema(description = "JSON Pointer into the body, as a URI fragment", examples = "#/tasks/0/deadline/on")
        @Nullable
        String pointer,

        @Schema(description = "Name of a path or query parameter", examples = "limit") @Nullable
        String parameter,

        @Schema(description = "Name of a header", examples = "If-Match") @Nullable
        String header,

        @Schema(description = "What is wrong, in one sentence", examples = "is before the directive's date 2020-09-03")
        String detail) {

    /** @param path names and indexes from the root of the body, such as {@code tasks/0/content} */
    public static FieldError inBody(String path, String detail) {
        return new FieldError("#/" + path, null, null, detail);
    }

    public static FieldError ofParameter(String name, String detail) {
        return new FieldError(null, name, null, detail);
    }

    public static FieldError ofHeader(String name, String detail) {
        return new FieldError(null, null, name, detail);
    }
}
