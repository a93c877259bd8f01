package vn.dondoc.kit.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads the data of events into records whose constraints say what the contract promises; unknown fields are ignored. */
@ApplicationScoped
public class EventData {

    private final ObjectMapper json;
    private final Validator validator;

    EventData(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws RejectedEventException if the data are not JSON, not of that form, or break a constraint of it */
    public <T> T read(Event event, Class<T> type) {
        T data = parse(event, type);
        if (data == null) {
            throw new RejectedEventException("the data are null");
        }
        String broken = validator.validate(data).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!broken.isEmpty()) {
            throw new RejectedEventException("the data of " + event.type() + " break the contract: " + broken);
        }
        return data;
    }

    private <T> T parse(Event event, Class<T> type) {
        try {
            return json.readValue(event.data(), type);
        } catch (IOException e) {
            throw new RejectedEventException("the data of " + event.type() + " cannot be read", e);
        }
    }
}
