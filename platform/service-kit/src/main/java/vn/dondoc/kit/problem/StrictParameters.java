package vn.dondoc.kit.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that cannot be read is the request's error and is named (400), where the framework would say that the
 * resource was not found.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    /** ISO dates of four-digit years: the extended ones could not be stored. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        if (name == null) {
            return null;
        }
        if (type == int.class || type == Integer.class) {
            return (ParamConverter<T>) new Named<>(name, "must be a whole number", Integer::valueOf);
        }
        if (type == LocalDate.class) {
            Function<String, LocalDate> parse = text -> LocalDate.parse(text, DATE);
            return (ParamConverter<T>) new Named<>(name, "must be a date such as 2020-09-30", parse);
        }
        if (type == UUID.class) {
            return (ParamConverter<T>) new Named<>(name, "must be a UUID", UUID::fromString);
        }
        if (type == Boolean.class) {
            return (ParamConverter<T>) new Named<>(name, "must be true or false", StrictParameters::truth);
        }
        if (type.isEnum()) {
            T[] constants = type.getEnumConstants();
            return new Named<>(name, "must be one of " + Arrays.toString(constants), text -> constant(constants, text));
        }
        return null;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static <T> T constant(T[] constants, String text) {
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private record Named<T>(String parameter, String expectation, Function<String, T> reading)
            implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new WebApplicationException(
                        Problem.invalidParameter(parameter, expectation).toResponse());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
