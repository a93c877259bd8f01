package vn.dondoc.text.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.IssueDate;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** The date right behind the number, "Số 924/SNV-CCHC Ngày 07-9-2015 V/v …": the heading of a page that has lost its letterhead. */
public final class HeadlineDate {

    private static final Pattern DATE = Pattern.compile(
            "(?:^\\W{0,4}|\\s)so\\s?:?\\s?\\d\\S*(?:\\s?-\\s?|\\s[a-z]{2,8}/|[/-])\\S+,?\\s+ngay\\s+(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>(?:19|20)\\d{2})(?!\\d)");

    private HeadlineDate() {}

    public static Optional<PlaceAndDate> read(Zones zones, NumberLine number) {
        Line line = number.line();
        Matcher date = DATE.matcher(line.folded());
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group("year")),
                    Integer.parseInt(date.group("month")),
                    Integer.parseInt(date.group("day")));
            Line printed = line.piece(date.start("day"), date.end());
            return Optional.of(new PlaceAndDate(
                    number.index(), line, null, zones.found(IssueDate.of(day), printed, Found.INFERRED)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
