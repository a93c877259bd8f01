package vn.dondoc.text.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.dondoc.text.page.CuedPattern;

/**
 * What comes again: "trước ngày 20 hàng tháng", "định kỳ 6 tháng", "định kỳ hàng quý báo cáo". "Hàng năm" of a plan's name
 * ("kế hoạch hàng năm") is none: it takes "định kỳ", "thường kỳ", or a day.
 */
final class RecurrenceRule {

    private static final String EVERY = "(?:hang|moi)\\s+(tuan|thang|quy|nam)";
    /** What all but three of the forms hold: without it the others need not be tried. */
    private static final CuedPattern EACH =
            CuedPattern.of("(?:hang|moi)\\s+(?:ngay|tuan|thang|quy|nam)", "hang", "moi");

    private static final CuedPattern ON_DAY = CuedPattern.of(
            "(?:(?:truoc|cham nhat|vao|den)\\s+)?(?:la\\s+)?ngay\\s+(\\d{1,2})(?:(?:\\s?/\\s?|\\s+thang\\s+)(\\d{1,2}))?\\s+(?:cua\\s+)?"
                    + EVERY,
            "hang",
            "moi");
    private static final CuedPattern PERIODIC = CuedPattern.of(
            "(?:dinh ky|thuong ky)\\s+(?:" + EVERY + "|(?:0?([1-9]\\d?))\\s+thang)", "dinh ky", "thuong ky");
    private static final CuedPattern REPORTED =
            CuedPattern.of("(?:hang|moi)\\s+(tuan|thang|quy|nam),?\\s+(?:tong hop\\s*,?\\s+)?bao cao", "hang", "moi");
    /** "báo cáo về Sở hằng tuần", "gửi kết quả hàng tháng"; a year's is too often a plan's. */
    private static final CuedPattern REPORTS = CuedPattern.of(
            "\\b(?:(?<!che do )bao cao|gui)\\b[^.;]{0,80}?\\b(?:hang|moi)\\s+(ngay|tuan|thang|quy)\\b", "hang", "moi");

    /** "báo cáo kết quả thực hiện hằng năm." */
    private static final CuedPattern REPORTS_YEARLY = CuedPattern.of(
            "\\bbao cao\\b[^.;,]{0,60}?\\b(?:hang|moi)\\s+(nam)\\b(?=\\s*(?:[.;,]|$|va tong ket|gui\\b|ve\\b|theo quy dinh))",
            "hang",
            "moi");
    /** "định kỳ báo cáo": how often nobody says. */
    private static final CuedPattern BARE = CuedPattern.of(
            "(?<=(?<!che do |che do thong tin, |che do thong tin )bao cao )dinh ky\\b(?!\\s+(?:hang|moi|\\d))"
                    + "|(?<!bao cao )dinh ky(?=,?\\s+(?:(?:hoac|,|va)?\\s*dot xuat\\s+)?(?:bao cao|ra soat|kiem tra|tong hop|danh gia|cap nhat|so ket|gui|thong ke|to chuc|do luong|do dac|cong bo|cong khai|thong bao|theo doi|giao ban|thanh tra|giam sat|khao sat|cung cap|phat song|dang tai|doi thoai|hop|xem xet|trao doi|bao duong|bao tri)\\b)",
            "dinh ky");

    private static final CuedPattern DAILY = CuedPattern.of(
            "(?:truoc\\s+|vao\\s+|luc\\s+)?\\d{1,2}\\s?(?:gio|h|g)\\s?(?:\\d{2})?\\s?(?:phut)?,?\\s+(?:hang|moi)\\s+ngay",
            "hang", "moi");
    private static final CuedPattern LAST_MONTH = CuedPattern.of(
            "(?:(?:truoc|cham nhat|vao)\\s+)?ngay\\s+(\\d{1,2})\\s+(?:cua\\s+)?thang\\s+cuoi\\s+(?:cung\\s+)?(?:cua\\s+)?(?:moi\\s+|hang\\s+)?quy",
            "cuoi");
    private static final Map<String, String> PERIODS =
            Map.of("ngay", "P1D", "tuan", "P1W", "thang", "P1M", "quy", "P3M", "nam", "P1Y");
    /** "rà soát, cập nhật hằng tuần.": how often something is to be looked at, and no kind of plan or report. */
    private static final CuedPattern LOOKED_AT = CuedPattern.of(
            "\\b(?:ra soat|cap nhat|tong hop|kiem tra|danh gia|giao ban|kiem diem|theo doi|don doc|thong ke)\\b[^.;]{0,80}?\\b(?:hang|moi)\\s+(ngay|tuan|thang)\\b(?=\\s*(?:[.;,)]|$|de\\b|gui\\b|ve\\b))"
                    + "|\\b(?:danh gia|cong bo)\\b[^.;]{0,80}?\\b(?:hang|moi)\\s+(thang)\\s+cua\\s+(?:tinh|cac|thanh pho|don vi|co quan)\\b",
            "hang",
            "moi");

    private static final CuedPattern ONCE_IN = CuedPattern.of(
            "(?:dinh ky\\s+)?\\b(\\d{1,2})\\s+(tuan|thang|quy|nam)\\s?/\\s?(?:01 |1 |mot )?lan\\b", "lan");
    private static final CuedPattern SEVERAL_IN = CuedPattern.of(
            "\\b(?:moi|hang)\\s+(tuan|thang|quy|nam)\\s+(?:co\\s+)?(?:it nhat\\s+|toi thieu\\s+)?(?:\\d{1,2}\\s+\\p{L}|(?:mot|hai|ba|bon)\\s+(?:lan|ky|buoi|cuoc|phien)\\b|[^.;,\\d]{2,40}?\\s\\d{1,2}\\s+lan\\b)",
            "moi",
            "hang");

    private RecurrenceRule() {}

    static List<Candidate> read(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>(RepeatedDaysRule.read(sentence));
        if (EACH.isIn(sentence.folded())) {
            candidates.addAll(ofEach(sentence));
        }
        Matcher periodic = PERIODIC.matcher(sentence.folded());
        while (periodic.find()) {
            String period = periodic.group(1) == null
                    ? "P" + Integer.parseInt(periodic.group(2)) + "M"
                    : Optional.ofNullable(PERIODS.get(periodic.group(1))).orElse("P1Y");
            candidates.add(candidate(sentence, periodic, period, 2));
        }
        candidates.addAll(ofTimes(sentence));
        Matcher bare = BARE.matcher(sentence.folded());
        while (bare.find()) {
            candidates.add(new Candidate(
                    new Deadline(
                            Deadline.Kind.RECURRING,
                            null,
                            null,
                            sentence.phrase(bare.start(), bare.end()),
                            true,
                            bare.start(),
                            bare.end()),
                    -1));
        }
        Matcher quarterly = LAST_MONTH.matcher(sentence.folded());
        while (quarterly.find()) {
            candidates.add(candidate(sentence, quarterly, "P3M@" + two(quarterly.group(1)), 3));
        }
        return candidates;
    }

    /** "02 tuần/lần", "mỗi tháng 02 chuyên mục". */
    private static List<Candidate> ofTimes(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        if (!sentence.hasFigures() && !sentence.folded().contains(" lan")) {
            return candidates;
        }
        Matcher once = ONCE_IN.matcher(sentence.folded());
        while (once.find()) {
            String unit = once.group(2).equals("tuan") ? "W" : once.group(2).equals("nam") ? "Y" : "M";
            int count = Integer.parseInt(once.group(1)) * (once.group(2).equals("quy") ? 3 : 1);
            candidates.add(candidate(sentence, once, "P" + count + unit, 2));
        }
        Matcher several = SEVERAL_IN.matcher(sentence.folded());
        while (several.find()) {
            candidates.add(candidate(
                    sentence,
                    several,
                    Optional.ofNullable(PERIODS.get(several.group(1))).orElse("P1M"),
                    0));
        }
        return candidates;
    }

    private static List<Candidate> ofEach(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        Matcher day = ON_DAY.matcher(sentence.folded());
        while (day.find()) {
            String on = day.group(2) == null ? two(day.group(1)) : two(day.group(2)) + "-" + two(day.group(1));
            candidates.add(candidate(sentence, day, PERIODS.get(day.group(3)) + "@" + on, 3));
        }
        Matcher reported = REPORTED.matcher(sentence.folded());
        while (reported.find()) {
            candidates.add(candidate(
                    sentence,
                    reported,
                    Optional.ofNullable(PERIODS.get(reported.group(1))).orElse("P1Y"),
                    1));
        }
        Matcher reports = REPORTS.matcher(sentence.folded());
        while (reports.find()) {
            candidates.add(candidate(
                    sentence,
                    reports,
                    Optional.ofNullable(PERIODS.get(reports.group(1))).orElse("P1M"),
                    0));
        }
        Matcher yearlyReports = REPORTS_YEARLY.matcher(sentence.folded());
        while (yearlyReports.find()) {
            candidates.add(candidate(sentence, yearlyReports, "P1Y", 0));
        }
        Matcher looked = LOOKED_AT.matcher(sentence.folded());
        while (looked.find()) {
            candidates.add(candidate(
                    sentence,
                    looked,
                    Optional.ofNullable(looked.group(1)).map(PERIODS::get).orElse("P1M"),
                    0));
        }
        Matcher daily = DAILY.matcher(sentence.folded());
        while (daily.find()) {
            candidates.add(candidate(sentence, daily, "P1D", 2));
        }
        return candidates;
    }

    static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    static Candidate candidate(Sentence sentence, Matcher found, String value, int strength) {
        boolean exclusive = found.group().startsWith("truoc");
        Deadline deadline = new Deadline(
                Deadline.Kind.RECURRING,
                value,
                null,
                sentence.phrase(found.start(), found.end()),
                !exclusive,
                found.start(),
                found.end());
        return new Candidate(deadline, strength);
    }
}
