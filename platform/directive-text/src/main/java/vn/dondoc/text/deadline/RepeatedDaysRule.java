package vn.dondoc.text.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import vn.dondoc.text.page.CuedPattern;

/**
 * Days within a period that comes again: "6 tháng (trước ngày 15/6), năm (trước ngày 15/12)", "trước ngày 10/6 và 10/12 hằng
 * năm", "hằng tháng (trước ngày 25)". A day and month without a year behind such a period is one of each year.
 */
final class RepeatedDaysRule {

    private static final String BY = "(?:(?:truoc|cham nhat|vao|den)\\s+(?:la\\s+)?)?(?:ngay\\s+)?";
    private static final String DAY =
            BY + "(\\d{1,2})(?:\\s?/\\s?|\\s+thang\\s+)(\\d{1,2})(?!\\s?[/\\d]|\\s+nam\\s+\\d)";
    private static final String HALF = "\\b(?:0?6|sau)\\s+thang(?:\\s+dau nam)?";
    private static final String AND = "\\s?(?:,|va)\\s?";
    private static final String BETWEEN = "[^.;\\d]{0,30}?";

    /** "6 tháng (trước ngày 15/6), tổng kết năm (trước ngày 15/12)". */
    private static final CuedPattern EACH_WITH_ITS_DAY =
            CuedPattern.of(HALF + BETWEEN + DAY + BETWEEN + "\\bnam\\b" + BETWEEN + DAY, "6", "sau");
    /** "6 tháng, hằng năm (trước ngày 15/6 và 15/12)". */
    private static final CuedPattern BOTH_AND_THEIR_DAYS =
            CuedPattern.of(HALF + BETWEEN + "\\bnam\\b" + BETWEEN + DAY + AND + DAY, "6", "sau");

    /** "định kỳ 6 tháng báo cáo kết quả về Bộ A trước ngày 15 tháng 6 và trước ngày 01 tháng 12". */
    private static final CuedPattern TWICE_A_YEAR =
            CuedPattern.of("\\bdinh ky\\s+" + HALF + "\\b[^.;\\d]{0,160}?" + DAY + AND + DAY, "dinh ky");

    private static final CuedPattern DAYS_OF_EACH_YEAR =
            CuedPattern.of(DAY + AND + DAY + "\\s+(?:hang|moi)\\s+nam", "hang", "moi");
    private static final CuedPattern OF_HALF = CuedPattern.of(HALF + "\\s?[,(]?\\s?" + DAY, "6", "sau");
    private static final CuedPattern OF_YEAR = CuedPattern.of(
            "\\b(?:(?:hang|moi)\\s+nam(?:\\s+va\\s+dinh ky\\s+0?\\d\\s+nam)?|dinh ky\\s+(?:1 |01 |mot )?nam|tong ket nam)\\s?[,(]?\\s?"
                    + DAY,
            "hang",
            "moi",
            "dinh ky",
            "tong ket");
    private static final CuedPattern OF_MONTH = CuedPattern.of(
            "\\b(?:hang|moi)\\s+thang\\s?[,(]?\\s?(?:truoc|cham nhat|vao)\\s+(?:la\\s+)?ngay\\s+(\\d{1,2})(?!\\s?[/\\d]|\\s+thang\\s+\\d)",
            "hang",
            "moi");

    /** "thứ Bảy hoặc Chủ nhật hằng tuần". */
    private static final CuedPattern OF_WEEK = CuedPattern.of(
            "\\b(?:(?:sang|chieu|ngay|vao)\\s+)*(?:thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\s+(?:hang|moi)\\s+tuan"
                    + "|\\b(?:hang|moi)\\s+tuan\\s?[,(]\\s?(?:truoc|vao|cham nhat|ngay)\\b[^.;,)]{0,24}?\\b(?:thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\b",
            "tuan");

    /** "trước ngày 15 tháng 12 của năm trước", "trước ngày 31/01 năm liền kề": of every year, for the one beside it. */
    private static final CuedPattern OF_YEAR_BESIDE = CuedPattern.of(
            DAY + "\\s+(?:cua\\s+)?nam\\s+(?:truoc|sau|lien|ke|tiep theo)\\b",
            "nam truoc",
            "nam sau",
            "nam lien",
            "nam ke",
            "nam tiep");

    private RepeatedDaysRule() {}

    static List<Candidate> read(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        Matcher week = OF_WEEK.matcher(sentence.folded());
        while (week.find()) {
            candidates.add(RecurrenceRule.candidate(sentence, week, "P1W", 3));
        }
        if (sentence.hasFigures()) {
            candidates.addAll(dated(sentence));
        }
        return candidates;
    }

    private static List<Candidate> dated(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        for (CuedPattern twice : List.of(EACH_WITH_ITS_DAY, BOTH_AND_THEIR_DAYS, TWICE_A_YEAR, DAYS_OF_EACH_YEAR)) {
            Matcher days = twice.matcher(sentence.folded());
            while (days.find()) {
                String value = "P6M@" + monthDay(days, 1) + "," + monthDay(days, 3);
                candidates.add(RecurrenceRule.candidate(sentence, days, value, 3));
            }
        }
        if (candidates.isEmpty()) {
            once(sentence, OF_HALF, "P6M@", candidates);
            once(sentence, OF_YEAR, "P1Y@", candidates);
            once(sentence, OF_YEAR_BESIDE, "P1Y@", candidates);
        }
        Matcher month = OF_MONTH.matcher(sentence.folded());
        while (month.find()) {
            candidates.add(RecurrenceRule.candidate(sentence, month, "P1M@" + RecurrenceRule.two(month.group(1)), 3));
        }
        return candidates;
    }

    private static void once(Sentence sentence, CuedPattern pattern, String period, List<Candidate> candidates) {
        Matcher day = pattern.matcher(sentence.folded());
        while (day.find()) {
            candidates.add(RecurrenceRule.candidate(sentence, day, period + monthDay(day, 1), 3));
        }
    }

    private static String monthDay(Matcher days, int group) {
        return RecurrenceRule.two(days.group(group + 1)) + "-" + RecurrenceRule.two(days.group(group));
    }
}
