package vn.dondoc.testkit.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.dondoc.testkit.operation.Operations.Operation;

/** A request as nobody decent would send it, drawn from the operation's own description and a seed. */
final class HostileRequest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\uD800",
            "\uFFFF\u202E\u200F",
            "Đôn đốc \uD83D\uDD25 \u0110\u00F4\u0301n",
            "x".repeat(70_000),
            "' or 1=1 --",
            "'); drop table audit_rows; --",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}#{7*7}${7*7}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "a\r\nSet-Cookie: b=c",
            "-1",
            "99999999999999999999999999",
            "1e400",
            "NaN",
            "null",
            "+1000000000-12-31",
            "0000-00-00T99:99:99Z",
            "2020-02-30",
            "%00%ff%fe",
            "\"*\"",
            "W/\"1-0\"",
            "H12",
            "01890a5d-0000-7000-8000-00000000dead");

    private static final List<String> DOCUMENTS = List.of(
            "",
            "null",
            "[]",
            "\"\"",
            "0",
            "{",
            "{\"a\":",
            "{\"a\":1,\"a\":2}",
            "[".repeat(100_000),
            "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000),
            "{\"a\":" + "9".repeat(20_000) + "}",
            "\u0000\u0001\u0002",
            "\uFEFF{}",
            "<a>b</a>",
            "{\"__proto__\":{\"a\":1},\"@class\":\"java.lang.Runtime\"}");

    private final Random random;

    HostileRequest(long seed) {
        this.random = new Random(seed);
    }

    String uri(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> query = new ArrayList<>();
        operation.description().path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path") && random.nextInt(3) == 0) {
                values.put(name, encoded(shortText()));
            } else if (parameter.path("in").asText().equals("query") && random.nextBoolean()) {
                query.add(name + "=" + encoded(shortText()));
            }
        });
        return operation.uri(values) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name :
                List.of("If-Match", "If-None-Match", "Idempotency-Key", "X-Correlation-Id", "Accept-Language")) {
            if (random.nextInt(3) == 0) {
                headers.put(name, printable(shortText()));
            }
        }
        return headers;
    }

    /** Mostly the shape that is asked for, with something wrong in it; now and then no such thing at all. */
    byte[] body(Operation operation) {
        JsonNode content = operation.description().path("requestBody").path("content");
        JsonNode schema = content.path(String.valueOf(operation.mediaType())).path("schema");
        String text = random.nextInt(4) == 0 || schema.isMissingNode()
                ? DOCUMENTS.get(random.nextInt(DOCUMENTS.size()))
                : written(value(schema, 0));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Object value(JsonNode schema, int depth) {
        JsonNode known = Operations.resolved(schema);
        if (random.nextInt(5) == 0 || depth > 6) {
            return anything();
        }
        if (known.has("enum")) {
            return known.path("enum")
                    .get(random.nextInt(known.path("enum").size()))
                    .asText();
        }
        JsonNode type = known.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> object(known, depth);
            case "array" -> list(known, depth);
            case "integer", "number" -> random.nextInt(3) == 0 ? Long.MIN_VALUE : random.nextInt(-5, 50);
            case "boolean" -> random.nextBoolean();
            default -> text(known);
        };
    }

    private String text(JsonNode schema) {
        JsonNode example = schema.path("examples").path(0);
        return random.nextBoolean() && !example.isMissingNode() ? example.asText() : anyText();
    }

    private Map<String, @Nullable Object> object(JsonNode schema, int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> {
            if (random.nextInt(8) != 0) {
                fields.put(field.getKey(), value(field.getValue(), depth + 1));
            }
        });
        return fields;
    }

    private List<@Nullable Object> list(JsonNode schema, int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(value(schema.path("items"), depth + 1));
        }
        return items;
    }

    private @Nullable Object anything() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> List.of(List.of(List.of()));
            case 3 -> Map.of("a", Map.of());
            case 4 -> random.nextDouble() * 1e300;
            default -> anyText();
        };
    }

    private String anyText() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Of what fits into a URL or a header; too long ones are a test of their own. */
    private String shortText() {
        String text = anyText();
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }

    private static String encoded(String text) {
        return text.isEmpty()
                ? "%20"
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String written(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
