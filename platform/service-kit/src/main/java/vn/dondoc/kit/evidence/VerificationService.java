package vn.dondoc.kit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.archive.ArchiveReader;
import vn.dondoc.kit.archive.ArchivedRow;
import vn.dondoc.kit.archive.Archives;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.seal.Anchor;
import vn.dondoc.kit.seal.AnchorFiles;
import vn.dondoc.kit.seal.Leaf;
import vn.dondoc.kit.seal.Seal;
import vn.dondoc.kit.seal.SealConfig;
import vn.dondoc.kit.seal.SealRepository;

/**
 * Goes through all seals and the rows under them, one seal in memory at a time, and stops at the first thing that is wrong.
 * Then every anchor that left the database must be met by a seal: so a history that was rewritten with fresh seals, or cut
 * off at the end, shows as well.
 */
@ApplicationScoped
public class VerificationService {

    /** By the id of the row, as text and as number. */
    public static final String TOLD_OF_EMPTYING = """
            select 1 from audit_rows
            where entity_type = 'audit-row' and entity_id = ? and action = 'empty-audit-row' and id > ? limit 1
            """;

    private static final int ANCHORS_AT_A_TIME = 1000;

    private final DataSource dataSource;
    private final SealRepository seals;
    private final AnchorFiles anchors;
    private final Archives archives;
    private final SealConfig config;

    VerificationService(
            DataSource dataSource, SealRepository seals, AnchorFiles anchors, Archives archives, SealConfig config) {
        this.archives = archives;
        this.config = config;
        this.dataSource = dataSource;
        this.seals = seals;
        this.anchors = anchors;
    }

    /** How far the walk has come. */
    private static final class Walk implements AutoCloseable {
        private Anchor last;
        private boolean ended;
        private @Nullable ArchiveReader archive;
        private long seals;
        private long rows;
        private long anchors;
        private @Nullable Finding finding;

        Walk(Anchor last) {
            this.last = last;
        }

        @Override
        public void close() {
            if (archive != null) {
                archive.close();
            }
        }
    }

    /** All of it in one go. */
    public Verification verify() {
        return verify(1, Duration.ofDays(1));
    }

    /**
     * As much as the configured time allows.
     *
     * @param from number of the seal to begin with; those before were looked at by earlier calls
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no seal before that one
     */
    Verification verify(long from) {
        return verify(from, config.verifyFor());
    }

    private Verification verify(long from, Duration time) {
        try (Walk walk = new Walk(before(from))) {
            return verify(walk, time);
        }
    }

    private Anchor before(long from) {
        return from == 1
                ? Anchor.NONE
                : seals.byNumber(from - 1)
                        .map(Seal::anchor)
                        .orElseThrow(() -> Problem.notFound("there is no audit seal " + (from - 1)));
    }

    private Verification verify(Walk walk, Duration time) {
        try (Connection connection = dataSource.getConnection()) {
            // Without it the driver would hold all rows of an answer at once.
            connection.setAutoCommit(false);
            try {
                walkSeals(connection, walk, System.nanoTime() + time.toNanos());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read", e);
        }
        if (walk.finding == null && walk.ended) {
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
                walk.ended || walk.finding != null ? null : walk.last.number() + 1,
                walk.finding);
    }

    private void walkSeals(Connection connection, Walk walk, long until) throws SQLException {
        Optional<Seal> next = seals.next(connection, walk.last.number());
        while (next.isPresent() && walk.finding == null && System.nanoTime() - until < 0) {
            Seal seal = next.get();
            walk.finding =
                    seal(seal, walk.last).or(() -> rows(connection, walk, seal)).orElse(null);
            walk.last = seal.anchor();
            walk.seals++;
            walk.rows += seal.leaves().size();
            connection.rollback();
            next = seals.next(connection, seal.number());
        }
        walk.ended = next.isEmpty();
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

    private Optional<Finding> rows(Connection connection, Walk walk, Seal seal) {
        try {
            int oneMore = seal.leaves().size() + 1;
            List<Leaf> now = seals.leaves(connection, seal.firstId(), seal.lastId(), oneMore);
            if (now.isEmpty()) {
                now = archived(walk, seal);
            }
            return new RangeCheck(seal.number(), id -> emptyingIsTold(connection, id))
                    .firstDifference(seal.leaves(), now);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit rows cannot be read", e);
        }
    }

    /** As an archive has them; none where no archive holds them. */
    private List<Leaf> archived(Walk walk, Seal seal) {
        List<Leaf> rows = walk.archive == null ? List.of() : leaves(walk.archive, seal);
        if (rows.isEmpty()) {
            walk.close();
            walk.archive = archives.holding(seal.firstId()).orElse(null);
            rows = walk.archive == null ? List.of() : leaves(walk.archive, seal);
        }
        return rows;
    }

    private static List<Leaf> leaves(ArchiveReader archive, Seal seal) {
        try {
            return archive.between(seal.firstId(), seal.lastId()).stream()
                    .map(ArchivedRow::leaf)
                    .toList();
        } catch (UncheckedIOException broken) {
            return List.of();
        }
    }

    private boolean emptyingIsTold(Connection connection, long id) {
        try (var select = connection.prepareStatement(TOLD_OF_EMPTYING)) {
            select.setString(1, Long.toString(id));
            select.setLong(2, id);
            try (var row = select.executeQuery()) {
                return row.next() || archives.tellsOfEmptying(id);
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
