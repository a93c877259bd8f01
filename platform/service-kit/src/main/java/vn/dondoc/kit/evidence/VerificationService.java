package vn.dondoc.kit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.seal.Anchor;
import vn.dondoc.kit.seal.AnchorFiles;
import vn.dondoc.kit.seal.Leaf;
import vn.dondoc.kit.seal.Seal;
import vn.dondoc.kit.seal.SealRepository;

/**
 * Goes through all seals and the rows under them, one seal in memory at a time, and stops at the first thing that is wrong.
 * Then every anchor that left the database must be met by a seal: so a history that was rewritten with fresh seals, or cut
 * off at the end, shows as well.
 */
@ApplicationScoped
public class VerificationService {

    private static final int ANCHORS_AT_A_TIME = 1000;

    private final DataSource dataSource;
    private final SealRepository seals;
    private final AnchorFiles anchors;

    VerificationService(DataSource dataSource, SealRepository seals, AnchorFiles anchors) {
        this.dataSource = dataSource;
        this.seals = seals;
        this.anchors = anchors;
    }

    /** How far the walk has come. */
    private static final class Walk {
        private Anchor last = Anchor.NONE;
        private long seals;
        private long rows;
        private long anchors;
        private @Nullable Finding finding;
    }

    public Verification verify() {
        Walk walk = new Walk();
        try (Connection connection = dataSource.getConnection()) {
            // Without it the driver would hold all rows of an answer at once.
            connection.setAutoCommit(false);
            try {
                walkSeals(connection, walk);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read", e);
        }
        if (walk.finding == null) {
            checkAnchors(walk);
        }
        return new Verification(
                walk.finding == null,
                walk.seals,
                walk.rows,
                walk.anchors,
                walk.last.lastId(),
                walk.last.hash(),
                walk.last.sealedAt(),
                walk.finding);
    }

    private void walkSeals(Connection connection, Walk walk) throws SQLException {
        Optional<Seal> next = seals.next(connection, 0);
        while (next.isPresent() && walk.finding == null) {
            Seal seal = next.get();
            walk.finding =
                    seal(seal, walk.last).or(() -> rows(connection, seal)).orElse(null);
            walk.last = seal.anchor();
            walk.seals++;
            walk.rows += seal.leaves().size();
            connection.rollback();
            next = seals.next(connection, seal.number());
        }
    }

    private static Optional<Finding> seal(Seal seal, Anchor before) {
        if (seal.number() != before.number() + 1) {
            return Optional.of(Finding.ofSeal(Finding.Kind.SEAL_MISSING, before.number() + 1, "is gone"));
        }
        if (!seal.follows(before)) {
            return Optional.of(Finding.ofSeal(
                    Finding.Kind.SEAL_CHANGED, seal.number(), "does not follow seal " + before.number()));
        }
        return seal.isWhole()
                ? Optional.empty()
                : Optional.of(Finding.ofSeal(
                        Finding.Kind.SEAL_CHANGED, seal.number(), "does not fit its own hash: it was changed"));
    }

    private Optional<Finding> rows(Connection connection, Seal seal) {
        try {
            int oneMore = seal.leaves().size() + 1;
            List<Leaf> now = seals.leaves(connection, seal.firstId(), seal.lastId(), oneMore);
            return new RangeCheck(seal.number(), id -> emptyingIsTold(connection, id))
                    .firstDifference(seal.leaves(), now);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit rows cannot be read", e);
        }
    }

    private static boolean emptyingIsTold(Connection connection, long id) {
        try (var select = connection.prepareStatement("""
                select 1 from audit_rows
                where entity_type = 'audit-row' and entity_id = ? and action = 'empty-audit-row' and id > ? limit 1
                """)) {
            select.setString(1, Long.toString(id));
            select.setLong(2, id);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit rows cannot be read", e);
        }
    }

    private void checkAnchors(Walk walk) {
        try (Stream<Anchor> all = anchors.all()) {
            List<Anchor> some = new ArrayList<>(ANCHORS_AT_A_TIME);
            for (var each = all.iterator(); each.hasNext() && walk.finding == null; ) {
                some.add(each.next());
                if (some.size() == ANCHORS_AT_A_TIME || !each.hasNext()) {
                    walk.finding = unmet(some, walk.last.number()).orElse(null);
                    walk.anchors += some.size();
                    some.clear();
                }
            }
        }
    }

    private Optional<Finding> unmet(List<Anchor> some, long lastNumber) {
        Map<Long, String> hashes =
                seals.hashes(some.stream().map(Anchor::number).toList());
        return some.stream()
                .filter(anchor -> !anchor.hash().equals(hashes.get(anchor.number())))
                .findFirst()
                .map(anchor -> hashes.containsKey(anchor.number())
                        ? Finding.ofSeal(
                                Finding.Kind.ANCHOR_DIFFERS,
                                anchor.number(),
                                "is not the one whose anchor was kept: the audit was written anew")
                        : Finding.ofSeal(
                                Finding.Kind.TAIL_CUT,
                                anchor.number(),
                                "was anchored and is gone: the audit now ends at seal " + lastNumber));
    }
}
