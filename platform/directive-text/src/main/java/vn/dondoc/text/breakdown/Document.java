package vn.dondoc.text.breakdown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.frame.ReportingLetter;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.proposal.BreakdownContext;
import vn.dondoc.text.reading.Body;
import vn.dondoc.text.reading.HeaderReader;

/**
 * What a document is as a whole: as known, else as its header tells.
 *
 * @param issuedOn the day of issue, or the first of its month; null if unknown
 */
record Document(
        PageText page,
        Header header,
        @Nullable DocumentType type,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer) {

    private static final Pattern LAW_NUMBER = Pattern.compile("^\\d+/(?:19|20)\\d\\d/");
    private static final Pattern RULES =
            Pattern.compile("^(?:ve viec )?(?:sua doi|bai bo|quy dinh|ban hanh (?:quy che|quy dinh)) ");
    /** Its first article changes another act's. */
    private static final Pattern AMENDS = Pattern.compile("(?:^|\\n)\\W{0,6}dieu 1\\W{1,6}sua doi\\b");

    private static final String OFFICE = "Văn phòng ";
    private static final Pattern OF_PREMIER =
            Pattern.compile("\\b(?:ket luan|y kien) (?:chi dao )?cua (?:pho )?thu tuong\\b");
    private static final Pattern CONCLUSION = Pattern.compile("\\b(?:ket luan|y kien)\\b");
    private static final int OPENING = 2_000;
    private static final Pattern DATE =
            Pattern.compile("ngay \\d{1,2}(?: thang |/)(0?[1-9]|1[0-2])(?: nam |/)(20\\d{2})");

    static Document of(String text, BreakdownContext context) {
        PageText page = PageText.of(text);
        Header header = HeaderReader.read(page);
        return new Document(
                page,
                header,
                context.type() == null ? value(header.type()) : context.type(),
                context.issuedOn() == null ? issuedOn(header, page) : context.issuedOn(),
                context.issuer() == null ? value(header.issuer()) : context.issuer());
    }

    /** Whose will it tells: an office's notice of a conclusion carries that of the one whom the office serves. */
    @Nullable
    String speaker() {
        Found<String> subject = header.subject();
        String told = subject == null ? "" : Folding.fold(subject.value());
        String by = issuer;
        if (by == null) {
            return OF_PREMIER.matcher(told).find() ? "Chính phủ" : null;
        }
        boolean passedOn = type == DocumentType.THONG_BAO
                && by.startsWith(OFFICE)
                && CONCLUSION.matcher(told).find();
        return passedOn ? by.substring(OFFICE.length()) : by;
    }

    /** In its own plan the issuer gives work to itself too. */
    boolean isPlan(Body.Part part) {
        return part.prefix() != null
                || type == DocumentType.KE_HOACH
                || type == DocumentType.CHUONG_TRINH
                || type == DocumentType.PHUONG_AN
                || type == DocumentType.DE_AN
                || type == DocumentType.QUYET_DINH;
    }

    /** A letter without a type's name that reports: "Trên đây là báo cáo …". */
    boolean isReportingLetter() {
        return (type == null || type == DocumentType.CONG_VAN) && ReportingLetter.is(page.folded());
    }

    /** A decision or resolution with a year in its number, or one that amends or repeals rules. */
    boolean makesLaw() {
        if (type != DocumentType.QUYET_DINH && type != DocumentType.NGHI_QUYET) {
            return false;
        }
        Found<String> number = header.number();
        Found<String> subject = header.subject();
        return number != null && LAW_NUMBER.matcher(number.value()).find()
                || AMENDS.matcher(page.folded()).find()
                || subject != null
                        && RULES.matcher(Folding.fold(subject.value())).find();
    }

    /** The day of issue, its month's first if the day is unknown; else the latest month that its opening tells of. */
    private static @Nullable LocalDate issuedOn(Header header, PageText page) {
        var date = header.issuedOn();
        if (date != null) {
            return date.value().day().orElseGet(() -> date.value().month().atDay(1));
        }
        Matcher told = DATE.matcher(
                page.folded().substring(0, Math.min(OPENING, page.folded().length())));
        return told.results()
                .map(said -> YearMonth.of(Integer.parseInt(said.group(2)), Integer.parseInt(said.group(1)))
                        .atDay(1))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
