package vn.dondoc.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.local.system.LocalFailureException;

/**
 * The documents of one folder that have a breakdown file, with the agencies, groups and contacts that lie beside the
 * breakdowns.
 *
 * @param documents in the order of their dates, those without a date last
 * @param groups collective phrase → kinds of agencies
 * @param contacts agency code → mail address
 */
public record Corpus(
        List<SampleDocument> documents,
        List<SampleAgency> agencies,
        Map<String, List<String>> groups,
        Map<String, String> contacts) {

    private static final String BREAKDOWN = ".breakdown.json";
    private static final String TEXT = ".txt";

    /** Who registers what nobody has prepared. */
    private static final String OFFICE = "H12";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws LocalFailureException when a folder or a needed file is missing, or nothing can be played */
    public static Corpus read(Path samples, Path breakdowns) throws IOException, LocalFailureException {
        for (Path folder : List.of(samples, breakdowns)) {
            if (!Files.isDirectory(folder)) {
                throw new LocalFailureException("There is no folder " + folder + ".");
            }
        }
        List<SampleDocument> documents = new ArrayList<>();
        try (var files = Files.list(breakdowns)) {
            for (Path file : files.filter(path -> path.toString().endsWith(BREAKDOWN))
                    .sorted()
                    .toList()) {
                String id = file.getFileName().toString().replace(BREAKDOWN, "");
                Path text = samples.resolve(id + ".txt");
                if (Files.exists(text)) {
                    documents.add(
                            new SampleDocument(id, Files.readString(text), JSON.readTree(Files.readString(file))));
                }
            }
        }
        if (documents.stream().noneMatch(SampleDocument::isPrepared)) {
            Set<String> headed = documents.stream().map(SampleDocument::id).collect(Collectors.toSet());
            unprepared(samples).stream()
                    .filter(document -> !headed.contains(document.id()))
                    .forEach(documents::add);
        }
        if (documents.isEmpty()) {
            throw new LocalFailureException("There is no document (<name>" + TEXT + ") in " + samples + ".");
        }
        Map<String, String> contacts = new HashMap<>();
        table(breakdowns.resolve("contacts.tsv"))
                .forEach(row -> contacts.put(row.getOrDefault("code", ""), row.getOrDefault("email", "")));
        Map<String, List<String>> groups = new HashMap<>();
        table(breakdowns.resolve("groups.tsv"))
                .forEach(row -> groups.put(row.getOrDefault("phrase", ""), list(row.getOrDefault("kinds", ""))));
        return new Corpus(inOrder(documents), agencies(breakdowns.resolve("agencies.tsv")), groups, contacts);
    }

    /** The same with documents of which more is known. */
    public Corpus with(List<SampleDocument> known) {
        return new Corpus(inOrder(known), agencies, groups, contacts);
    }

    private static List<SampleDocument> inOrder(List<SampleDocument> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(document -> document.issuedOn().orElse(LocalDate.MAX)))
                .toList();
    }

    private static List<SampleDocument> unprepared(Path samples) throws IOException {
        List<SampleDocument> documents = new ArrayList<>();
        try (var files = Files.list(samples)) {
            for (Path file : files.filter(path -> path.toString().endsWith(TEXT))
                    .sorted()
                    .toList()) {
                String id = file.getFileName().toString().replace(TEXT, "");
                documents.add(SampleDocument.unprepared(id, Files.readString(file), OFFICE));
            }
        }
        return documents;
    }

    /** The tasks as the API takes them: groups are replaced by the agencies they mean on the document's day. */
    public ArrayNode tasks(SampleDocument document) throws LocalFailureException {
        LocalDate day = document.issuedOn()
                .orElseThrow(() -> new LocalFailureException(document.id() + " has tasks but no date."));
        ArrayNode tasks = JSON.createArrayNode();
        for (JsonNode task : document.tasks()) {
            Set<String> leads = codes(task, "leads", "leadGroups", document.body(), day);
            Set<String> coordinating = codes(task, "coordinating", "coordinatingGroups", document.body(), day);
            coordinating.removeAll(leads);
            ObjectNode request = tasks.addObject();
            for (String field : List.of("item", "content", "quote", "addressee", "tracked")) {
                if (task.hasNonNull(field)) {
                    request.set(field, task.get(field));
                }
            }
            request.set("leads", JSON.valueToTree(leads));
            request.set("coordinating", JSON.valueToTree(coordinating));
            JsonNode deadline = task.path("deadline");
            if (deadline.isObject()) {
                ObjectNode given = deadline.deepCopy();
                given.remove("decidedBy");
                request.set("deadline", given);
            }
        }
        return tasks;
    }

    private Set<String> codes(JsonNode task, String names, String phrases, String body, LocalDate day)
            throws LocalFailureException {
        Set<String> codes = new LinkedHashSet<>();
        task.path(names).forEach(code -> codes.add(code.asText()));
        for (JsonNode phrase : task.path(phrases)) {
            List<String> kinds = groups.get(phrase.asText());
            if (kinds == null) {
                throw new LocalFailureException("groups.tsv does not say who \"" + phrase.asText() + "\" are.");
            }
            agencies.stream()
                    .filter(agency -> agency.isUnder(body) && agency.existsOn(day) && kinds.contains(agency.kind()))
                    .map(SampleAgency::code)
                    .forEach(codes::add);
        }
        return codes;
    }

    private static List<SampleAgency> agencies(Path file) throws IOException, LocalFailureException {
        List<SampleAgency> agencies = new ArrayList<>();
        for (Map<String, String> row : table(file)) {
            String until = row.getOrDefault("until", "");
            agencies.add(new SampleAgency(
                    row.getOrDefault("code", ""),
                    row.getOrDefault("name", ""),
                    list(row.getOrDefault("aliases", "")),
                    row.getOrDefault("kind", ""),
                    LocalDate.parse(row.getOrDefault("from", "")),
                    until.isEmpty() ? null : LocalDate.parse(until),
                    list(row.getOrDefault("successors", ""))));
        }
        return agencies;
    }

    /** Column name → cell, for each line below the first. */
    private static List<Map<String, String>> table(Path file) throws IOException, LocalFailureException {
        if (!Files.exists(file)) {
            throw new LocalFailureException("The file " + file + " is missing.");
        }
        List<String> lines = Files.readAllLines(file);
        String[] columns = lines.getFirst().split("\t");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], i < cells.length ? cells[i].strip() : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
