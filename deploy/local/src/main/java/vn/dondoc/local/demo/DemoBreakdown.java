package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.local.sample.Corpus;
import vn.dondoc.local.sample.CorrectedProposal;
import vn.dondoc.local.sample.SampleDocument;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.ServiceProgram;

/** From a registered document to its assignments: the coordinator takes what was proposed, corrected, and issues. */
final class DemoBreakdown {

    /** A proposal comes within seconds of the document, or never. */
    private static final Duration PROPOSAL = Duration.ofSeconds(30);

    private final DemoApi api;
    private final Corpus corpus;

    DemoBreakdown(DemoApi api, Corpus corpus) {
        this.api = api;
        this.corpus = corpus;
    }

    /**
     * What became of a document.
     *
     * @param how as it is shown; empty if it was broken down before
     */
    record Outcome(long tasks, String how, List<JsonNode> assignments) {}

    Outcome play(SampleDocument document, String directive)
            throws IOException, InterruptedException, LocalFailureException {
        DemoIdentity coordinator = DemoIdentity.coordinator(document.body());
        String path = "/directives/" + directive;
        api.await(
                "task-service did not hear of " + document.title(),
                () -> api.get(ServiceProgram.TASK, path, coordinator).is(200));
        String how = "";
        if (assignments(path, coordinator).isEmpty()) {
            how = proposedWithin(path, coordinator)
                    ? takeOver(document, path, coordinator)
                    : draftByHand(document, path, coordinator);
        }
        if (assignments(path, coordinator).stream()
                .anyMatch(assignment -> assignment.path("state").asText().equals("DRAFT"))) {
            api.post(ServiceProgram.TASK, path + "/issuance", coordinator, Map.of())
                    .expectSuccess();
        }
        List<JsonNode> issued = assignments(path, coordinator);
        long tasks = issued.stream()
                .map(assignment -> assignment.path("task").path("id").asText())
                .distinct()
                .count();
        return new Outcome(tasks, how, issued);
    }

    /** The office gives no work from it, whatever was proposed. */
    void dismiss(SampleDocument document, String directive)
            throws IOException, InterruptedException, LocalFailureException {
        DemoIdentity coordinator = DemoIdentity.coordinator(document.body());
        String path = "/directives/" + directive + "/breakdown";
        DemoReply breakdown = api.get(ServiceProgram.TASK, path, coordinator);
        if (breakdown.is(200) && breakdown.body().path("state").asText().equals("PROPOSED")) {
            api.post(
                            ServiceProgram.TASK,
                            path + "/dismissal",
                            coordinator,
                            Map.of("reason", "Không giao việc theo văn bản này"),
                            headers(breakdown))
                    .expectSuccess();
        }
    }

    /** What was proposed against what was issued so far, in one sentence. */
    String quality(String body) throws IOException, InterruptedException, LocalFailureException {
        JsonNode counts = api.get(
                        ServiceProgram.TASK, "/breakdown-quality?body=" + body, DemoIdentity.coordinator(body))
                .expectSuccess()
                .body()
                .path("counts");
        return "Of %d proposed items %d were taken, %d of them unchanged; %d of %d tasks were proposed"
                .formatted(
                        counts.path("proposedItems").asLong(),
                        counts.path("takenItems").asLong(),
                        counts.path("keptItems").asLong(),
                        counts.path("proposedTasks").asLong(),
                        counts.path("issuedTasks").asLong());
    }

    private boolean proposedWithin(String path, DemoIdentity coordinator)
            throws IOException, InterruptedException, LocalFailureException {
        return api.holdsWithin(
                PROPOSAL,
                () -> api.get(ServiceProgram.TASK, path + "/breakdown", coordinator)
                        .is(200));
    }

    /** Agencies come on another topic than directives, and may make a name clear while the coordinator reads. */
    private String takeOver(SampleDocument document, String path, DemoIdentity coordinator)
            throws IOException, InterruptedException, LocalFailureException {
        List<CorrectedProposal> sent = new ArrayList<>();
        List<DemoReply> last = new ArrayList<>();
        api.await("task-service did not hear of the agencies of " + document.title(), () -> {
            DemoReply breakdown = api.get(ServiceProgram.TASK, path + "/breakdown", coordinator)
                    .expectSuccess();
            sent.add(correct(document, breakdown.body()));
            last.add(send(sent.getLast(), path, coordinator, breakdown));
            return !last.getLast().is(412)
                    && !last.getLast().names("breakdown-outdated")
                    && !last.getLast().names("unknown-agency");
        });
        DemoReply reply = last.getLast();
        CorrectedProposal taken = sent.getLast();
        if (document.isPrepared() || !reply.is(422)) {
            reply.expectSuccess();
            return taken.shown();
        }
        CorrectedProposal fewer = taken.without(CorrectedProposal.refusedItems(reply.body()));
        DemoReply breakdown =
                api.get(ServiceProgram.TASK, path + "/breakdown", coordinator).expectSuccess();
        send(fewer, path, coordinator, breakdown).expectSuccess();
        return fewer.shown();
    }

    private CorrectedProposal correct(SampleDocument document, JsonNode breakdown) throws LocalFailureException {
        return document.isPrepared()
                ? CorrectedProposal.of(corpus.tasks(document), breakdown)
                : CorrectedProposal.ofWhatIsClear(breakdown);
    }

    private DemoReply send(CorrectedProposal taken, String path, DemoIdentity coordinator, DemoReply breakdown)
            throws IOException, InterruptedException, LocalFailureException {
        return taken.isEmpty()
                ? breakdown
                : api.post(
                        ServiceProgram.TASK,
                        path + "/breakdown/tasks",
                        coordinator,
                        taken.request(),
                        headers(breakdown));
    }

    /** Of a document that the rules read nothing from. */
    private String draftByHand(SampleDocument document, String path, DemoIdentity coordinator)
            throws IOException, InterruptedException, LocalFailureException {
        if (!document.isPrepared()) {
            return "nothing proposed";
        }
        Map<String, Object> request = Map.of("tasks", corpus.tasks(document));
        api.post(ServiceProgram.TASK, path + "/tasks", coordinator, request).expectSuccess();
        return "drafted by hand";
    }

    private List<JsonNode> assignments(String path, DemoIdentity coordinator)
            throws IOException, InterruptedException, LocalFailureException {
        return api.list(ServiceProgram.TASK, path + "/assignments", coordinator);
    }

    private static Map<String, String> headers(DemoReply read) {
        return Map.of(
                "If-Match", read.etag(), "Idempotency-Key", UUID.randomUUID().toString());
    }
}
