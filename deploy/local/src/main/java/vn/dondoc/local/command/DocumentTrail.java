package vn.dondoc.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.ServiceProgram;

/**
 * Who did what about a document: registered and changed it, broke it down, worked on each assignment, was reminded. Each proof
 * is computed here, from the row's hashes up to the root of its seal, and not believed.
 */
final class DocumentTrail {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final AdminApi api;
    private final List<Line> changes = new ArrayList<>();

    /** One thing done, when, and how it is shown. */
    record Line(Instant at, String text) {}

    DocumentTrail(AdminApi api) {
        this.api = api;
    }

    List<Line> changes() {
        return changes;
    }

    void follow(String directive) throws LocalFailureException, IOException, InterruptedException {
        audited(ServiceProgram.DOCUMENT, "directive", directive, "the document");
        audited(ServiceProgram.TASK, "breakdown", directive, "the breakdown");
        for (JsonNode assignment : api.list(ServiceProgram.TASK, "/directives/" + directive + "/assignments")) {
            String id = assignment.path("id").asText();
            String what = "assignment of "
                    + assignment
                            .path("agency")
                            .path("code")
                            .asText(assignment.path("agency").asText());
            audited(ServiceProgram.TASK, "assignment", id, what);
            notices(id, what);
        }
    }

    private void audited(ServiceProgram service, String type, String id, String what)
            throws LocalFailureException, IOException, InterruptedException {
        for (JsonNode row : api.list(service, "/audit", "entityType", type, "entityId", id)) {
            JsonNode actor = row.path("actor");
            String who = Stream.of("name", "title", "body")
                    .map(field -> actor.path(field).asText(""))
                    .filter(text -> !text.isEmpty() && !text.equals("null"))
                    .collect(Collectors.joining(", "));
            String officer = actor.path("actingFor").asText("");
            String inStead = officer.isEmpty() || officer.equals("null") ? "" : ", deputy of " + officer;
            String reason = row.path("reason").asText("");
            Instant at = Instant.parse(row.path("recordedAt").asText());
            changes.add(new Line(
                    at,
                    "%s  %s: %s%n    by %s%s%n    %s"
                            .formatted(
                                    TIME.format(at),
                                    what,
                                    row.path("action").asText(),
                                    (who.isEmpty() ? actor.path("subject").asText() : who) + inStead,
                                    reason.isEmpty() || reason.equals("null")
                                            ? ""
                                            : "%n    because: ".formatted() + reason,
                                    proof(service, row))));
        }
    }

    private void notices(String assignment, String what)
            throws LocalFailureException, IOException, InterruptedException {
        for (JsonNode notice : api.list(ServiceProgram.NOTIFICATION, "/assignments/" + assignment + "/notices")) {
            Instant at = Instant.parse(notice.path("at").asText());
            String told = "%s  %s: notice %s by %s %s%n    notice %s"
                    .formatted(
                            TIME.format(at),
                            what,
                            notice.path("rung").asText(),
                            notice.path("channel").asText(),
                            notice.path("state").asText(),
                            notice.path("id").asText());
            changes.add(new Line(at, told));
        }
    }

    private String proof(ServiceProgram service, JsonNode row)
            throws LocalFailureException, IOException, InterruptedException {
        String name = service.name() + " audit row " + row.path("id").asLong();
        if (!row.hasNonNull("seal")) {
            return name + ", not sealed yet";
        }
        JsonNode proof = api.get(service, "/audit/" + row.path("id").asLong() + "/proof");
        boolean leads = root(proof).equals(proof.path("seal").path("root").asText());
        boolean stands = leads
                && (proof.path("stands").asBoolean() || proof.path("emptied").asBoolean());
        return "%s, seal %d of %s, %d steps to root %s: %s"
                .formatted(
                        name,
                        row.path("seal").asLong(),
                        TIME.format(Instant.parse(
                                proof.path("seal").path("sealedAt").asText())),
                        proof.path("path").size(),
                        proof.path("seal").path("root").asText().substring(0, 16),
                        stands
                                ? proof.path("emptied").asBoolean() ? "stands, its words were purged" : "stands"
                                : "DOES NOT STAND");
    }

    private static String root(JsonNode proof) {
        byte[] hash = sha256(0, hex(proof.path("deed")), hex(proof.path("words")));
        for (JsonNode step : proof.path("path")) {
            byte[] beside = hex(step.path("hash"));
            hash = step.path("side").asText().equals("LEFT") ? sha256(1, beside, hash) : sha256(1, hash, beside);
        }
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.asText());
    }

    private static byte[] sha256(int prefix, byte[] left, byte[] right) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) prefix);
            digest.update(left);
            return digest.digest(right);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
