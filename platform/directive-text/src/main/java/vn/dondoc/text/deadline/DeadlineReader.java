package vn.dondoc.text.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.page.Folding;

/**
 * Reads the deadline of an assignment. Of several a date beats what recurs, that beats a period without a date, and anything
 * beats "ngay"; of several dates the latest that is said plainly is the whole task's.
 */
public final class DeadlineReader {

    private static final int LONGEST = 20_000;

    private DeadlineReader() {}

    /**
     * @param text of the assignment
     * @param actionFrom where the action begins in it, behind addressee and order
     * @param issuedOn gives a missing year; null if unknown
     */
    public static Deadline read(String text, int actionFrom, @Nullable LocalDate issuedOn) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Sentence sentence = new Sentence(bounded, Folding.fold(bounded), issuedOn);
        List<Candidate> candidates = new ArrayList<>(RecurrenceRule.read(sentence));
        DateRule.read(sentence).stream()
                .filter(date -> apart(candidates, date))
                .toList()
                .forEach(candidates::add);
        PeriodRule.read(sentence).stream()
                .filter(period -> apart(candidates, period))
                .toList()
                .forEach(candidates::add);
        candidates.addAll(RelativeRule.terms(sentence));
        int from = Math.min(actionFrom, bounded.length());
        Sentence action =
                new Sentence(bounded.substring(from), sentence.folded().substring(from), issuedOn);
        candidates.addAll(EventRule.events(sentence));
        RelativeRule.atOnce(action).forEach(found -> candidates.add(found.movedBy(from)));
        EventRule.goingOn(action).forEach(found -> candidates.add(found.movedBy(from)));
        candidates.removeIf(found -> isExpectedAside(sentence, found.deadline().start()));
        return best(candidates);
    }

    /** "… vào Chương trình Kỳ họp thứ 2 (dự kiến tổ chức cuối tháng 7)": when something else will be, as far as one knows. */
    private static boolean isExpectedAside(Sentence sentence, int at) {
        String before = sentence.before(at);
        int bracket = before.lastIndexOf('(');
        return bracket > before.lastIndexOf(')') && before.startsWith("du kien", bracket + 1);
    }

    /** Reads what an introduction says for all that follows; there "ngay" may stand behind any of its verbs. */
    public static Deadline readIntroduction(String text, @Nullable LocalDate issuedOn) {
        Deadline said = read(text, 0, issuedOn);
        return said.isVague()
                ? RelativeRule.atOnceAnywhere(new Sentence(text, Folding.fold(text), issuedOn))
                        .orElse(said.kind() == Deadline.Kind.EVENT ? said : Deadline.NONE)
                : said;
    }

    /** Reads a cell that holds nothing but a deadline. */
    public static Deadline readCell(String cell, @Nullable LocalDate issuedOn) {
        Optional<Deadline> whole = CellRule.read(new Sentence(cell, Folding.fold(cell), issuedOn));
        if (whole.isPresent()) {
            return whole.get();
        }
        Deadline said = read(cell, 0, issuedOn);
        if (!said.isVague() && said.kind() != Deadline.Kind.IMMEDIATE) {
            return said;
        }
        Deadline day = read("đến hết " + cell.strip(), 0, issuedOn);
        return day.isNone()
                ? said
                : new Deadline(day.kind(), day.value(), day.from(), cell.strip(), true, 0, cell.length());
    }

    /** Whether none of those found before stands where this one does. */
    private static boolean apart(List<Candidate> before, Candidate candidate) {
        return before.stream()
                .noneMatch(other -> other.deadline().start()
                                < candidate.deadline().end()
                        && candidate.deadline().start() < other.deadline().end());
    }

    private static Deadline best(List<Candidate> candidates) {
        return candidates.stream()
                .max(Comparator.comparingInt((Candidate candidate) ->
                                rank(candidate.deadline().kind()))
                        .thenComparingInt(Candidate::strength)
                        .thenComparing(DeadlineReader::latestOrFirst))
                .map(Candidate::deadline)
                .orElse(Deadline.NONE);
    }

    /** Of days the latest; of what comes again what is said first. */
    private static String latestOrFirst(Candidate candidate) {
        Deadline deadline = candidate.deadline();
        return deadline.kind() == Deadline.Kind.RECURRING
                ? String.format("%06d", LONGEST - deadline.start())
                : Optional.ofNullable(deadline.value()).orElse("");
    }

    private static int rank(Deadline.Kind kind) {
        return switch (kind) {
            case DATE, DATETIME -> 6;
            case WORKING_DAYS -> 5;
            case MONTH, QUARTER, HALF -> 4;
            case RECURRING -> 3;
            case YEAR -> 2;
            case IMMEDIATE -> 1;
            case EVENT -> 0;
            case CONTINUING -> -1;
            case NONE -> -2;
        };
    }
}
