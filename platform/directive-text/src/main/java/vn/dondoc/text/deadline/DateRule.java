package vn.dondoc.text.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days: "trước ngày 15/9/2020", "chậm nhất ngày 30-6", "trước 17 giờ 00 ngày 5 tháng 6", "từ ngày … đến hết ngày …". A day
 * behind a document's number is that document's; one behind "từ", "kể từ" is a start; one that "để" puts behind the action is
 * somebody else's.
 */
final class DateRule {

    private static final String DAY =
            "(\\d{1,2})\\s?(?:[/.-]\\s?(\\d{1,2})(?:\\s?(?:[/.-]|nam)\\s?(\\d{4}))?(?![\\d/])|thang\\s+(\\d{1,2})(?:[/,]?\\s{0,3}(?:nam\\s+)?(\\d{4}))?)";
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(truoc(?:\\s+cac(?=\\s+ngay))?|khong qua|khong (?:muon|cham) hon|cham nhat|muon nhat|den het|het|den|vao|xong|trong|thoi (?:han|gian)(?: (?:hoan thanh|thuc hien))? ?:)\\s{1,3}"
                    + "(?:la\\s+)?(?:(?:truoc|den|vao|het)\\s{0,3}){0,2})?"
                    + "(?:(\\d{1,2})\\s?(?:gio|h|g|:(?=\\d))\\s?(\\d{2})?(?:\\s?phut)?\\s?,?\\s{0,3})?"
                    + "(?:(?:ngay\\s+)?(?:hom nay|mai|chieu nay|toi nay)\\s?,?\\(?\\s?)?(?:(?:cua\\s+|trong\\s+)?ngay\\s+(?:lam viec\\s+|(?:le\\s+)?(?:quoc khanh|quoc te \\p{L}+(?: \\p{L}+)?|bau cu|khai giang)\\s+)?)?"
                    + DAY);
    private static final Pattern CITED = Pattern.compile(
            "(?:[\\p{L}\\d]+[/-][\\p{L}\\d-]+|luat|nghi quyet|quyet dinh|cong van|thong bao|ke hoach|bao cao|van ban|so|khoa|ky hop|phien hop|cuoc hop|hoi nghi|ban hanh|ky|ghi|lap)\\s*,?\\s*\\(?$");
    private static final Pattern START = Pattern.compile("(?:ke tu|tu|tinh tu|bat dau tu|sau|ke)\\s*$");
    private static final Pattern RANGE_START = Pattern.compile("(?:^|[\\s(])tu\\s+(?:ngay\\s+)?" + DAY + "\\s{0,3}$");
    private static final Pattern OF_DATA = Pattern.compile(
            "(?:so lieu|ky bao cao|thoi gian bao cao|giai doan|tinh|ke|thoi diem|tong hop tinh hinh|thong ke|ket qua)(?:[^.;]{0,30})$");
    /** "báo cáo kết quả thực hiện … của đơn vị từ ngày … đến ngày …": what the report covers. */
    private static final Pattern OF_REPORT = Pattern.compile("\\bbao cao (?:tinh hinh|ket qua)\\b[^.;]*$");

    private static final Pattern OF_OTHERS = Pattern.compile("(?<!\\p{L})[đd][ểé]\\s[^.;(]{3,}$");
    /** What the addressee himself does with the day that stands behind it, though "để" opens it. */
    private static final Pattern OF_HIS_OWN = Pattern.compile(
            "(?<!\\p{L})để\\s(?:bổ sung|hoàn thành|hoàn thiện|kịp thời|bảo đảm|đảm bảo|đưa|khởi công|khánh thành)\\s[^.;]*$");
    /** How things stood before a day that has passed: "được cấp trước ngày 01/01/2022", "trước 01/7/2025 là tuyến huyện". */
    private static final Pattern HAS_BEEN = Pattern.compile(
            "\\b(?:duoc cap|da\\s[^.;,]{0,40}|phat sinh|ban hanh|thanh lap|san xuat|duoc phe duyet|ton tai|ton dong|khoi cong|hoan thanh|dua vao su dung|ky ket|xay dung|hinh thanh|tuyen dung|bo nhiem|nhap ngu)\\s*$");

    private static final Pattern WAS = Pattern.compile("^\\)?\\s*(?:la|da|chua|nhung|ma)\\b");
    private static final Pattern JOINED = Pattern.compile("\\s?(?:,|va)\\s?");
    private static final Pattern EFFECT = Pattern.compile("hieu luc[^.;]{0,30}$");

    private DateRule() {}

    static List<Candidate> read(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        if (!sentence.hasFigures()) {
            return candidates;
        }
        Matcher date = DATE.matcher(sentence.folded());
        while (date.find()) {
            candidate(sentence, date)
                    .or(() -> oneMore(candidates, sentence, date))
                    .ifPresent(candidates::add);
        }
        return candidates;
    }

    /** "trước các ngày 15/4, 15/5 và 15/6 năm 2024": a day that a comma or "và" joins to the one before it. */
    private static Optional<Candidate> oneMore(List<Candidate> before, Sentence sentence, Matcher date) {
        boolean joined = !before.isEmpty()
                && before.getLast().deadline().end() <= date.start()
                && JOINED.matcher(sentence.folded()
                                .substring(before.getLast().deadline().end(), date.start()))
                        .matches();
        return joined
                ? day(sentence, date)
                        .map(day -> new Candidate(
                                deadline(sentence, date, day), before.getLast().strength()))
                : Optional.empty();
    }

    private static Optional<Candidate> candidate(Sentence sentence, Matcher date) {
        String lead = date.group(1);
        boolean saysDay = date.group().contains("ngay");
        boolean full = date.group(6) != null || date.group(8) != null;
        String before = sentence.before(date.start());
        if (lead == null && !saysDay || !full && !saysDay && !isStrong(lead)) {
            return Optional.empty();
        }
        if (START.matcher(before).find() && !isStrong(lead)
                || EFFECT.matcher(before).find()) {
            return Optional.empty();
        }
        boolean ofRange = RANGE_START.matcher(before).find();
        if (!ofRange && !isStrong(lead) && CITED.matcher(before).find()
                || date.group(7) == null && before.endsWith("-")) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(sentence, date);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Matcher range = RANGE_START.matcher(before);
        if (range.find()) {
            return range(sentence, date, day.get(), before.length() - range.start(), before);
        }
        String printed = sentence.printedBefore(date.start());
        boolean others = OF_OTHERS.matcher(printed).find()
                && !OF_HIS_OWN.matcher(printed).find();
        boolean past = sentence.issuedOn() != null && day.get().isBefore(sentence.issuedOn());
        if (full && (past || sentence.issuedOn() == null) && tellsHowItWas(sentence, date, before)) {
            return Optional.empty();
        }
        boolean weak = lead == null || lead.equals("vao") || lead.equals("den") || lead.equals("trong");
        if (others || weak && past || lead == null && isCitedFurtherBack(before)) {
            return Optional.empty();
        }
        int strength = isInBrackets(before) ? 0 : isStrong(lead) ? 3 : 1;
        return Optional.of(new Candidate(deadline(sentence, date, day.get()), strength));
    }

    private static boolean tellsHowItWas(Sentence sentence, Matcher date, String before) {
        return HAS_BEEN.matcher(before).find()
                || WAS.matcher(sentence.behind(date.end())).find();
    }

    /** "(trong đó, gửi Bộ A trong ngày 23/01)": of a part, where the whole has a day of its own. */
    private static boolean isInBrackets(String before) {
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    /** A range is when the action happens, unless it says which data are meant. */
    private static Optional<Candidate> range(Sentence sentence, Matcher date, LocalDate last, int back, String before) {
        int start = date.start() - back;
        if (OF_DATA.matcher(before.substring(0, before.length() - back)).find()
                || OF_REPORT.matcher(sentence.clauseBefore(start)).find()) {
            return Optional.empty();
        }
        Matcher first = DATE.matcher(before);
        String from = null;
        while (first.find()) {
            from = day(sentence, first).map(LocalDate::toString).orElse(null);
        }
        Deadline deadline = new Deadline(
                Deadline.Kind.DATE, last.toString(), from, sentence.phrase(start, date.end()), true, start, date.end());
        return Optional.of(new Candidate(deadline, 2));
    }

    private static boolean isCitedFurtherBack(String before) {
        return before.matches(".*\\d+[/-]\\p{L}[^;.]*")
                || before.matches(
                        ".*\\b(?:cong van|quyet dinh|nghi quyet|chi thi|cong dien|thong bao|van ban)\\b[^;.]*");
    }

    private static boolean isStrong(@Nullable String lead) {
        return lead != null
                && (lead.endsWith(":")
                        || lead.startsWith("truoc")
                        || lead.startsWith("khong")
                        || List.of("cham nhat", "muon nhat", "den het", "het", "xong")
                                .contains(lead));
    }

    private static Optional<LocalDate> day(Sentence sentence, Matcher date) {
        int day = Integer.parseInt(date.group(4));
        String month = date.group(5) == null ? date.group(7) : date.group(5);
        String year = date.group(6) == null ? date.group(8) : date.group(6);
        return year == null
                ? sentence.inYear(day, Integer.parseInt(month))
                : Sentence.date(Integer.parseInt(year), Integer.parseInt(month), day);
    }

    private static Deadline deadline(Sentence sentence, Matcher date, LocalDate day) {
        boolean exclusive = date.group().startsWith("truoc") || date.group().contains(" truoc ");
        String hour = date.group(2);
        int start = date.start() + leadingSpaces(date.group());
        if (hour != null && Integer.parseInt(hour) < 24) {
            String minute = date.group(3) == null ? "00" : date.group(3);
            String value = String.format("%sT%02d:%s", day, Integer.parseInt(hour), minute);
            return new Deadline(
                    Deadline.Kind.DATETIME,
                    value,
                    null,
                    sentence.phrase(start, date.end()),
                    !exclusive,
                    start,
                    date.end());
        }
        return new Deadline(
                Deadline.Kind.DATE,
                day.toString(),
                null,
                sentence.phrase(start, date.end()),
                !exclusive,
                start,
                date.end());
    }

    private static int leadingSpaces(String group) {
        return group.length() - group.stripLeading().length();
    }
}
