package vn.dondoc.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Gives each operation of an API description the error answers it can give, all with the one problem document.
 *
 * <p>Most follow from the operation's form: a body or a query can be wrong (400), a path can lead nowhere (404), an
 * {@code If-Match} can be stale (412) or missing (428), a key can be used twice (409, 422). A PUT makes what is not there,
 * and its {@code If-Match} may be left out. What is particular to an operation it says with {@code @Extension(name =
 * ProblemDescription.PARTICULAR, value = "422: why")}, one line an answer, or with an {@code @APIResponse} of its own, whose
 * description wins and whose example stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemDescription implements OASFilter {

    /** Name of the extension that tells an operation's particular errors; it does not go out. */
    public static final String PARTICULAR = "x-errors";

    private static final String NAME = "Problem";
    private static final Set<String> OF_THE_LIBRARY = Set.of("HttpProblem", "HttpValidationProblem", "Violation");
    private static final Set<String> SAYING_NOTHING = Set.of("Not Authorized", "Not Allowed", "Bad Request");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        OF_THE_LIBRARY.forEach(api.getComponents()::removeSchema);
        api.getComponents().addSchema("FieldError", fieldError()).addSchema(NAME, problem());
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .forEach((path, item) ->
                            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        APIResponses answers = operation.getResponses();
        Map<String, String> errors = new TreeMap<>();
        errors.put("401", "No token, or one that is expired or not for this system");
        errors.put("403", "The token's roles or bodies do not allow it");
        errors.put("429", "Too many requests of this client; Retry-After says when to come back");
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (operation.getRequestBody() != null || has(parameters, In.QUERY)) {
            errors.put("400", "The request cannot be read, or a field breaks its rule");
        }
        if (path.contains("{") && method != HttpMethod.PUT) {
            errors.put("404", "There is no such thing, or it is not yours to see");
        }
        boolean ifMatch = parameters.stream().anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
        if (ifMatch) {
            errors.put("412", "It was changed since you read it");
        }
        if (ifMatch && method != HttpMethod.PUT) {
            errors.put("428", "If-Match is missing");
        }
        if (method == HttpMethod.POST) {
            errors.put("409", "The state does not allow it, or a request with this Idempotency-Key is still running");
            errors.put("422", "The Idempotency-Key was used for another request");
        }
        errors.putAll(particular(operation));
        answers.getAPIResponses().forEach((status, answer) -> {
            String description = answer.getDescription();
            if (status.charAt(0) >= '4' && description != null && !SAYING_NOTHING.contains(description)) {
                errors.put(status, description);
            }
        });
        errors.forEach((status, description) -> {
            if (!hasExample(answers.getAPIResponse(status))) {
                answers.addAPIResponse(status, response(description));
            }
        });
        if (method == HttpMethod.POST) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(In.HEADER)
                    .description("Makes the request safe to repeat: the same key and request get the stored answer")
                    .schema(text("", "7d1f6f0e-6a52-4c0e-9a50-2f6f9d1c0b11").maxLength(255)));
        }
    }

    private static boolean hasExample(@Nullable APIResponse answer) {
        return answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream().anyMatch(type -> type.getExamples() != null);
    }

    private static boolean has(List<Parameter> parameters, In in) {
        return parameters.stream().anyMatch(parameter -> parameter.getIn() == in);
    }

    private static Map<String, String> particular(Operation operation) {
        Map<String, String> errors = new TreeMap<>();
        if (operation.hasExtension(PARTICULAR)) {
            String.valueOf(operation.getExtension(PARTICULAR)).lines().forEach(line -> {
                String[] parts = line.split(":", 2);
                errors.put(parts[0].strip(), parts[1].strip());
            });
            operation.removeExtension(PARTICULAR);
        }
        return errors;
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(NAME))));
    }

    private static Schema problem() {
        return object("RFC 9457 problem; further members are described where they occur")
                .addProperty("type", text("The kind of error", "urn:dondoc:problem:invalid-field"))
                .addProperty(
                        "title", text("The same for each error of the kind", "A field of the request breaks its rule"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .examples(List.of(400)))
                .addProperty("detail", text("This error", "subject must not be blank"))
                .addProperty("instance", text("The path that was called", "/api/v1/directives"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("The fields that are wrong")
                                .items(OASFactory.createSchema().ref("FieldError")))
                .required(List.of("title", "status"));
    }

    private static Schema fieldError() {
        return object("One field that is wrong: of the body, or a parameter, or a header")
                .addProperty("pointer", text("JSON Pointer into the body, as a URI fragment", "#/tasks/0/deadline/on"))
                .addProperty("parameter", text("Name of a path or query parameter", "limit"))
                .addProperty("header", text("Name of a header", "If-Match"))
                .addProperty("detail", text("What is wrong", "is before the directive's date 2020-09-03"))
                .required(List.of("detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
