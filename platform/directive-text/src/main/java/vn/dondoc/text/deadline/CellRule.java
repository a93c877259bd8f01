package vn.dondoc.text.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cell of a table's column of deadlines, or what stands behind "Thời gian:": nothing but a time. */
final class CellRule {

    private static final Pattern MONTH = Pattern.compile(
            "^(?:thang\\s+)?(\\d{1,2})\\s?[/-]\\s?(\\d{4})$|^thang\\s+(\\d{1,2})\\s+nam\\s+(\\d{4})$|^thang\\s+(\\d{1,2})$");
    private static final Pattern MONTHS = Pattern.compile(
            "^(?:tu\\s+)?(?:trong\\s+)?thang\\s+\\d{1,2}(?:\\s?/\\s?\\d{4})?\\s*(?:-|den|va|,)\\s*(?:het\\s+)?(?:thang\\s+)?(\\d{1,2})(?:\\s?/\\s?|\\s+nam\\s+)(\\d{4})$");
    private static final Pattern DAYS = Pattern.compile(
            "^(?:tu\\s+)?(?:ngay\\s+)?(\\d{1,2})(?:\\s?[/.]\\s?(\\d{1,2}))?(?:\\s?[/.]\\s?\\d{4})?\\s*(?:-|den(?:\\s+het)?)\\s*(?:ngay\\s+)?(\\d{1,2})\\s?[/.]\\s?(\\d{1,2})\\s?[/.]\\s?(\\d{4})$");
    private static final Pattern YEAR = Pattern.compile("^(?:nam\\s+|trong nam\\s+)?((?:19|20|21)\\d{2})$");
    private static final Pattern YEARS = Pattern.compile(
            "^(?:nam\\s+|giai doan\\s+)?(?:19|20|21)\\d{2}\\s?-\\s?((?:19|20|21)\\d{2})(?:\\s+va (?:cac|nhung) nam tiep theo)?$");
    private static final Pattern CONTINUOUS = Pattern.compile("thuong xuyen|lien tuc|quanh nam|ca nam");
    /** "Thường xuyên, định kỳ hằng quý báo cáo": how often is more than that it goes on. */
    private static final Pattern SAYS_HOW_OFTEN = Pattern.compile("dinh ky (?:hang|moi|\\d)");

    private static final Pattern EVERY = Pattern.compile(
            "^(?:(?:thuong xuyen|lien tuc)[,;]?\\s+)?(?:dinh ky\\s+)?(?:hang|moi)\\s+(ngay|tuan|thang|quy|nam)$");

    /** "Trước ngày 05 của tháng liền kề": of each month, for what the month before has brought. */
    private static final Pattern OF_NEXT_MONTH = Pattern.compile(
            "^(?:truoc|cham nhat|den)(?: la)?(?: ngay)? (\\d{1,2})(?: cua)? thang (?:lien ke|lien sau|sau|ke tiep|tiep theo)$");

    private CellRule() {}

    static Optional<Deadline> read(Sentence cell) {
        String folded = cell.folded().strip().replaceAll("[.;,]+$", "");
        Matcher month = MONTH.matcher(folded);
        if (month.matches()) {
            return month(cell, month);
        }
        Matcher days = DAYS.matcher(folded);
        if (days.matches()) {
            return days(cell, days);
        }
        Matcher months = MONTHS.matcher(folded);
        if (months.matches() && Integer.parseInt(months.group(1)) <= 12) {
            int last = Integer.parseInt(months.group(1));
            return Optional.of(deadline(cell, Deadline.Kind.MONTH, String.format("%s-%02d", months.group(2), last)));
        }
        Matcher year = YEAR.matcher(folded);
        if (year.matches()) {
            return Optional.of(deadline(cell, Deadline.Kind.YEAR, year.group(1)));
        }
        Matcher years = YEARS.matcher(folded);
        if (years.matches()) {
            return Optional.of(deadline(cell, Deadline.Kind.YEAR, years.group(1)));
        }
        Matcher every = EVERY.matcher(folded);
        if (every.matches()) {
            String period = switch (every.group(1)) {
                case "ngay" -> "P1D";
                case "tuan" -> "P1W";
                case "thang" -> "P1M";
                case "quy" -> "P3M";
                default -> "P1Y";
            };
            return Optional.of(deadline(cell, Deadline.Kind.RECURRING, period));
        }
        Matcher next = OF_NEXT_MONTH.matcher(folded);
        if (next.matches() && Integer.parseInt(next.group(1)) <= 31) {
            String day = String.format("P1M@%02d", Integer.parseInt(next.group(1)));
            return Optional.of(deadline(cell, Deadline.Kind.RECURRING, day));
        }
        return CONTINUOUS.matcher(folded).find()
                        && !SAYS_HOW_OFTEN.matcher(folded).find()
                ? Optional.of(deadline(cell, Deadline.Kind.RECURRING, "continuous"))
                : Optional.empty();
    }

    /** "02/5 - 10/5/2026": from the one to the other. */
    private static Optional<Deadline> days(Sentence cell, Matcher days) {
        int year = Integer.parseInt(days.group(5));
        int lastMonth = Integer.parseInt(days.group(4));
        int firstMonth = days.group(2) == null ? lastMonth : Integer.parseInt(days.group(2));
        String from = Sentence.date(year, firstMonth, Integer.parseInt(days.group(1)))
                .map(LocalDate::toString)
                .orElse(null);
        return Sentence.date(year, lastMonth, Integer.parseInt(days.group(3)))
                .map(last -> new Deadline(
                        Deadline.Kind.DATE,
                        last.toString(),
                        from,
                        cell.phrase(0, cell.text().length()),
                        true,
                        0,
                        cell.text().length()));
    }

    private static Optional<Deadline> month(Sentence cell, Matcher month) {
        String number =
                month.group(1) != null ? month.group(1) : month.group(3) != null ? month.group(3) : month.group(5);
        String written = month.group(2) != null ? month.group(2) : month.group(4);
        Integer year = written != null
                ? Integer.valueOf(written)
                : cell.issuedOn() == null
                        ? null
                        : Integer.valueOf(cell.issuedOn().getYear());
        int value = Integer.parseInt(number);
        return year == null || value < 1 || value > 12
                ? Optional.empty()
                : Optional.of(deadline(cell, Deadline.Kind.MONTH, String.format("%d-%02d", year, value)));
    }

    private static Deadline deadline(Sentence cell, Deadline.Kind kind, String value) {
        return new Deadline(
                kind,
                value,
                null,
                cell.phrase(0, cell.text().length()),
                true,
                0,
                cell.text().length());
    }
}
