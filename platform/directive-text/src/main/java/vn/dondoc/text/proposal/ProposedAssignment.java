package vn.dondoc.text.proposal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.deadline.Deadline;
import vn.dondoc.text.measure.Target;

/**
 * One piece of work for one or several addressees. Offsets are those of the text as given.
 *
 * @param item path of printed labels, {@code 2/b}; null outside every item
 * @param quote its first twelve words as they stand in the text
 * @param text the whole of it, spaces collapsed
 * @param deadline its offsets are within {@code text}
 * @param targets figures to reach; their offsets are within {@code text}
 * @param dependsOn the assignment that has to come first; null if none is named
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
        List<Target> targets,
        @Nullable Dependency dependsOn,
        boolean tracked,
        double confidence,
        List<Reason> reasons) {

    public ProposedAssignment {
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
        targets = List.copyOf(targets);
        reasons = List.copyOf(reasons);
    }

    /** The same, due when other words say. */
    public ProposedAssignment due(Deadline other, Reason reason) {
        return copy(other, dependsOn, reason);
    }

    /** The same, which waits for another. */
    public ProposedAssignment waitingFor(Dependency dependency) {
        return copy(deadline, dependency, new Reason(Reason.Rule.DEPENDENCY, start, end));
    }

    /** The same, led by whom its words only point back to. */
    public ProposedAssignment ledBy(List<Addressee> meant) {
        return new ProposedAssignment(
                item,
                quote,
                start,
                end,
                meant,
                coordinating,
                deadline,
                text,
                targets,
                dependsOn,
                tracked,
                confidence,
                reasons);
    }

    private ProposedAssignment copy(Deadline newDeadline, @Nullable Dependency dependency, Reason reason) {
        return new ProposedAssignment(
                item,
                quote,
                start,
                end,
                lead,
                coordinating,
                newDeadline,
                text,
                targets,
                dependency,
                tracked || newDeadline.saysWhen(),
                confidence,
                Stream.concat(reasons.stream(), Stream.of(reason)).toList());
    }
}
