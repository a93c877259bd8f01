package vn.dondoc.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A body that is no JSON says where it breaks; JSON of the wrong form says which field, and what was expected there. */
public final class JsonProblemMapper {

    private JsonProblemMapper() {}

    /** Not JSON at all. */
    @Provider
    @Priority(Mapping.BEFORE_THE_LIBRARY)
    public static class Malformed implements ExceptionMapper<JsonProcessingException> {

        @Override
        public Response toResponse(JsonProcessingException exception) {
            return problem(exception).toResponse();
        }
    }

    /** JSON, but not of the form of the request. */
    @Provider
    @Priority(Mapping.BEFORE_THE_LIBRARY)
    public static class Mismatched implements ExceptionMapper<MismatchedInputException> {

        @Override
        public Response toResponse(MismatchedInputException exception) {
            return problem(exception).toResponse();
        }
    }

    /** A value that cannot be read as its field's type; named apart, since the library maps this very class too. */
    @Provider
    @Priority(Mapping.BEFORE_THE_LIBRARY)
    public static class Unreadable implements ExceptionMapper<InvalidFormatException> {

        @Override
        public Response toResponse(InvalidFormatException exception) {
            return problem(exception).toResponse();
        }
    }

    static HttpProblem problem(JsonProcessingException exception) {
        if (exception instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.invalidField(path(mapping), expectation(mapping));
        }
        JsonLocation at = exception.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String detail = "the body is not the JSON that was expected" + where;
        return Problem.of(GeneralProblem.MALFORMED_BODY, detail, List.of(new FieldError("#", null, null, detail)));
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : Integer.toString(step.getIndex()))
                .collect(Collectors.joining("/"));
    }

    private static String expectation(JsonMappingException exception) {
        if (exception instanceof InvalidFormatException format && format.getTargetType() != null) {
            Class<?> type = format.getTargetType();
            if (type == String.class) {
                return String.valueOf(format.getOriginalMessage());
            }
            if (type.isEnum()) {
                return "must be one of " + Arrays.toString(type.getEnumConstants());
            }
            return "must be " + readable(type);
        }
        if (exception instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + readable(mismatch.getTargetType());
        }
        return "cannot be read";
    }

    private static String readable(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2020-09-30";
            case "Instant", "OffsetDateTime" -> "an instant such as 2020-09-30T14:00:00+07:00";
            case "String" -> "a string";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "UUID" -> "a UUID";
            case "List", "Set" -> "an array";
            default -> "of another form (see the API description)";
        };
    }
}
