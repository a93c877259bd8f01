package vn.dondoc.text.breakdown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.item.ItemTree;
import vn.dondoc.text.item.ParagraphReader;
import vn.dondoc.text.item.TableReader;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.reading.Body;
import vn.dondoc.text.reading.HeaderReader;

/** Proposes the assignments of a text. Stateless; in time and memory proportional to the text. */
public final class BreakdownReader {

    private static final Pattern LAW_NUMBER = Pattern.compile("^\\d+/(?:19|20)\\d\\d/");
    private static final Pattern RULES = Pattern.compile("^(?:ve viec )?(?:sua doi|bai bo|quy dinh) ");
    private static final int OPENING = 2_000;
    private static final Pattern FIRST_DATE =
            Pattern.compile("ngay \\d{1,2}(?: thang |/)(0?[1-9]|1[0-2])(?: nam |/)(20\\d{2})");

    private BreakdownReader() {}

    public static BreakdownProposal read(String text, BreakdownContext context) {
        PageText page = PageText.of(text);
        return read(page, HeaderReader.read(page), context);
    }

    /** Of a page whose header has been read. */
    public static BreakdownProposal read(PageText page, Header header, BreakdownContext context) {
        DocumentType type = context.type() == null ? value(header.type()) : context.type();
        LocalDate issuedOn = context.issuedOn() == null ? issuedOn(header, page) : context.issuedOn();
        String issuer = context.issuer() == null ? value(header.issuer()) : context.issuer();
        if (!DocumentGate.givesWork(type)) {
            return new BreakdownProposal(
                    List.of(), List.of("A document of this type gives no work."), issuedOn, issuer);
        }
        List<ProposedAssignment> assignments = new ArrayList<>();
        boolean attached = false;
        for (Body.Part part : Body.of(page, header)) {
            assignments.addAll(read(
                    page, part, attached, new Issuer(issuer), issuedOn, isPlan(type, part), makesLaw(header, type)));
            attached = true;
        }
        assignments.sort(Comparator.comparingInt(ProposedAssignment::start));
        return new BreakdownProposal(assignments, warnings(type, issuedOn, assignments), issuedOn, issuer);
    }

    private static List<ProposedAssignment> read(
            PageText page,
            Body.Part part,
            boolean attached,
            Issuer issuer,
            @Nullable LocalDate issuedOn,
            boolean issuerMayAct,
            boolean lawMaking) {
        if (attached && part.prefix() == null && AnnexGate.isOfForms(part.lines())) {
            return List.of();
        }
        TableReader.Reading lines = TableReader.read(part.lines());
        List<Item> items = ItemTree.read(ParagraphReader.read(lines.others()), part.prefix());
        Drafting drafting = new Drafting(page, issuedOn);
        BlockWalk.Reading blocks = new BlockWalk(drafting).read(items);
        List<ProposedAssignment> assignments = new ArrayList<>(blocks.assignments());
        if (part.prefix() != null || !attached || AnnexGate.givesWork(part.lines())) {
            assignments.addAll(new ItemWalk(drafting, issuer, issuerMayAct, lawMaking).read(blocks.others()));
        }
        TableWalk tables = new TableWalk(page, issuedOn, part.prefix());
        lines.tables().forEach(table -> assignments.addAll(tables.read(table)));
        return assignments;
    }

    /** In its own plan the issuer gives work to itself too. */
    private static boolean isPlan(@Nullable DocumentType type, Body.Part part) {
        return part.prefix() != null
                || type == DocumentType.KE_HOACH
                || type == DocumentType.CHUONG_TRINH
                || type == DocumentType.PHUONG_AN
                || type == DocumentType.DE_AN
                || type == DocumentType.QUYET_DINH;
    }

    /** A decision or resolution with a year in its number, or one that amends or repeals rules. */
    private static boolean makesLaw(Header header, @Nullable DocumentType type) {
        if (type != DocumentType.QUYET_DINH && type != DocumentType.NGHI_QUYET) {
            return false;
        }
        Found<String> number = header.number();
        Found<String> subject = header.subject();
        return number != null && LAW_NUMBER.matcher(number.value()).find()
                || subject != null
                        && RULES.matcher(Folding.fold(subject.value())).find();
    }

    private static List<String> warnings(
            @Nullable DocumentType type, @Nullable LocalDate issuedOn, List<ProposedAssignment> assignments) {
        List<String> warnings = new ArrayList<>();
        if (type == null) {
            warnings.add("The document's type could not be read.");
        }
        if (issuedOn == null) {
            warnings.add("The document's date could not be read: deadlines without a year are left out.");
        }
        if (assignments.isEmpty()) {
            warnings.add("No assignment was found.");
        }
        return warnings;
    }

    /** The day of issue, its month's first if the day is unknown; else the first date that the text tells of. */
    private static @Nullable LocalDate issuedOn(Header header, PageText page) {
        var date = header.issuedOn();
        if (date != null) {
            return date.value().day().orElseGet(() -> date.value().month().atDay(1));
        }
        Matcher told = FIRST_DATE.matcher(
                page.folded().substring(0, Math.min(OPENING, page.folded().length())));
        return told.find()
                ? YearMonth.of(Integer.parseInt(told.group(2)), Integer.parseInt(told.group(1)))
                        .atDay(1)
                : null;
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
