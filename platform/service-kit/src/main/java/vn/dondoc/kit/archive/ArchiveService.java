package vn.dondoc.kit.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.seal.Leaf;
import vn.dondoc.kit.seal.Seal;
import vn.dondoc.kit.seal.SealConfig;
import vn.dondoc.kit.seal.SealRepository;

/**
 * Writes closed years to files, one seal in memory at a time, and only what stands as it was sealed. The file is there, whole
 * and under its name, before the database says so.
 */
@ApplicationScoped
public class ArchiveService {

    private final DataSource dataSource;
    private final ArchiveRepository archives;
    private final SealRepository seals;
    private final SealConfig config;
    private final ObjectMapper json;
    private final Audit audit;
    private final Clock clock;
    private final String service;

    ArchiveService(
            DataSource dataSource,
            ArchiveRepository archives,
            SealRepository seals,
            SealConfig config,
            ObjectMapper json,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.archives = archives;
        this.seals = seals;
        this.config = config;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.service = service;
    }

    List<AuditArchive> all() {
        return archives.all();
    }

    /** @throws HttpProblem 409 or 422 as {@link ArchiveProblem} says */
    AuditArchive archive(Caller caller, int year) {
        Path folder = config.archives()
                .orElseThrow(() -> Problem.of(ArchiveProblem.NO_FOLDER, "set dondoc.audit.archives to a folder"));
        if (LocalDate.now(clock).getYear() <= year) {
            throw Problem.of(ArchiveProblem.YEAR_NOT_OVER, "the year " + year + " is not over");
        }
        List<AuditArchive> before = archives.all();
        if (!before.isEmpty() && before.getLast().year() >= year) {
            throw Problem.of(
                    ArchiveProblem.ALREADY_ARCHIVED,
                    "archived up to the year " + before.getLast().year());
        }
        long behind = before.isEmpty() ? 0 : before.getLast().lastSeal();
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(clock.getZone()).toInstant();
        long last = archives.lastSealBefore(end);
        if (last <= behind) {
            throw Problem.of(ArchiveProblem.NOTHING_SEALED, "nothing was sealed until the end of " + year);
        }
        AuditArchive written = write(folder, year, behind, last, caller);
        QuarkusTransaction.requiringNew().run(() -> {
            archives.insert(written);
            archives.lookAgainAtWhatWasForgotten();
            audit.record(caller, AuditEntry.created("archive-audit", "audit-archive", year, written));
        });
        return written;
    }

    private AuditArchive write(Path folder, int year, long behind, long lastSeal, Caller caller) {
        Path file = folder.resolve(service + "-" + year + Archives.ENDING);
        Path begun = folder.resolve(Ids.next() + ".part");
        Path indexBegun = Archives.index(begun);
        try {
            Files.createDirectories(folder);
            AuditArchive written =
                    write(begun, indexBegun, file.getFileName().toString(), year, behind, lastSeal, caller);
            Files.move(indexBegun, Archives.index(file), StandardCopyOption.REPLACE_EXISTING);
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read", e);
        } finally {
            begun.toFile().delete();
            indexBegun.toFile().delete();
        }
    }

    private AuditArchive write(Path file, Path index, String name, int year, long behind, long lastSeal, Caller caller)
            throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection();
                ArchiveWriter writer = new ArchiveWriter(file, index, json)) {
            connection.setAutoCommit(false);
            try {
                long firstId = 0;
                long lastId = 0;
                for (long number = behind; number < lastSeal; number++) {
                    Seal seal = seals.next(connection, number).orElseThrow();
                    writer.add(seal, sealed(connection, seal));
                    firstId = firstId == 0 ? seal.firstId() : firstId;
                    lastId = seal.lastId();
                }
                long rows = writer.endRows();
                archives.eachByThing(connection, firstId, lastId, writer);
                return new AuditArchive(
                        year,
                        behind + 1,
                        lastSeal,
                        firstId,
                        lastId,
                        rows,
                        name,
                        Archives.sha256(file),
                        clock.instant(),
                        caller.subject(),
                        null);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The rows under the seal. What does not stand is no evidence, and must be looked at before it leaves. */
    private List<ArchivedRow> sealed(Connection connection, Seal seal) throws SQLException {
        List<ArchivedRow> rows = archives.rows(connection, seal.firstId(), seal.lastId());
        boolean stands = rows.size() == seal.leaves().size();
        for (int i = 0; stands && i < rows.size(); i++) {
            Leaf now = rows.get(i).leaf();
            Leaf then = seal.leaves().get(i);
            stands = now.sameDeed(then) && (now.sameWords(then) || now.isEmpty());
        }
        if (!stands) {
            throw Problem.of(
                    ArchiveProblem.DOES_NOT_STAND,
                    "the rows under seal " + seal.number() + " are not what was sealed; the verification says more");
        }
        return rows;
    }
}
