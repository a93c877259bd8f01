package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.local.sample.Corpus;
import vn.dondoc.local.sample.SampleDocument;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.ServiceProgram;

/** Enters whom the collective phrases mean, for each body that has a document; phrases of the same kinds are one group. */
final class DemoGroups {

    /** They come as events; what is late makes its names clear later by itself. */
    private static final Duration ARRIVAL = Duration.ofSeconds(20);

    private final DemoApi api;
    private final Corpus corpus;

    DemoGroups(DemoApi api, Corpus corpus) {
        this.api = api;
        this.corpus = corpus;
    }

    void enter() throws IOException, InterruptedException, LocalFailureException {
        Map<List<String>, List<String>> phrases = new LinkedHashMap<>();
        corpus.groups()
                .forEach((phrase, kinds) ->
                        phrases.computeIfAbsent(kinds, of -> new ArrayList<>()).add(phrase));
        List<String> bodies =
                corpus.documents().stream().map(SampleDocument::body).distinct().toList();
        for (String body : bodies) {
            for (Map.Entry<List<String>, List<String>> group : phrases.entrySet()) {
                String id = (body + "-" + String.join("-", group.getKey())).toLowerCase(Locale.ROOT);
                api.put(
                                ServiceProgram.DOCUMENT,
                                "/agency-groups/" + id,
                                DemoIdentity.ADMIN,
                                Map.of("phrases", group.getValue(), "within", body, "kinds", group.getKey()))
                        .expectSuccess();
            }
            api.holdsWithin(ARRIVAL, () -> areKnown(body));
        }
    }

    /** Asked as everybody may: what would be proposed of a text that names them. */
    private boolean areKnown(String body) throws IOException, InterruptedException, LocalFailureException {
        StringBuilder text = new StringBuilder();
        corpus.groups().keySet().forEach(phrase -> text.append("Giao %s báo cáo.%n".formatted(phrase)));
        Map<String, String> request =
                Map.of("text", text.toString(), "type", "CT", "issuedOn", issuedOn(body), "province", body);
        JsonNode read = api.post(ServiceProgram.TASK, "/breakdown-previews", DemoIdentity.coordinator(body), request)
                .expectSuccess()
                .body();
        for (JsonNode one : read.path("assignments")) {
            if (one.path("lead").path(0).path("members").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private String issuedOn(String body) {
        return corpus.documents().stream()
                .filter(document -> document.body().equals(body))
                .flatMap(document -> document.issuedOn().stream())
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
