package vn.dondoc.kit.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.seal.SealConfig;

/**
 * Takes the words of some things out of the archives, as law may order. An archive is written anew beside the old file, which goes
 * once the new one is recorded; what was sealed of its rows stays. By one replica at a time.
 */
@ApplicationScoped
public class ArchiveEmptying {

    private final ArchiveRepository archives;
    private final Archives files;
    private final SealConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    ArchiveEmptying(ArchiveRepository archives, Archives files, SealConfig config, ObjectMapper json, Clock clock) {
        this.archives = archives;
        this.files = files;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An archive that was written anew.
     *
     * @param rows ids of those that lost their words
     */
    public record Emptied(AuditArchive before, AuditArchive after, Set<Long> rows) {}

    /**
     * In the caller's transaction; the old files lie there until {@link #removeOldFiles}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if an archive is not whole in its folder
     */
    public List<Emptied> empty(List<ArchivedThing> things) {
        List<Emptied> emptied = new ArrayList<>();
        for (AuditArchive archive : archives.all()) {
            Set<Long> rows = withWords(archive, things);
            if (!rows.isEmpty()) {
                AuditArchive anew = writtenAnew(archive, rows);
                archives.insertRewrite(archive, anew, rows.size());
                emptied.add(new Emptied(archive, anew, rows));
            }
        }
        return emptied;
    }

    private Set<Long> withWords(AuditArchive archive, List<ArchivedThing> things) {
        try (ArchiveReader reader = files.open(archive).orElseThrow(() -> Archives.missing(archive))) {
            Set<Long> ids = new TreeSet<>();
            for (ArchivedThing thing : things) {
                reader.of(thing.type(), thing.id(), 0, Integer.MAX_VALUE).stream()
                        .filter(row -> !row.leaf().isEmpty())
                        .forEach(row -> ids.add(row.id()));
            }
            return ids;
        }
    }

    private AuditArchive writtenAnew(AuditArchive archive, Set<Long> rows) {
        Path folder = config.archives().orElseThrow();
        String name = beginning(archive) + Ids.next() + Archives.ENDING;
        try {
            new ArchiveRewriter(json).rewrite(folder.resolve(archive.file()), folder.resolve(name), rows);
            return archive.rewritten(name, Archives.sha256(folder.resolve(name)), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of an archive begins with it, and ends with a dot and more. */
    private static String beginning(AuditArchive archive) {
        int end = archive.file().indexOf("-" + archive.year() + ".");
        return archive.file().substring(0, end) + "-" + archive.year() + ".";
    }

    /** Files that are no archive's any more, or never became one. */
    public void removeOldFiles() {
        for (AuditArchive archive : archives.all()) {
            Path file = config.archives().orElseThrow().resolve(archive.file());
            Set<Path> stay = Set.of(file, Archives.index(file));
            try (var others = Files.newDirectoryStream(file.resolveSibling("."), beginning(archive) + "*")) {
                for (Path other : others) {
                    if (!stay.contains(file.resolveSibling(other.getFileName()))) {
                        Files.delete(other);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
