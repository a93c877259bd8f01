package vn.dondoc.document.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveHeader;
import vn.dondoc.document.directive.DirectiveNumber;
import vn.dondoc.document.directive.Registration;
import vn.dondoc.document.registration.HeaderCompletion.Completed;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** Applies a merge patch to a directive's description, and reads the result under the rules of a registration. */
@ApplicationScoped
class DirectivePatch {

    private static final Set<String> FIXED = Set.of("body", "arrival", "source", "sourceId", "relations");
    private static final Set<String> NEEDED = Set.of("type", "issuer", "subject", "text");

    private final ObjectMapper json;
    private final Validator validator;

    DirectivePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each field of {@code #/changes} that is wrong */
    Registration apply(Directive directive, ObjectNode changes) {
        refuse(Stream.concat(
                        names(changes).filter(FIXED::contains).map(name -> error(name, "cannot be corrected")),
                        names(changes)
                                .filter(name -> NEEDED.contains(name)
                                        && changes.get(name).isNull())
                                .map(name -> error(name, "must not be taken away")))
                .toList());
        ObjectNode described = json.valueToTree(present(directive));
        merge(described, changes);
        DirectiveRequest right = read(described);
        boolean stillWithoutText = directive.textMissing() && !changes.has("text");
        refuse(validator.validate(right).stream()
                .filter(violation -> !stillWithoutText
                        || !violation.getPropertyPath().toString().equals("text"))
                .map(violation -> error(
                        violation.getPropertyPath().toString().replaceAll("\\[(\\d+)].*|\\.", "/$1"),
                        violation.getMessage()))
                .toList());
        DirectiveNumber number = directive.number();
        Year year = number == null || right.issuedOn() != null ? null : Year.of(number.year());
        return RegistrationReader.read(directive.body(), new Completed(right, Map.of(), year), "changes/");
    }

    private static Stream<String> names(ObjectNode changes) {
        return changes.properties().stream().map(Map.Entry::getKey);
    }

    private static FieldError error(String name, String detail) {
        return FieldError.inBody("changes/" + name, detail);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            String field = String.valueOf(first.pointer()).substring(2);
            throw Problem.of(GeneralProblem.INVALID_FIELD, field + " " + first.detail(), errors);
        }
    }

    /** RFC 7396. */
    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            JsonNode present = target.get(field.getKey());
            if (field.getValue() instanceof ObjectNode inner && present instanceof ObjectNode object) {
                merge(object, inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
    }

    private DirectiveRequest read(ObjectNode described) {
        try {
            return json.treeToValue(described, DirectiveRequest.class);
        } catch (JsonMappingException e) {
            String path = e.getPath().stream()
                    .map(part -> part.getFieldName() == null ? Integer.toString(part.getIndex()) : part.getFieldName())
                    .collect(Collectors.joining("/"));
            throw Problem.invalidField("changes/" + path, "is not of the form this field has");
        } catch (JsonProcessingException e) {
            throw Problem.invalidField("changes", "cannot be read");
        }
    }

    private static DirectiveRequest present(Directive directive) {
        DirectiveHeader header = directive.header();
        DirectiveNumber number = directive.number();
        return new DirectiveRequest(
                directive.body(),
                number == null ? null : number.written(),
                header.type(),
                header.issuer(),
                header.directingAuthority(),
                header.place(),
                header.issuedOn(),
                header.urgency(),
                header.subject(),
                header.signer(),
                header.addressees(),
                header.recipients(),
                header.attachments(),
                null,
                null,
                null,
                null,
                directive.text());
    }
}
