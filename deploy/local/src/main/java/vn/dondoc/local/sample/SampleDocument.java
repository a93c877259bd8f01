package vn.dondoc.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document and what an officer makes of it, if somebody prepared that.
 *
 * @param breakdown the breakdown file: body, directive, tasks; without tasks if there is none
 */
public record SampleDocument(String id, String text, JsonNode breakdown) {

    /** What stands in a breakdown file, and what the system has read instead. */
    private static final String HEADER = "directive";

    private static final String READ = "read";

    /** Of 2020-09-03; the register also reads dates whose day is blank. */
    private static final int FULL_DATE = 10;

    /** Of a document nobody has prepared: what its header says is read from it. */
    public static SampleDocument unprepared(String id, String text, String body) {
        return new SampleDocument(
                id, text, JsonNodeFactory.instance.objectNode().put("body", body));
    }

    /** Whether the folder says what its header is, as a clerk gives what a text does not say. */
    public boolean isHeaded() {
        return breakdown.has(HEADER);
    }

    /** Whether the folder says what an officer makes of it. */
    public boolean isPrepared() {
        return breakdown.has("tasks");
    }

    public String body() {
        return breakdown.path("body").asText();
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(header().path("issuedOn").textValue())
                .filter(day -> day.length() == FULL_DATE)
                .map(LocalDate::parse);
    }

    /** Number and symbol, or what stands for them on the screen. */
    public String title() {
        JsonNode directive = header();
        String number = directive.path("number").textValue();
        return number != null
                ? number
                : directive.hasNonNull("type") ? directive.path("type").asText() + " chưa có số" : id;
    }

    /** The same with what was read of its header: what the register will read too. */
    public SampleDocument withHeader(JsonNode header) {
        ObjectNode read = JsonNodeFactory.instance.objectNode().put("body", body());
        ObjectNode directive = read.putObject(READ);
        for (String field : List.of("number", "type", "issuedOn")) {
            String value = header.path(field).path("value").asText("");
            if (!value.isEmpty()) {
                directive.put(field, value);
            }
        }
        return new SampleDocument(id, text, read);
    }

    public List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        breakdown.path("tasks").forEach(tasks::add);
        return tasks;
    }

    private JsonNode header() {
        return breakdown.path(isHeaded() ? HEADER : READ);
    }

    /** The request that registers it. */
    public ObjectNode registration() {
        ObjectNode request = isHeaded() ? breakdown.path(HEADER).deepCopy() : JsonNodeFactory.instance.objectNode();
        request.properties().removeIf(field -> field.getValue().isNull());
        request.put("body", body());
        request.put("text", text);
        return request;
    }
}
