package vn.dondoc.text.corpus;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes and reads just enough JSON for the comparison, so that the library keeps no dependency for it. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> write(entry.getKey()) + ":" + write(entry.getValue()))
                        .collect(java.util.stream.Collectors.joining(",\n", "{", "}"));
            case Collection<?> list ->
                list.stream().map(Json::write).collect(java.util.stream.Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    static @Nullable Object read(String text) {
        Json json = new Json(text);
        return json.value();
    }

    private @Nullable Object value() {
        skip();
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new java.util.LinkedHashMap<>();
        at++;
        skip();
        while (text.charAt(at) != '}') {
            skip();
            String key = string();
            skip();
            at++;
            object.put(key, value());
            skip();
            if (text.charAt(at) == ',') {
                at++;
            }
        }
        at++;
        return object;
    }

    private Collection<@Nullable Object> array() {
        Collection<@Nullable Object> array = new java.util.ArrayList<>();
        at++;
        skip();
        while (text.charAt(at) != ']') {
            array.add(value());
            skip();
            if (text.charAt(at) == ',') {
                at++;
            }
            skip();
        }
        at++;
        return array;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                char escaped = text.charAt(at++);
                switch (escaped) {
                    case 'n' -> string.append('\n');
                    case 't' -> string.append('\t');
                    case 'u' -> {
                        string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    }
                    default -> string.append(escaped);
                }
            } else {
                string.append(c);
            }
        }
        at++;
        return string.toString();
    }

    private @Nullable Object literal() {
        int from = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Double.valueOf(word);
        };
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
