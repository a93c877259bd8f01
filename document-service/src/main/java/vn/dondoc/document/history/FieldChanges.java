package vn.dondoc.document.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.document.directive.DirectiveResponse;

/** The fields in which two states of a directive differ, by the API's names. */
public record FieldChanges(Map<String, JsonNode> before, Map<String, JsonNode> after) {

    public static final FieldChanges NONE = new FieldChanges(Map.of(), Map.of());

    /** Follow from other fields, or say nothing of the document. */
    private static final Set<String> DERIVED =
            Set.of("normalisedNumber", "numberValue", "signedAs", "direction", "reading", "version");

    public static FieldChanges between(DirectiveResponse before, DirectiveResponse after, ObjectMapper json) {
        JsonNode old = json.valueToTree(before);
        JsonNode present = json.valueToTree(after);
        Map<String, JsonNode> oldFields = new LinkedHashMap<>();
        Map<String, JsonNode> newFields = new LinkedHashMap<>();
        present.properties().forEach(field -> {
            JsonNode oldValue = old.path(field.getKey());
            if (!DERIVED.contains(field.getKey()) && !oldValue.equals(field.getValue())) {
                oldFields.put(field.getKey(), oldValue.isMissingNode() ? NullNode.getInstance() : oldValue);
                newFields.put(field.getKey(), field.getValue());
            }
        });
        return new FieldChanges(oldFields, newFields);
    }

    /** With another field, if its values differ. */
    public FieldChanges and(String field, Object old, Object present, ObjectMapper json) {
        if (old.equals(present)) {
            return this;
        }
        Map<String, JsonNode> oldFields = new LinkedHashMap<>(before);
        Map<String, JsonNode> newFields = new LinkedHashMap<>(after);
        oldFields.put(field, json.valueToTree(old));
        newFields.put(field, json.valueToTree(present));
        return new FieldChanges(oldFields, newFields);
    }

    public List<String> names() {
        return List.copyOf(after.keySet());
    }

    public boolean isEmpty() {
        return after.isEmpty();
    }
}
