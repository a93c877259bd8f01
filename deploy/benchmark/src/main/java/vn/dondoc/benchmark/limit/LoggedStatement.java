package vn.dondoc.benchmark.limit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement as PostgreSQL executed it.
 *
 * @param sql with {@code $1}, {@code $2} … for the parameters
 * @param parameters as text; empty stands for null
 */
record LoggedStatement(String sql, List<Optional<String>> parameters) {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private static final Pattern UNNESTED = Pattern.compile("unnest\\(\\s*\\$\\d");
    private static final Pattern JSON_OBJECT = Pattern.compile("^\\{\\s*\"[^\"\\\\]*\"\\s*:");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final Pattern UUIDS = Pattern.compile("\\{(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12},?)+}");

    /** An array whose elements need no quotation marks. */
    private static final Pattern PLAIN = Pattern.compile("\\{[^\"{}\\\\]+}");

    private static final Pattern NUMBERS = Pattern.compile("\\{(?:-?\\d+,?)+}");

    /** The ids in the parameters, also those within arrays and JSON. */
    Stream<String> ids() {
        return parameters.stream()
                .flatMap(Optional::stream)
                .flatMap(value -> ID.matcher(value).results())
                .map(MatchResult::group);
    }

    boolean mentions(String text) {
        return sql.contains(text)
                || parameters.stream()
                        .anyMatch(value -> value.filter(v -> v.contains(text)).isPresent());
    }

    /** For pgbench: parameters written out, but those in {@code variables} by the name of the variable that holds them. */
    String script(Map<String, String> variables) {
        return PLACE.matcher(sql).replaceAll(place -> Matcher.quoteReplacement(value(place, variables))) + ";\n";
    }

    private String value(MatchResult place, Map<String, String> variables) {
        Optional<String> value = parameters.get(Integer.parseInt(place.group(1)) - 1);
        if (value.isEmpty()) {
            return "null";
        }
        String variable = variables.get(value.get());
        if (variable != null) {
            return ":" + variable;
        }
        if (isAmong(value.get(), variables.keySet())) {
            return array(value.get(), variables);
        }
        return ID.matcher(value.get()).results().map(MatchResult::group).anyMatch(variables::containsKey)
                ? text(value.get(), variables)
                : literal(value.get()) + arrayType(value.get());
    }

    /** JSON and other texts that hold an id which has a variable are put together anew. */
    private String text(String value, Map<String, String> variables) {
        StringBuilder text = new StringBuilder("(");
        int from = 0;
        for (MatchResult id : ID.matcher(value).results().toList()) {
            String variable = variables.get(id.group());
            if (variable != null) {
                text.append(literal(value.substring(from, id.start())))
                        .append(" || :")
                        .append(variable)
                        .append("::text || ");
                from = id.end();
            }
        }
        return text.append(literal(value.substring(from))).append(')') + type(value);
    }

    private String type(String value) {
        if (JSON_OBJECT.matcher(value).find() || value.startsWith("[")) {
            return "::jsonb";
        }
        String array = arrayType(value);
        return array.isEmpty() && value.startsWith("{") ? "::text[]" : array;
    }

    private static boolean isAmong(String array, Set<String> known) {
        return PLAIN.matcher(array).matches() && elements(array).anyMatch(known::contains);
    }

    /** An array that holds a value which has a variable must be put together anew. */
    private static String array(String value, Map<String, String> variables) {
        String type = UUIDS.matcher(value).matches() ? "uuid" : "text";
        return elements(value)
                .map(one -> variables.containsKey(one) ? ":" + variables.get(one) : literal(one))
                .collect(Collectors.joining(", ", "array[", "]::" + type + "[]"));
    }

    private static Stream<String> elements(String array) {
        return Stream.of(array.substring(1, array.length() - 1).split(","));
    }

    /** {@code unnest} must be told what it is given; where the log names no types, the elements show them. */
    private String arrayType(String value) {
        if (!value.startsWith("{")
                || JSON_OBJECT.matcher(value).find()
                || !UNNESTED.matcher(sql).find()) {
            return "";
        }
        if (value.contains("\\\\x")) {
            return "::bytea[]";
        }
        return UUIDS.matcher(value).matches()
                ? "::uuid[]"
                : NUMBERS.matcher(value).matches() ? "::bigint[]" : "::text[]";
    }

    /** pgbench would take a colon and the word behind it for a variable, in a literal too. */
    private static String literal(String value) {
        return "U&'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\003A") + "'";
    }
}
