package vn.dondoc.text.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.page.CuedPattern;

/** Months, quarters, half years and years: "trong tháng 8 năm 2026", "trong quý I và Quý II", "trong năm 2025", "đến cuối năm". */
final class PeriodRule {

    private static final String YEAR = "(?:\\s?[/,-]?\\s{0,3}(?:nam\\s+)?(\\d{4}))?";
    private static final String SAYS =
            "(?:hoan thanh\\s+(?:theo tien do\\s+)?)?(?:(?:trong|truoc|vao|cham nhat|den|xong)\\s+(?:trong\\s+|la\\s+|het\\s+|cuoi\\s+|dau\\s+|giua\\s+)?)";
    private static final CuedPattern MONTH = CuedPattern.of(
            SAYS
                    + "(?:(?:tuan|nua|10 ngay)\\s+(?:dau|cuoi|giua|thu\\s+\\p{L}{2,4}|\\d|i{1,3}|iv)\\s+(?:cua\\s+)?)?(?:thang\\s+\\d{1,2}\\s?(?:,|va|-)\\s?(?:thang\\s+)?|thang\\s+)(\\d{1,2})"
                    + YEAR + "(?![\\d])",
            "thang");
    private static final CuedPattern QUARTER = CuedPattern.of(
            "(?:" + SAYS
                    + ")?qu[yi]\\s+(i{1,3}|iv|[1-4])\\b(?:(?:\\s?,\\s?|\\s+va\\s+|\\s?-\\s?)(?:qu[yi]\\s+)?(i{1,3}|iv|[1-4])\\b){0,3}"
                    + YEAR,
            "quy",
            "qui");
    private static final CuedPattern HALF = CuedPattern.of(
            "(?:trong\\s+)?(?:0?6|sau) thang (dau|cuoi) nam" + "(?:\\s+(\\d{4}))?", "thang dau", "thang cuoi");
    private static final CuedPattern YEAR_ALONE = CuedPattern.of(
            "(trong|vao|het|den het|truoc|truoc khi (?:ket thuc|het)|hoan thanh|hoan thanh [^.;,\\d]{1,60}?den)\\s+nam\\s+(\\d{4}|nay)(?![\\d/-])",
            "nam");
    private static final CuedPattern END_OF_YEAR =
            CuedPattern.of("(?:den|truoc|vao)\\s+(?:het\\s+)?cuoi nam(?:\\s+(\\d{4}))?", "cuoi nam");
    private static final Pattern START = Pattern.compile("(?:\\btu|ke tu|sau|tu sau)\\s*$");
    /** Where a quarter without "trong" says by when, and not of which quarter something is: "tăng trưởng quý IV". */
    private static final Pattern ALONE =
            Pattern.compile("(?:^|[,;:(.]|hoan thanh|xong|thoi gian|tien do|chat|nhat)\\s*$");

    /** "Phấn đấu đến hết quý III, tỷ lệ giải ngân đạt …": what is to be reached, and not by when something is to be done. */
    private static final Pattern STRIVES = Pattern.compile("\\bphan dau\\s*$");

    private static final Pattern REACHES =
            Pattern.compile("^\\s*,[^.;]{0,50}?(?:ty le|dat|co it nhat|co tren|tang|giam|100)\\b");
    /** "…, lưu ý các điểm thi công trong tháng 5", "để bảo đảm UBND xã hoàn thành trong tháng 4". */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?:\\bluu y (?:cac|nhung)|\\bde (?:dam bao|bao dam|tao dieu kien)[^.;,]{0,40}\\b(?:ubnd|so|cac don vi|dia phuong))\\b[^.;,]*$");

    /** "11 hoạt động dự kiến thực hiện trong năm 2026": of a thing that is told of. */
    private static final Pattern FORESEEN = Pattern.compile("\\bdu kien(?: \\p{L}+){0,3}\\s*$");

    private static final Pattern SCOPE = Pattern.compile("tu nay\\s*$");
    private static final Pattern CLAUSE_END =
            Pattern.compile("^\\s*(?:$|[.;,:()]|va\\b|de\\b|\\./|(?:phai |can )?hoan thanh\\b)");
    /** "Đến hết tháng 5 hoàn thành …": the end of the work, where "đến hết tháng 5" alone may be what figures cover. */
    private static final Pattern IS_DONE = Pattern.compile("^\\s*,?\\s*(?:phai |can )?(?:hoan thanh|xong)\\b");

    private static final Pattern UNTIL_END_OF = Pattern.compile("^den\\s+het");
    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    private PeriodRule() {}

    static List<Candidate> read(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        months(sentence, candidates);
        quarters(sentence, candidates);
        halves(sentence, candidates);
        years(sentence, candidates);
        return candidates.stream()
                .filter(found -> !isTarget(sentence, found.deadline()))
                .toList();
    }

    private static boolean isTarget(Sentence sentence, Deadline found) {
        return STRIVES.matcher(sentence.before(found.start())).find()
                && REACHES.matcher(sentence.behind(found.end())).find();
    }

    private static void months(Sentence sentence, List<Candidate> candidates) {
        Matcher month = MONTH.matcher(sentence.folded());
        while (month.find()) {
            int number = Integer.parseInt(month.group(1));
            boolean scope = START.matcher(sentence.before(month.start())).find()
                    || UNTIL_END_OF.matcher(month.group()).find()
                            && !IS_DONE.matcher(sentence.behind(month.end())).find();
            Optional<Integer> year = year(sentence, month.group(2));
            boolean aside =
                    OF_OTHERS.matcher(sentence.clauseBefore(month.start())).find();
            if (!scope && !aside && number >= 1 && number <= 12 && year.isPresent()) {
                String value = String.format("%d-%02d", year.get(), number);
                candidates.add(candidate(sentence, month, Deadline.Kind.MONTH, value, 2));
            }
        }
    }

    private static void quarters(Sentence sentence, List<Candidate> candidates) {
        Matcher quarter = QUARTER.matcher(sentence.folded());
        while (quarter.find()) {
            Optional<Integer> year = year(sentence, quarter.group(3));
            Integer last = QUARTERS.get(quarter.group(2) == null ? quarter.group(1) : quarter.group(2));
            String before = sentence.before(quarter.start());
            boolean ofNoun =
                    quarter.group().startsWith("qu") && !ALONE.matcher(before).find();
            if (!ofNoun && !START.matcher(before).find() && year.isPresent() && last != null) {
                candidates.add(candidate(sentence, quarter, Deadline.Kind.QUARTER, year.get() + "-Q" + last, 2));
            }
        }
    }

    private static void halves(Sentence sentence, List<Candidate> candidates) {
        Matcher half = HALF.matcher(sentence.folded());
        while (half.find()) {
            Optional<Integer> year = year(sentence, half.group(2));
            if (half.group().startsWith("trong") && year.isPresent()) {
                String value = year.get() + (half.group(1).equals("dau") ? "-H1" : "-H2");
                candidates.add(candidate(sentence, half, Deadline.Kind.HALF, value, 2));
            }
        }
    }

    private static void years(Sentence sentence, List<Candidate> candidates) {
        Matcher alone = YEAR_ALONE.matcher(sentence.folded());
        while (alone.find()) {
            boolean ends = CLAUSE_END.matcher(sentence.behind(alone.end())).find();
            boolean starts = START.matcher(sentence.before(alone.start())).find()
                    || SCOPE.matcher(sentence.before(alone.start())).find();
            boolean foreseen = FORESEEN.matcher(sentence.before(alone.start())).find();
            Optional<Integer> year = year(sentence, alone.group(2).equals("nay") ? null : alone.group(2));
            boolean past = sentence.issuedOn() != null
                    && year.isPresent()
                    && year.get() < sentence.issuedOn().getYear();
            if (ends && !starts && !foreseen && !past && year.isPresent()) {
                candidates.add(candidate(sentence, alone, Deadline.Kind.YEAR, Integer.toString(year.get()), 1));
            }
        }
        Matcher end = END_OF_YEAR.matcher(sentence.folded());
        while (end.find()) {
            Optional<Integer> year = year(sentence, end.group(1));
            if (year.isPresent() && !SCOPE.matcher(sentence.before(end.start())).find()) {
                candidates.add(candidate(sentence, end, Deadline.Kind.YEAR, Integer.toString(year.get()), 1));
            }
        }
    }

    private static Optional<Integer> year(Sentence sentence, @Nullable String written) {
        if (written != null) {
            return Optional.of(Integer.parseInt(written));
        }
        return Optional.ofNullable(sentence.issuedOn()).map(LocalDate::getYear);
    }

    private static Candidate candidate(
            Sentence sentence, Matcher found, Deadline.Kind kind, String value, int strength) {
        boolean exclusive = found.group().startsWith("truoc");
        Deadline deadline = new Deadline(
                kind, value, null, sentence.phrase(found.start(), found.end()), !exclusive, found.start(), found.end());
        return new Candidate(deadline, strength);
    }
}
