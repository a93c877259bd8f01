package vn.dondoc.text.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.breakdown.BreakdownReader;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.BreakdownContext;
import vn.dondoc.text.proposal.ProposedAssignment;
import vn.dondoc.text.reading.HeaderReader;

/** The folder of real documents with its answers and the script that compares. */
record Corpus(Path folder) {

    static Optional<Corpus> find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/corpus");
            if (Files.isRegularFile(folder.resolve("score.py"))) {
                return Optional.of(new Corpus(folder));
            }
        }
        return Optional.empty();
    }

    /** Reads the documents of these ids and returns the figures of the comparison. */
    Map<?, ?> score(List<String> ids, Path predictions) throws IOException, InterruptedException {
        Files.createDirectories(predictions);
        for (String id : ids) {
            String text = Files.readString(folder.resolve("documents/" + id + ".txt"));
            Files.writeString(predictions.resolve(id + ".json"), Json.write(prediction(text)));
        }
        Process process = new ProcessBuilder(
                        "python3",
                        folder.resolve("score.py").toString(),
                        "--json",
                        "--predictions",
                        predictions.toString(),
                        "--only",
                        String.join(",", ids))
                .redirectErrorStream(true)
                .start();
        String figures = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return (Map<?, ?>) Objects.requireNonNull(Json.read(figures));
    }

    private static Map<String, @Nullable Object> prediction(String text) {
        Map<String, @Nullable Object> prediction = new LinkedHashMap<>();
        prediction.put("header", header(HeaderReader.read(text)));
        prediction.put(
                "assignments",
                BreakdownReader.read(text, BreakdownContext.UNKNOWN).assignments().stream()
                        .map(Corpus::assignment)
                        .toList());
        return prediction;
    }

    private static Map<String, @Nullable Object> assignment(ProposedAssignment assignment) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("item", assignment.item());
        fields.put("quote", assignment.quote());
        fields.put("start", assignment.start());
        fields.put("lead", assignment.lead().stream().map(Addressee::phrase).toList());
        fields.put(
                "coordinating",
                assignment.coordinating().stream().map(Addressee::phrase).toList());
        Map<String, @Nullable Object> deadline = new LinkedHashMap<>();
        deadline.put("kind", assignment.deadline().kind().code());
        deadline.put("value", assignment.deadline().value());
        deadline.put("phrase", assignment.deadline().phrase());
        fields.put("deadline", deadline);
        fields.put(
                "reasons", assignment.reasons().stream().map(Object::toString).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> header(Header header) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("number", value(header.number()));
        fields.put("type", header.type() == null ? null : header.type().value().code());
        fields.put("issuer", value(header.issuer()));
        fields.put("place", value(header.place()));
        fields.put("issuedOn", value(header.issuedOn()));
        fields.put(
                "urgency",
                header.urgency() == null ? null : header.urgency().value().stamp());
        fields.put("subject", value(header.subject()));
        fields.put("signer", signer(header.signer()));
        fields.put("coSigner", signer(header.coSigner()));
        fields.put("addressees", values(header.addressees()));
        fields.put("recipients", values(header.recipients()));
        fields.put("replaces", values(header.replaces()));
        fields.put("cites", values(header.cites()));
        fields.put("basedOn", header.basedOn().stream().map(Object::toString).toList());
        return fields;
    }

    private static @Nullable Object signer(@Nullable Signer signer) {
        if (signer == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", value(signer.name()));
        fields.put("title", value(signer.title()));
        fields.put("authority", value(signer.authority()));
        return fields;
    }

    private static @Nullable Object value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }

    private static List<String> values(List<Found<String>> found) {
        return found.stream().map(Found::value).toList();
    }
}
