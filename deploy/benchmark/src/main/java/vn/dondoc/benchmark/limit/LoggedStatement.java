package vn.dondoc.benchmark.limit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern UUIDS = Pattern.compile("\\{(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12},?)+}");
    private static final Pattern NUMBERS = Pattern.compile("\\{(?:-?\\d+,?)+}");

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
        return variable == null ? literal(value.get()) + arrayType(value.get()) : ":" + variable;
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
