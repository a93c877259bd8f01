package vn.dondoc.kit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.archive.ArchivedRow;
import vn.dondoc.kit.archive.Archives;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.seal.Leaf;
import vn.dondoc.kit.seal.Seal;
import vn.dondoc.kit.seal.SealRepository;

/** What was done to a thing, and the proof of each row. */
@ApplicationScoped
public class EvidenceService {

    private final DataSource dataSource;
    private final EvidenceRepository rows;
    private final SealRepository seals;
    private final Archives archives;

    EvidenceService(DataSource dataSource, EvidenceRepository rows, SealRepository seals, Archives archives) {
        this.archives = archives;
        this.dataSource = dataSource;
        this.rows = rows;
        this.seals = seals;
    }

    Page<AuditedChange> of(String entityType, String entityId, @Nullable String cursor, int limit) {
        String filter = "audit\n" + entityType + "\n" + entityId;
        long behind = Cursor.decode(cursor, filter, 1).map(key -> key.number(0)).orElse(0L);
        List<AuditedChange> changes = new ArrayList<>();
        // What was archived and removed is older than what the database has.
        archives.of(entityType, entityId, behind, limit + 1).forEach(row -> changes.add(change(row)));
        changes.addAll(rows.of(entityType, entityId, behind, limit + 1 - changes.size()));
        return Page.of(changes, limit, filter, change -> List.of(Long.toString(change.id())));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such row, or no seal over it yet */
    AuditProof proof(long id) {
        AuditedChange change = rows.row(id).stream()
                .findFirst()
                .or(() -> archives.row(id).map(this::change))
                .orElseThrow(() -> notFound("audit row " + id));
        Seal seal = seals.ofRow(id).orElseThrow(() -> notFound("a seal over audit row " + id));
        int index = IntStream.range(0, seal.leaves().size())
                .filter(i -> seal.leaves().get(i).id() == id)
                .findFirst()
                .orElseThrow(() -> notFound("audit row " + id + " under its seal"));
        Leaf sealed = seal.leaves().get(index);
        Optional<Leaf> now = leaf(id);
        return new AuditProof(
                change,
                sealed.deed(),
                sealed.words(),
                now.filter(leaf -> leaf.sameDeed(sealed) && leaf.sameWords(sealed))
                        .isPresent(),
                now.filter(leaf -> leaf.sameDeed(sealed) && leaf.isEmpty() && !leaf.sameWords(sealed))
                        .isPresent(),
                seal.path(index),
                AuditProof.SealSummary.of(seal));
    }

    AuditProof.SealSummary seal(long number) {
        return seals.byNumber(number)
                .map(AuditProof.SealSummary::of)
                .orElseThrow(() -> notFound("audit seal " + number));
    }

    private Optional<Leaf> leaf(long id) {
        try (var connection = dataSource.getConnection()) {
            return seals.leaves(connection, id, id, 1).stream()
                    .findFirst()
                    .or(() -> archives.row(id).map(ArchivedRow::leaf));
        } catch (SQLException e) {
            throw new IllegalStateException("the audit row cannot be read", e);
        }
    }

    private AuditedChange change(ArchivedRow row) {
        return AuditedChange.of(row, seals.ofRow(row.id()).map(Seal::number).orElse(null));
    }

    private static RuntimeException notFound(String what) {
        return Problem.notFound("there is no " + what);
    }
}
