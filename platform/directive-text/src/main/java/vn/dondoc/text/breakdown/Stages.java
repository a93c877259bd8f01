package vn.dondoc.text.breakdown;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.BreakdownProposal;
import vn.dondoc.text.proposal.ProposedAssignment;
import vn.dondoc.text.proposal.Reason;

/**
 * What each stage made of a text, to find out why a proposal is wrong or missing; {@link #toString} prints it, stage by stage.
 *
 * @param type as known or read; null if unknown
 * @param givesWork whether documents of that type give work
 * @param items each paragraph at its place in the tree
 * @param tables their heading rows
 */
public record Stages(
        @Nullable DocumentType type,
        boolean givesWork,
        List<Piece> items,
        List<String> tables,
        BreakdownProposal proposal) {

    /**
     * One paragraph, and whom its own words address, with the rule that found it.
     *
     * @param path of printed labels; null outside every item
     */
    public record Piece(@Nullable String path, String text, List<String> addressed) {}

    @Override
    public String toString() {
        String pieces = items.stream()
                .map(piece -> "  [%s] %s %s".formatted(piece.path(), piece.text(), piece.addressed()))
                .collect(Collectors.joining("\n"));
        String proposed = proposal.assignments().stream().map(Stages::line).collect(Collectors.joining("\n"));
        return "type %s, gives work: %s\nitems\n%s\ntables %s\nproposed\n%s\n%s"
                .formatted(type, givesWork, pieces, tables, proposed, proposal.warnings());
    }

    private static String line(ProposedAssignment one) {
        return "  [%s] %s | %s | %s | %s"
                .formatted(
                        one.item(),
                        one.lead().stream().map(Addressee::phrase).toList(),
                        one.coordinating().stream().map(Addressee::phrase).toList(),
                        one.deadline().phrase(),
                        one.reasons().stream().map(Reason::rule).toList());
    }
}
