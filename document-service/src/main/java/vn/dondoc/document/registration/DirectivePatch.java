package vn.dondoc.document.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.arrival.ArrivalRequest;
import vn.dondoc.document.directive.Arrival;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveHeader;
import vn.dondoc.document.directive.DirectiveNumber;
import vn.dondoc.document.directive.Origin;
import vn.dondoc.document.directive.Registration;
import vn.dondoc.document.registration.HeaderCompletion.Completed;
import vn.dondoc.document.relation.RelationRequest;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** Applies a merge patch to a directive's description, and reads the result under the rules of a registration. */
@ApplicationScoped
class DirectivePatch {

    private static final Set<String> FIXED = Set.of("body");
    private static final Set<String> NEEDED = Set.of("type", "issuer", "subject", "text", "arrival");
    private static final String RELATIONS = "relations";

    private final ObjectMapper json;
    private final Validator validator;

    DirectivePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What a directive is to be.
     *
     * @param arrival null for one of the body's own
     */
    record Right(Registration registration, @Nullable ArrivalRequest arrival) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each field of {@code #/changes} that is wrong */
    Right apply(Directive directive, ObjectNode changes) {
        refuse(Stream.concat(
                        names(changes).filter(FIXED::contains).map(name -> error(name, "cannot be corrected")),
                        names(changes)
                                .filter(name -> NEEDED.contains(name)
                                        && changes.get(name).isNull())
                                .map(name -> error(name, "must not be taken away")))
                .toList());
        ObjectNode described = json.valueToTree(present(directive));
        merge(described, changes);
        described.remove(RELATIONS);
        DirectiveRequest right = read(described, DirectiveRequest.class);
        boolean stillWithoutText = directive.textMissing() && !changes.has("text");
        refuse(errors(validator.validate(right).stream()
                .filter(violation -> !stillWithoutText
                        || !violation.getPropertyPath().toString().equals("text"))));
        DirectiveNumber number = directive.number();
        Year year = number == null || right.issuedOn() != null ? null : Year.of(number.year());
        Registration registration =
                RegistrationReader.read(directive.body(), new Completed(right, Map.of(), year), "changes/");
        return new Right(registration, right.arrival());
    }

    /** The whole of what the directive says of others from now on; empty where nothing is said of that. */
    Optional<List<RelationRequest>> relations(ObjectNode changes) {
        JsonNode given = changes.get(RELATIONS);
        if (given == null) {
            return Optional.empty();
        }
        if (given.isNull() || given.isArray() && given.isEmpty()) {
            return Optional.of(List.of());
        }
        RelationRequest.Many right = read(json.createObjectNode().set(RELATIONS, given), RelationRequest.Many.class);
        refuse(errors(validator.validate(right).stream()));
        return Optional.of(right.relations());
    }

    private static <T> List<FieldError> errors(Stream<ConstraintViolation<T>> violations) {
        return violations
                .map(violation -> error(
                        violation
                                .getPropertyPath()
                                .toString()
                                .replaceAll("\\.<[^>]*>", "")
                                .replaceAll("\\[(\\d+)]", "/$1")
                                .replace('.', '/'),
                        violation.getMessage()))
                .toList();
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

    private <T> T read(JsonNode described, Class<T> as) {
        try {
            return json.treeToValue(described, as);
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
        Arrival arrival = directive.arrival();
        Origin origin = directive.origin();
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
                header.dueOn(),
                arrival == null ? null : new ArrivalRequest(arrival.number(), arrival.on()),
                origin == null ? null : origin.source(),
                origin == null ? null : origin.sourceId(),
                null,
                directive.text());
    }
}
