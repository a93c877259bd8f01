package vn.dondoc.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.dondoc.local.sample.Corpus;
import vn.dondoc.local.sample.SampleAgency;
import vn.dondoc.local.sample.SampleDocument;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.ServiceProgram;

/** The first act: agencies, groups, addresses, the documents in the order of their dates, their tasks, issued. */
final class DemoRegistration {
    private final DemoApi api;
    private final DemoTime time;
    private final Corpus corpus;
    private final Consumer<String> say;

    DemoRegistration(DemoApi api, DemoTime time, Corpus corpus, Consumer<String> say) {
        this.api = api;
        this.time = time;
        this.corpus = corpus;
        this.say = say;
    }

    /** The ids of the directives that gave work, by title. */
    Map<SampleDocument, String> play() throws IOException, InterruptedException, LocalFailureException {
        moveToMorningAfter(corpus.documents().getFirst());
        enterAgencies();
        new DemoGroups(api, corpus).enter();
        DemoBreakdown breakdown = new DemoBreakdown(api, corpus);
        Map<SampleDocument, String> withWork = new LinkedHashMap<>();
        Map<SampleDocument, String> withoutWork = new LinkedHashMap<>();
        for (SampleDocument document : corpus.documents()) {
            moveToMorningAfter(document);
            String directive = register(document);
            if (document.isPrepared() && document.tasks().isEmpty()) {
                say.accept("%s  %-14s gives no work".formatted(time.shown(), document.title()));
                withoutWork.put(document, directive);
            } else {
                DemoBreakdown.Outcome outcome = breakdown.play(document, directive);
                tell(document, outcome);
                withWork.put(document, directive);
            }
        }
        for (Map.Entry<SampleDocument, String> settled : withoutWork.entrySet()) {
            breakdown.dismiss(settled.getKey(), settled.getValue());
        }
        String body = corpus.documents().getFirst().body();
        say.accept("%s  %s".formatted(time.shown(), breakdown.quality(body)));
        return withWork;
    }

    private void tell(SampleDocument document, DemoBreakdown.Outcome outcome) throws IOException {
        say.accept("%s  %-14s %d tasks%s, %d assignments"
                .formatted(
                        time.shown(),
                        document.title(),
                        outcome.tasks(),
                        outcome.how().isEmpty() ? "" : " (" + outcome.how() + ")",
                        outcome.assignments().size()));
    }

    private void moveToMorningAfter(SampleDocument document) throws IOException, InterruptedException {
        if (document.issuedOn().isPresent()) {
            time.moveTo(DemoTime.weekdaysAfter(document.issuedOn().get(), 1));
        }
    }

    private void enterAgencies() throws IOException, InterruptedException, LocalFailureException {
        for (SampleAgency agency : corpus.agencies()) {
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("name", agency.name());
            request.put("aliases", agency.aliases());
            request.put("kind", agency.kind());
            request.put("validFrom", agency.from().toString());
            LocalDate until = agency.until();
            if (until != null) {
                request.put("validTo", until.toString());
            }
            request.put("successors", agency.successors());
            api.put(ServiceProgram.DOCUMENT, "/agencies/" + agency.code(), DemoIdentity.ADMIN, request)
                    .expectSuccess();
        }
        int contacts = 0;
        for (SampleAgency agency : corpus.agencies()) {
            String email = corpus.contacts().get(agency.code());
            if (email != null) {
                enterContact(agency.code(), email);
                contacts++;
            }
        }
        say.accept("%s  %d agencies with %d addresses"
                .formatted(time.shown(), corpus.agencies().size(), contacts));
    }

    /** An address that is there stays: it may have been changed by hand since the last time. */
    private void enterContact(String agency, String email)
            throws IOException, InterruptedException, LocalFailureException {
        String path = "/agencies/" + agency + "/contact";
        if (api.get(ServiceProgram.NOTIFICATION, path, DemoIdentity.ADMIN).is(200)) {
            return;
        }
        List<DemoReply> last = new ArrayList<>();
        api.await("notification-service did not hear of agency " + agency, () -> {
            last.add(api.put(ServiceProgram.NOTIFICATION, path, DemoIdentity.ADMIN, Map.of("email", email)));
            return !last.getLast().is(404);
        });
        last.getLast().expectSuccess();
    }

    private String register(SampleDocument document) throws IOException, InterruptedException, LocalFailureException {
        // Always the same key: a document without a number would otherwise be registered each time it is played.
        String key = UUID.nameUUIDFromBytes((document.id() + document.registration()).getBytes(StandardCharsets.UTF_8))
                .toString();
        DemoReply reply = api.post(
                ServiceProgram.DOCUMENT,
                "/directives",
                DemoIdentity.clerk(document.body()),
                document.registration(),
                Map.of("Idempotency-Key", key));
        if (reply.is(409) && reply.body().hasNonNull("existing")) {
            String existing = reply.body().path("existing").asText();
            return existing.substring(existing.lastIndexOf('/') + 1);
        }
        return reply.expectSuccess().body().path("id").asText();
    }
}
