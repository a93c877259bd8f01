package vn.dondoc.text.breakdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.text.clause.ClauseReader;
import vn.dondoc.text.clause.Issuer;
import vn.dondoc.text.draft.BlockWalk;
import vn.dondoc.text.draft.Drafting;
import vn.dondoc.text.draft.TableWalk;
import vn.dondoc.text.frame.AnnexGate;
import vn.dondoc.text.frame.DocumentGate;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.item.ItemTree;
import vn.dondoc.text.item.ParagraphReader;
import vn.dondoc.text.phrase.Tokens;
import vn.dondoc.text.proposal.BreakdownContext;
import vn.dondoc.text.proposal.BreakdownProposal;
import vn.dondoc.text.proposal.ProposedAssignment;
import vn.dondoc.text.reading.Body;
import vn.dondoc.text.table.TableReader;

/** Proposes the assignments of a text. Stateless; in time and memory proportional to the text. */
public final class BreakdownReader {

    private BreakdownReader() {}

    public static BreakdownProposal read(String text, BreakdownContext context) {
        return propose(Document.of(text, context));
    }

    /** The same, with what each stage made of the text. */
    public static Stages look(String text, BreakdownContext context) {
        Document document = Document.of(text, context);
        List<Stages.Piece> pieces = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (Body.Part part : Body.of(document.page(), document.header())) {
            TableReader.Reading lines = TableReader.read(part.lines());
            lines.tables().forEach(table -> tables.add(table.header().toString()));
            ItemTree.read(ParagraphReader.read(lines.others()), part.prefix())
                    .forEach(item -> pieces.add(piece(item, document)));
        }
        return new Stages(document.type(), DocumentGate.givesWork(document.type()), pieces, tables, propose(document));
    }

    private static Stages.Piece piece(Item item, Document document) {
        Tokens tokens = Tokens.of(item.text());
        List<String> addressed =
                ClauseReader.read(tokens, new Issuer(document.speaker()), ClauseReader.Subjects.ANY, false).stream()
                        .map(hit -> hit.rule() + " "
                                + tokens.text(hit.first().from(), hit.last().to()))
                        .toList();
        return new Stages.Piece(item.path(), item.text(), addressed);
    }

    private static BreakdownProposal propose(Document document) {
        if (!DocumentGate.givesWork(document.type()) || document.isReportingLetter()) {
            return new BreakdownProposal(
                    List.of(),
                    List.of("A document of this type gives no work."),
                    document.issuedOn(),
                    document.issuer());
        }
        List<ProposedAssignment> assignments = new ArrayList<>();
        boolean attached = false;
        for (Body.Part part : Body.of(document.page(), document.header())) {
            assignments.addAll(read(document, part, attached));
            attached = true;
        }
        assignments.sort(Comparator.comparingInt(ProposedAssignment::start));
        return new BreakdownProposal(
                assignments, warnings(document, assignments), document.issuedOn(), document.issuer());
    }

    private static List<ProposedAssignment> read(Document document, Body.Part part, boolean attached) {
        boolean form =
                part.prefix() == null ? AnnexGate.isOfForms(part.lines()) : DocumentGate.givesNone(part.prefix());
        if (attached && form) {
            return List.of();
        }
        TableReader.Reading lines = TableReader.read(part.lines());
        List<Item> items = ItemTree.read(ParagraphReader.read(lines.others()), part.prefix());
        Drafting drafting = new Drafting(document.page(), document.issuedOn());
        BlockWalk.Reading blocks = new BlockWalk(drafting).read(items);
        List<ProposedAssignment> assignments = new ArrayList<>(blocks.assignments());
        if (part.prefix() != null || !attached || AnnexGate.givesWork(part.lines())) {
            ItemWalk sentences =
                    new ItemWalk(drafting, new Issuer(document.speaker()), document.isPlan(part), document.makesLaw());
            assignments.addAll(sentences.read(blocks.others()));
        }
        TableWalk tables = new TableWalk(document.page(), document.issuedOn(), part.prefix());
        lines.tables().stream()
                .filter(table -> !AnnexGate.tellsHowWorkStands(table.title()))
                .forEach(table -> assignments.addAll(tables.read(table)));
        return assignments;
    }

    private static List<String> warnings(Document document, List<ProposedAssignment> assignments) {
        List<String> warnings = new ArrayList<>();
        if (document.type() == null) {
            warnings.add("The document's type could not be read.");
        }
        if (document.issuedOn() == null) {
            warnings.add("The document's date could not be read: deadlines without a year are left out.");
        }
        if (assignments.isEmpty()) {
            warnings.add("No assignment was found.");
        }
        return warnings;
    }
}
