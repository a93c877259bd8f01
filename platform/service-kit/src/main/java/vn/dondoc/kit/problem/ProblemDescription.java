package vn.dondoc.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives each API description the one error answer, and each operation the answers that all have. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemDescription implements OASFilter {

    private static final String NAME = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("FieldError", fieldError()).addSchema(NAME, problem());
        api.getComponents().addResponse(NAME, response("An error, as RFC 9457 problem"));
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(
                        path -> path.getOperations().values().forEach(operation -> complete(operation.getResponses())));
    }

    private static void complete(APIResponses answers) {
        Map.copyOf(answers.getAPIResponses())
                .forEach((status, answer) -> answers.addAPIResponse(status, withBody(status, answer)));
        if (!answers.hasAPIResponse("401")) {
            answers.addAPIResponse(
                    "401",
                    OASFactory.createAPIResponse()
                            .description("No token, or one that is expired or not for this system"));
        }
        if (!answers.hasAPIResponse("403")) {
            answers.addAPIResponse("403", response("The token's roles or bodies do not allow it"));
        }
    }

    /** An error answer that only has a description gets the problem document as its body. */
    private static APIResponse withBody(String status, APIResponse answer) {
        boolean error = status.startsWith("4") || status.startsWith("5");
        if (error && answer.getContent() == null && !status.equals("401")) {
            String description = answer.getDescription();
            return response(description == null ? "Refused" : description);
        }
        return answer;
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
