package vn.dondoc.task.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.dossier.DossierRepository.Stored;

/** Writes the ZIP: the two indexes first, then two files for each assignment, named by its id. */
@ApplicationScoped
class DossierArchive {

    /** Short records, read some at a time. */
    private static final int LINES = 500;

    /** Whole records; one may have a history of hundreds. */
    private static final int RECORDS = 25;

    private final DossierRepository dossiers;
    private final ObjectMapper json;
    private final Clock clock;
    private final TimeConfig time;

    DossierArchive(DossierRepository dossiers, ObjectMapper json, Clock clock, TimeConfig time) {
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
        this.time = time;
    }

    /** What is done with one record. */
    private interface Taker {
        void take(Stored stored) throws IOException;
    }

    void write(UUID directive, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        Instant readAt = clock.instant();
        String header = dossiers.directive(directive);
        DossierPage page = new DossierPage(time.zone());

        begin(zip, "index.html", readAt);
        put(zip, page.indexHead(json.readTree(header), readAt));
        each(DossierRepository.SUMMARIES, LINES, directive, stored -> put(zip, page.indexLine(tree(stored))));
        put(zip, page.indexEnd());

        begin(zip, "index.json", readAt);
        put(zip, "{\"readAt\": \"" + readAt + "\",\n\"directive\": " + header + ",\n\"assignments\": [");
        String[] separator = {"\n"};
        each(DossierRepository.SUMMARIES, LINES, directive, stored -> {
            put(
                    zip,
                    separator[0] + "{\"file\": \"assignments/" + stored.id() + ".json\", \"assignment\": "
                            + stored.json() + "}");
            separator[0] = ",\n";
        });
        put(zip, "\n]}\n");

        each(DossierRepository.RECORDS, RECORDS, directive, stored -> {
            begin(zip, "assignments/" + stored.id() + ".html", readAt);
            put(zip, page.assignment(tree(stored)));
            begin(zip, "assignments/" + stored.id() + ".json", readAt);
            put(zip, stored.json());
        });
        zip.finish();
    }

    private void each(String statement, int number, UUID directive, Taker taker) throws IOException {
        List<Stored> some = dossiers.read(statement, directive, null, number);
        while (!some.isEmpty()) {
            for (Stored stored : some) {
                taker.take(stored);
            }
            some = dossiers.read(statement, directive, some.getLast().id(), number);
        }
    }

    private JsonNode tree(Stored stored) throws IOException {
        return json.readTree(stored.json());
    }

    private static void begin(ZipOutputStream zip, String name, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    private static void put(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
