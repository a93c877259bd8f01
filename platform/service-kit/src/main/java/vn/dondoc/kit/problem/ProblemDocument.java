package vn.dondoc.kit.problem;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of every error answer; for the API description only. */
@Schema(name = "Problem", description = "RFC 9457 problem; further members are named where they occur")
public record ProblemDocument(
        @Schema(
                description = "The kind of error; absent where the status says all",
                examples = "urn:dondoc:problem:invalid-field")
        @Nullable
        URI type,

        @Schema(examples = "A field of the request breaks its rule")
        String title,

        @Schema(examples = "400") int status,

        @Schema(examples = "subject must not be blank") @Nullable
        String detail,

        @Schema(description = "The path that was called", examples = "/api/v1/directives") @Nullable
        String instance,

        @Schema(description = "The fields that are wrong") @Nullable
        List<FieldError> errors) {}
