package vn.dondoc.kit.evidence;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.seal.Leaf;

/** Holds the rows of one range, as they stand, against the leaves that were sealed; both in the order of their ids. */
final class RangeCheck {

    private final long seal;
    private final LongPredicate emptyingIsTold;

    /** @param emptyingIsTold whether a row tells that the row of this id was emptied of its words */
    RangeCheck(long seal, LongPredicate emptyingIsTold) {
        this.seal = seal;
        this.emptyingIsTold = emptyingIsTold;
    }

    Optional<Finding> firstDifference(List<Leaf> asSealed, List<Leaf> asNow) {
        Iterator<Leaf> rows = asNow.iterator();
        for (Leaf leaf : asSealed) {
            Leaf row = rows.hasNext() ? rows.next() : null;
            Optional<Finding> difference = difference(leaf, row);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return rows.hasNext()
                ? Optional.of(Finding.ofRow(
                        Finding.Kind.ROW_INSERTED, seal, rows.next().id()))
                : Optional.empty();
    }

    private Optional<Finding> difference(Leaf leaf, @Nullable Leaf row) {
        if (row == null || row.id() > leaf.id()) {
            return Optional.of(Finding.ofRow(Finding.Kind.ROW_MISSING, seal, leaf.id()));
        }
        if (row.id() < leaf.id()) {
            return Optional.of(Finding.ofRow(Finding.Kind.ROW_INSERTED, seal, row.id()));
        }
        if (leaf.sameDeed(row) && leaf.sameWords(row)) {
            return Optional.empty();
        }
        if (!leaf.sameDeed(row) || !row.isEmpty()) {
            return Optional.of(Finding.ofRow(Finding.Kind.ROW_CHANGED, seal, row.id()));
        }
        return emptyingIsTold.test(row.id())
                ? Optional.empty()
                : Optional.of(Finding.ofRow(Finding.Kind.ROW_EMPTIED, seal, row.id()));
    }
}
