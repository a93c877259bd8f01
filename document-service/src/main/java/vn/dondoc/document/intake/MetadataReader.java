package vn.dondoc.document.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.registration.DirectiveRequest;
import vn.dondoc.kit.problem.Problem;

/** Makes the request of a registration out of what the caller says of a file and what the file says itself. */
@ApplicationScoped
class MetadataReader {

    private static final String TEXT = "text";

    private final ObjectMapper json;
    private final Validator validator;

    MetadataReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param metadata as the JSON registration has it; null or blank for none. A text in it wins over the file's, for a scan
     *     that somebody has read
     * @param fileText empty for a scan, whose directive is registered with what the metadata say
     */
    DirectiveRequest read(@Nullable String metadata, String fileText) {
        ObjectNode fields = fields(metadata);
        if (fields.path(TEXT).asText("").isBlank()) {
            fields.put(TEXT, fileText);
        }
        DirectiveRequest request = request(fields);
        boolean textMissing = request.text().isEmpty();
        Set<ConstraintViolation<DirectiveRequest>> wrong = validator.validate(request).stream()
                .filter(violation ->
                        !textMissing || !violation.getPropertyPath().toString().equals(TEXT))
                .collect(Collectors.toSet());
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return request;
    }

    private ObjectNode fields(@Nullable String metadata) {
        if (metadata == null || metadata.isBlank()) {
            return json.createObjectNode();
        }
        try {
            JsonNode read = json.readTree(metadata);
            if (read instanceof ObjectNode object) {
                return object;
            }
            throw Problem.invalidField("metadata", "must be a JSON object");
        } catch (JsonProcessingException malformed) {
            throw new WebApplicationException(malformed, 400);
        }
    }

    private DirectiveRequest request(ObjectNode fields) {
        try {
            return json.treeToValue(fields, DirectiveRequest.class);
        } catch (JsonProcessingException malformed) {
            throw new WebApplicationException(malformed, 400);
        }
    }
}
