package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.local.system.LocalFailureException;

/**
 * What a service answered.
 *
 * @param request method and address, for messages
 * @param etag empty if there was none
 */
record DemoReply(String request, int status, JsonNode body, String etag) {

    boolean is(int expected) {
        return status == expected;
    }

    /** Whether it is a problem of the type with this last word. */
    boolean names(String problem) {
        return status >= 400 && body.path("type").asText().endsWith(problem);
    }

    /** This reply, if it is a success. */
    DemoReply expectSuccess() throws LocalFailureException {
        if (status / 100 == 2) {
            return this;
        }
        List<String> fields = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            fields.add(error.path("pointer").asText(error.path("parameter").asText()) + " "
                    + error.path("detail").asText());
        }
        throw new LocalFailureException("%s was refused: %d %s%s"
                .formatted(
                        request,
                        status,
                        body.path("detail").asText(body.path("title").asText("without a reason")),
                        fields.isEmpty() ? "" : " (" + String.join("; ", fields) + ")"));
    }
}
