package vn.dondoc.text.breakdown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.deadline.Deadline;

/**
 * One piece of work for one or several addressees. Offsets are those of the text as given.
 *
 * @param item path of printed labels, {@code 2/b}; null outside every item
 * @param quote its first twelve words as they stand in the text
 * @param text the whole of it, spaces collapsed
 * @param deadline its offsets are within {@code text}
 * @param tracked false for what is proposed for information only: undated, to collectives
 * @param confidence above 0, up to 1
 * @param reasons the rules that made it, the one that found it first
 */
public record ProposedAssignment(
        @Nullable String item,
        String quote,
        int start,
        int end,
        List<Addressee> lead,
        List<Addressee> coordinating,
        Deadline deadline,
        String text,
        boolean tracked,
        double confidence,
        List<Reason> reasons) {

    public ProposedAssignment {
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
        reasons = List.copyOf(reasons);
    }
}
