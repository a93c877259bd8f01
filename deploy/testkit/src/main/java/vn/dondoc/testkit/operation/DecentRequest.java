package vn.dondoc.testkit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.dondoc.testkit.operation.Operations.Operation;

/** A request as the API description shows it: what it requires, filled from its examples. Who may send it is not refused for its shape. */
final class DecentRequest {

    private static final JsonNodeFactory NODES = new ObjectMapper().getNodeFactory();

    private DecentRequest() {}

    /** @param values of fields that a test knows better than the description */
    static byte[] body(Operation operation, Map<String, String> values) {
        JsonNode content =
                operation.description().path("requestBody").path("content").path(String.valueOf(operation.mediaType()));
        JsonNode example = content.path("example");
        JsonNode body = example.isTextual() ? example : value(content.path("schema"), values);
        return (body.isTextual() ? body.asText() : body.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode value(JsonNode schema, Map<String, String> values) {
        JsonNode known = Operations.resolved(schema);
        for (JsonNode described : new JsonNode[] {schema, known}) {
            if (described.has("examples") && !described.path("type").asText().equals("object")) {
                JsonNode example = described.path("examples").path(0);
                return known.path("type").asText().equals("array") && !example.isArray()
                        ? NODES.arrayNode().add(example)
                        : example;
            }
        }
        if (known.has("enum")) {
            return known.path("enum").get(0);
        }
        JsonNode type = known.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> object(known, values);
            case "array" -> list(known, values);
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode("as example");
        };
    }

    private static ObjectNode object(JsonNode schema, Map<String, String> values) {
        ObjectNode fields = NODES.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            if (values.containsKey(field.getKey())) {
                fields.put(field.getKey(), values.get(field.getKey()));
            } else if (required.contains(field.getKey())) {
                fields.set(field.getKey(), value(field.getValue(), values));
            }
        });
        return fields;
    }

    private static ArrayNode list(JsonNode schema, Map<String, String> values) {
        return NODES.arrayNode().add(value(schema.path("items"), values));
    }
}
