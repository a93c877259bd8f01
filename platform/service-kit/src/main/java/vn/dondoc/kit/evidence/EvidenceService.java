package vn.dondoc.kit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    EvidenceService(DataSource dataSource, EvidenceRepository rows, SealRepository seals) {
        this.dataSource = dataSource;
        this.rows = rows;
        this.seals = seals;
    }

    Page<AuditedChange> of(String entityType, String entityId, @Nullable String cursor, int limit) {
        String filter = "audit\n" + entityType + "\n" + entityId;
        long behind = Cursor.decode(cursor, filter, 1).map(key -> key.number(0)).orElse(0L);
        List<AuditedChange> changes = rows.of(entityType, entityId, behind, limit + 1);
        return Page.of(changes, limit, filter, change -> List.of(Long.toString(change.id())));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such row, or no seal over it yet */
    AuditProof proof(long id) {
        AuditedChange change = rows.row(id).stream().findFirst().orElseThrow(() -> notFound("audit row " + id));
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
                now.filter(leaf -> leaf.isEmpty() && !leaf.sameWords(sealed)).isPresent(),
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
            return seals.leaves(connection, id, id, 1).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit row cannot be read", e);
        }
    }

    private static RuntimeException notFound(String what) {
        return Problem.notFound("there is no " + what);
    }
}
