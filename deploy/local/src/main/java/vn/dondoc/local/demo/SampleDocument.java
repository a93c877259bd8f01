package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document and what a coordinator made of it.
 *
 * @param breakdown the breakdown file: body, directive, tasks
 */
record SampleDocument(String id, String text, JsonNode breakdown) {

    String body() {
        return breakdown.path("body").asText();
    }

    Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(breakdown.path("directive").path("issuedOn").textValue())
                .map(LocalDate::parse);
    }

    /** Number and symbol, or what stands for them on the screen. */
    String title() {
        JsonNode directive = breakdown.path("directive");
        String number = directive.path("number").textValue();
        return number == null ? directive.path("type").asText() + " chưa có số" : number;
    }

    List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        breakdown.path("tasks").forEach(tasks::add);
        return tasks;
    }

    /** The request that registers it. */
    ObjectNode registration() {
        ObjectNode request = breakdown.path("directive").deepCopy();
        request.properties().removeIf(field -> field.getValue().isNull());
        request.put("body", body());
        request.put("text", text);
        return request;
    }
}
