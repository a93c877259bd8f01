package vn.dondoc.text.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.text.page.CuedPattern;

/** Terms of days ("trong 05 ngày làm việc kể từ ngày nhận") and work to be done at once ("Trình ngay …"). */
final class RelativeRule {

    private static final CuedPattern DAYS = CuedPattern.of(
            "(?:trong|cham nhat|khong qua|cham qua)\\s+(?:thoi han\\s+|thoi gian\\s+|vong\\s+|khong qua\\s+|sau\\s+|la\\s+){0,2}(\\d{1,3})\\s?(?:\\([^)]{1,20}\\)\\s?)?ngay(?:\\s+lam viec)?(?:,?\\s+(?:ke\\s+)?(?:tu|sau)\\s+(?:ngay|khi|thoi diem)[^.;,]{0,60})?",
            "ngay");
    /** Among the first words of an action; not "ngay từ đầu năm", "ngay sau khi". */
    private static final Pattern AT_ONCE =
            Pattern.compile("^\\W{0,4}(?:\\p{L}+,?\\s+){0,5}?(ngay|lap tuc)\\b(?!\\s+(?:tu|sau|khi|trong|tai|\\d))");

    /** "…; hoàn thành ngay.", "… (ngay)". */
    private static final Pattern AT_ONCE_LAST = Pattern.compile(
            "(?:[,(]\\s*|\\b(?:hoan thanh|thuc hien|trien khai|bao cao|xu ly)\\s+)(ngay)(?=\\s*(?:[.;)]|$))");

    private static final Pattern WORD =
            Pattern.compile("\\bngay\\b|\\blập tức\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DO_AT_ONCE = Pattern.compile(
            "(?:thực hiện|triển khai|tổ chức|làm|chỉ đạo)(?: \\p{L}+){0,2} ngay(?! (?:từ|sau|khi|trong))(?!\\p{L})");

    private RelativeRule() {}

    static List<Candidate> terms(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        Matcher days = DAYS.matcher(sentence.folded());
        while (days.find()) {
            if (sentence.before(days.start()).contains("hieu luc")) {
                continue;
            }
            String value = "P" + Integer.parseInt(days.group(1)) + "D";
            candidates.add(new Candidate(
                    new Deadline(
                            Deadline.Kind.WORKING_DAYS,
                            value,
                            null,
                            sentence.phrase(days.start(), days.end()),
                            true,
                            days.start(),
                            days.end()),
                    2));
        }
        return candidates;
    }

    /** Behind a general verb of an introduction: "triển khai thực hiện ngay các nhiệm vụ sau:". */
    static Optional<Deadline> atOnceAnywhere(Sentence introduction) {
        Matcher once = DO_AT_ONCE.matcher(introduction.text().toLowerCase(Locale.ROOT));
        return once.find()
                ? Optional.of(new Deadline(
                        Deadline.Kind.IMMEDIATE,
                        null,
                        null,
                        introduction.phrase(once.start(), once.end()),
                        true,
                        once.start(),
                        once.end()))
                : Optional.empty();
    }

    /** Read from an action's beginning. */
    static List<Candidate> atOnce(Sentence action) {
        return Stream.of(AT_ONCE, AT_ONCE_LAST)
                .map(pattern -> pattern.matcher(action.folded()))
                .filter(once -> once.find()
                        && WORD.matcher(action.text().substring(once.start(1), once.end(1)))
                                .matches())
                .limit(1)
                .map(once -> new Candidate(
                        new Deadline(
                                Deadline.Kind.IMMEDIATE,
                                null,
                                null,
                                action.phrase(0, once.end(1)),
                                true,
                                0,
                                once.end(1)),
                        0))
                .toList();
    }
}
