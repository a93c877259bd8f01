package vn.dondoc.notification.dossier;

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
import vn.dondoc.notification.dossier.NoticeDossierRepository.Stored;

/** Writes the ZIP: the page for people, then the same for programs; each is read on its own, some assignments at a time. */
@ApplicationScoped
class NoticeDossierArchive {

    private static final int AT_A_TIME = 100;

    private final NoticeDossierRepository dossiers;
    private final ObjectMapper json;
    private final Clock clock;
    private final TimeConfig time;

    NoticeDossierArchive(NoticeDossierRepository dossiers, ObjectMapper json, Clock clock, TimeConfig time) {
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
        this.time = time;
    }

    /** What is done with one assignment and its notices. */
    private interface Taker {
        void take(Stored stored) throws IOException;
    }

    void write(UUID directive, List<String> bodies, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        Instant readAt = clock.instant();
        String header = dossiers.directive(directive, bodies).orElse("{}");
        NoticeDossierPage page = new NoticeDossierPage(time.zone());

        begin(zip, "index.html", readAt);
        put(zip, page.head(tree(header), readAt));
        each(directive, bodies, stored -> put(zip, page.assignment(tree(stored.json()))));
        put(zip, page.end());

        begin(zip, "index.json", readAt);
        put(zip, "{\"readAt\": \"" + readAt + "\",\n\"directive\": " + header + ",\n\"assignments\": [");
        String[] separator = {"\n"};
        each(directive, bodies, stored -> {
            put(zip, separator[0] + stored.json());
            separator[0] = ",\n";
        });
        put(zip, "\n]}\n");
        zip.finish();
    }

    private void each(UUID directive, List<String> bodies, Taker taker) throws IOException {
        List<Stored> some = dossiers.assignments(directive, bodies, null, AT_A_TIME);
        while (!some.isEmpty()) {
            for (Stored stored : some) {
                taker.take(stored);
            }
            some = dossiers.assignments(directive, bodies, some.getLast().id(), AT_A_TIME);
        }
    }

    private JsonNode tree(String text) throws IOException {
        return json.readTree(text);
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
