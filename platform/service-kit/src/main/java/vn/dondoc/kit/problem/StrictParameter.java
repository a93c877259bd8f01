package vn.dondoc.kit.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that is no mere text.
 *
 * @param reading fails where the text is not what is expected
 */
record StrictParameter(String name, String expectation, Consumer<String> reading) {

    /** ISO dates of four-digit years: the extended ones could not be stored. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** Those of the method itself, and of the records that hold parameters for it. */
    static List<StrictParameter> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(StrictParameter::of)
                .toList();
    }

    boolean accepts(String text) {
        try {
            reading.accept(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    private static Stream<StrictParameter> of(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(StrictParameter::of);
        }
        return of(parameter, parameter.getParameterizedType());
    }

    private static Stream<StrictParameter> of(Field field) {
        return of(field, field.getGenericType());
    }

    private static Stream<StrictParameter> of(AnnotatedElement where, Type type) {
        QueryParam query = where.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.ofNullable(of(query.value(), single(type)));
    }

    /** What one value of it is, where it may be repeated. */
    private static Type single(Type type) {
        return type instanceof ParameterizedType several ? several.getActualTypeArguments()[0] : type;
    }

    private static @Nullable StrictParameter of(String name, Type type) {
        if (type == int.class || type == Integer.class) {
            return new StrictParameter(name, "must be a whole number", Integer::valueOf);
        }
        if (type == LocalDate.class) {
            return new StrictParameter(name, "must be a date such as 2020-09-30", text -> LocalDate.parse(text, DATE));
        }
        if (type == UUID.class) {
            return new StrictParameter(name, "must be a UUID", UUID::fromString);
        }
        if (type == boolean.class || type == Boolean.class) {
            return oneOf(name, "must be true or false", true, false);
        }
        if (type instanceof Class<?> known && known.isEnum()) {
            Object[] constants = known.getEnumConstants();
            return oneOf(name, "must be one of " + Arrays.toString(constants), constants);
        }
        return null;
    }

    private static StrictParameter oneOf(String name, String expectation, Object... values) {
        List<String> texts = Arrays.stream(values).map(Object::toString).toList();
        return new StrictParameter(name, expectation, text -> {
            if (!texts.contains(text)) {
                throw new IllegalArgumentException(text);
            }
        });
    }
}
