package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.dondoc.local.sample.SampleDocument;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.ServiceProgram;

/** The second act: days pass, notices go out, one assignment is completed and no longer chased, another one still is. */
final class DemoChase {
    private static final String LAST_RUNG = "+10";

    /** How long the table waits for mails that are being sent; those of hundreds of agencies take a while. */
    private static final Duration TABLE_PATIENCE = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(250);

    private final DemoApi api;
    private final DemoTime time;
    private final Map<SampleDocument, String> directives;
    private final Consumer<String> say;

    DemoChase(DemoApi api, DemoTime time, Map<SampleDocument, String> directives, Consumer<String> say) {
        this.api = api;
        this.time = time;
        this.directives = directives;
        this.say = say;
    }

    void play() throws IOException, InterruptedException, LocalFailureException {
        Optional<ChasePair> chosen = ChasePair.choose(rows(), time.today());
        if (chosen.isEmpty()) {
            printTable();
            say.accept(
                    "No two open assignments are due at the same time any more: start over with --fresh to see a chase stop.");
            return;
        }
        ChasePair pair = chosen.get();
        climb(pair.completed(), ladder(pair.completed()));
        printTable();
        NoticeCount ofCompleted = settled(pair.completed());
        NoticeCount ofOther = settled(pair.other());
        List<LadderStep> stillAhead = ladder(pair.completed());
        complete(pair.completed());
        passBoth(stillAhead, pair.other());
        compare(pair, ofCompleted, ofOther);
    }

    /** From one rung to the next, but not onto the last: that one is for showing that it does not come any more. */
    private void climb(AssignmentRow row, List<LadderStep> ladder)
            throws IOException, InterruptedException, LocalFailureException {
        for (LadderStep step : ladder) {
            if (!step.rung().equals(LAST_RUNG)) {
                time.moveTo(step.day());
                awaitRung(row, step.rung());
                say.accept("%s  %s has its notice %s".formatted(time.shown(), row.agencyName(), step.rung()));
            }
        }
    }

    /** Past the day on which the completed one would have been chased again, and the other is. */
    private void passBoth(List<LadderStep> ofCompleted, AssignmentRow other)
            throws IOException, InterruptedException, LocalFailureException {
        List<LadderStep> ofOther = ladder(other);
        for (LadderStep step : ofCompleted) {
            time.moveTo(step.day());
        }
        for (LadderStep step : ofOther) {
            time.moveTo(step.day());
            awaitRung(other, step.rung());
        }
        settled(other);
    }

    private void complete(AssignmentRow row) throws IOException, InterruptedException, LocalFailureException {
        DemoIdentity agency = DemoIdentity.agency(row.agency());
        DemoIdentity coordinator = DemoIdentity.coordinator(row.body());
        Map<String, Object> submission = Map.of(
                "note",
                "Đã thực hiện xong, có báo cáo kèm theo",
                "evidence",
                List.of(Map.of(
                        "kind", "DOCUMENT", "value", "125/BC-" + row.agency().replace(".", ""))));
        if (row.state().equals("ASSIGNED")) {
            move(row, "/acknowledgement", agency, Map.of("note", "Đã nhận nhiệm vụ"));
        }
        if (!row.state().equals("SUBMITTED")) {
            move(row, "/submission", agency, submission);
        }
        move(row, "/acceptance", coordinator, Map.of("note", "Đạt yêu cầu"));
        // Days pass in a moment here; the news must not come after them.
        api.await(
                "notification-service did not hear that assignment " + row.id() + " is completed",
                () -> followUp(row).path("state").asText().equals("COMPLETED"));
        say.accept("%s  %s acknowledged and submitted, the office accepted: %s"
                .formatted(time.shown(), row.agencyName(), row.content()));
    }

    private void move(AssignmentRow row, String step, DemoIdentity who, Map<String, Object> body)
            throws IOException, InterruptedException, LocalFailureException {
        String path = "/assignments/" + row.id();
        String etag = api.get(ServiceProgram.TASK, path, who).expectSuccess().etag();
        api.post(
                        ServiceProgram.TASK,
                        path + step,
                        who,
                        body,
                        Map.of("If-Match", etag, "Idempotency-Key", row.id() + step))
                .expectSuccess();
    }

    private void compare(ChasePair pair, NoticeCount completedBefore, NoticeCount otherBefore)
            throws IOException, InterruptedException, LocalFailureException {
        NoticeCount completedAfter = notices(pair.completed());
        NoticeCount otherAfter = notices(pair.other());
        say.accept("");
        say.accept("%s, days later:".formatted(time.shown()));
        say.accept("  %-34s completed: %d notices then, %d now"
                .formatted(pair.completed().agencyName(), completedBefore.sent(), completedAfter.sent()));
        say.accept("  %-34s still open: %d notices then, %d now (%s)"
                .formatted(
                        pair.other().agencyName(),
                        otherBefore.sent(),
                        otherAfter.sent(),
                        String.join(", ", otherAfter.rungs())));
        if (completedAfter.inbox() > completedBefore.inbox()) {
            throw new LocalFailureException("notification-service went on chasing the completed assignment "
                    + pair.completed().id() + ".");
        }
        say.accept(
                otherAfter.sent() > otherBefore.sent()
                        ? "The chase of what was completed has stopped; the other goes on."
                        : "The chase of what was completed has stopped.");
    }

    private void printTable() throws IOException, InterruptedException, LocalFailureException {
        List<AssignmentRow> rows = rows();
        Map<String, NoticeCount> notices = new HashMap<>();
        long giveUpAt = System.nanoTime() + TABLE_PATIENCE.toNanos();
        for (AssignmentRow row : rows) {
            if (row.lead()) {
                NoticeCount count = notices(row);
                while (count.waiting() > 0 && System.nanoTime() < giveUpAt) {
                    Thread.sleep(POLL);
                    count = notices(row);
                }
                notices.put(row.id(), count);
            }
        }
        say.accept("");
        say.accept("Ngày " + time.shown());
        new AssignmentTable(notices).lines(rows).forEach(say);
        say.accept("");
    }

    private List<AssignmentRow> rows() throws IOException, InterruptedException, LocalFailureException {
        List<AssignmentRow> rows = new ArrayList<>();
        for (Map.Entry<SampleDocument, String> directive : directives.entrySet()) {
            SampleDocument document = directive.getKey();
            String path = "/directives/" + directive.getValue() + "/assignments";
            for (JsonNode assignment : api.list(ServiceProgram.TASK, path, DemoIdentity.coordinator(document.body()))) {
                rows.add(AssignmentRow.of(document, assignment));
            }
        }
        return rows;
    }

    private List<LadderStep> ladder(AssignmentRow row) throws IOException, InterruptedException, LocalFailureException {
        api.await(
                "notification-service did not hear of assignment " + row.id(),
                () -> followUp(row).has("rungs"));
        return LadderStep.ahead(followUp(row));
    }

    /** A problem document as long as the assignment has not arrived there. */
    private JsonNode followUp(AssignmentRow row) throws IOException, InterruptedException, LocalFailureException {
        return api.get(ServiceProgram.NOTIFICATION, "/follow-ups/" + row.id(), DemoIdentity.coordinator(row.body()))
                .body();
    }

    private void awaitRung(AssignmentRow row, String rung)
            throws IOException, InterruptedException, LocalFailureException {
        api.await(
                "notification-service sent no notice %s of assignment %s".formatted(rung, row.id()),
                () -> notices(row).rungs().contains(rung));
    }

    /** The notices of an assignment when none of them waits to be sent any more, but for those of a later digest. */
    private NoticeCount settled(AssignmentRow row) throws IOException, InterruptedException, LocalFailureException {
        api.holdsWithin(TABLE_PATIENCE, () -> notices(row).waiting() == 0);
        return notices(row);
    }

    /** Nothing yet, too, when the assignment has not arrived there. */
    private NoticeCount notices(AssignmentRow row) throws IOException, InterruptedException, LocalFailureException {
        String path = "/assignments/" + row.id() + "/notices";
        DemoIdentity coordinator = DemoIdentity.coordinator(row.body());
        DemoReply firstPage = api.get(ServiceProgram.NOTIFICATION, path + "?limit=200", coordinator);
        if (firstPage.is(404)) {
            return NoticeCount.NONE;
        }
        List<JsonNode> notices = new ArrayList<>();
        firstPage.expectSuccess().body().path("items").forEach(notices::add);
        return NoticeCount.of(notices);
    }
}
