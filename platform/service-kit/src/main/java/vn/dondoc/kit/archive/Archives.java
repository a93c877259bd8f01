package vn.dondoc.kit.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.seal.SealConfig;

/** The rows that left the database. */
@ApplicationScoped
public class Archives {

    static final String ENDING = ".audit.jsonl.gz";

    private final ArchiveRepository archives;
    private final SealConfig config;
    private final ObjectMapper json;

    Archives(ArchiveRepository archives, SealConfig config, ObjectMapper json) {
        this.archives = archives;
        this.config = config;
        this.json = json;
    }

    /** The archive that holds the row, to be closed; empty where none was written of it, or its file is not to be found. */
    public Optional<ArchiveReader> holding(long row) {
        // A file that was written anew a moment ago has another name now.
        return openHolding(row).or(() -> openHolding(row));
    }

    private Optional<ArchiveReader> openHolding(long row) {
        return archives.all().stream()
                .filter(archive -> archive.holds(row))
                .findFirst()
                .flatMap(this::open);
    }

    /** The row of the id, if an archive holds it. */
    public Optional<ArchivedRow> row(long id) {
        Optional<ArchiveReader> reader = holding(id);
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        try (ArchiveReader open = reader.get()) {
            return open.between(id, id).stream().findFirst();
        } catch (UncheckedIOException broken) {
            return Optional.empty();
        }
    }

    /**
     * The rows of a thing that the database has no more, behind an id, at most {@code limit}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if an archive is not whole in its folder: a list must not look
     *     as if it were
     */
    public List<ArchivedRow> of(String entityType, String entityId, long behind, int limit) {
        List<ArchivedRow> rows = new ArrayList<>();
        List<AuditArchive> written = archives.all();
        long firstInDatabase = written.isEmpty() ? 0 : archives.firstRow();
        for (AuditArchive archive : written) {
            boolean removed = archive.lastId() < firstInDatabase;
            if (removed && archive.lastId() > behind && rows.size() < limit) {
                try (ArchiveReader reader = open(archive).orElseThrow(() -> missing(archive))) {
                    rows.addAll(reader.of(entityType, entityId, behind, limit - rows.size()));
                } catch (UncheckedIOException broken) {
                    throw missing(archive);
                }
            }
        }
        return rows;
    }

    /** Whether an archived row tells that the row of the id was emptied of its words, as law may order. */
    public boolean tellsOfEmptying(long id) {
        return of("audit-row", Long.toString(id), id, Integer.MAX_VALUE).stream()
                .anyMatch(row -> row.text("action").equals("empty-audit-row"));
    }

    Optional<ArchiveReader> open(AuditArchive archive) {
        Optional<Path> file =
                config.archives().map(folder -> folder.resolve(archive.file())).filter(Files::exists);
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ArchiveReader.open(file.get(), index(file.get()), json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what the disk gives back. */
    static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    static Path index(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".index");
    }

    static RuntimeException missing(AuditArchive archive) {
        return Problem.of(
                ArchiveProblem.ARCHIVE_MISSING, archive.file() + " holds a part of it and is not whole in its folder");
    }
}
