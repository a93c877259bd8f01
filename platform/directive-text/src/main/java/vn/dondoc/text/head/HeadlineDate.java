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
            "(?:^\\W{0,4}|\\s)so\\s?:?\\s?\\d\\S*(?:\\s?-\\s?|\\s[a-z]{2,8}/|[/-])\\S+,?\\s+ngay\\s+(?<day>\\d{1,2})(?:[/.-]|\\s+thang\\s+)(?<month>\\d{1,2})(?:[/.-]|\\s+nam\\s+)(?<year>(?:19|20)\\d{2})(?!\\d)");

    private HeadlineDate() {}

    /** The heading may go on with the date on the next line. */
    private static Line withNext(Zones zones, int at) {
        Line line = zones.head().get(at).withoutNoise();
        if (at + 1 >= zones.head().size() || line.text().isEmpty()) {
            return line;
        }
        Line next = zones.head().get(at + 1);
        String gap = " ".repeat(Math.max(1, next.start() - line.end()));
        return new Line(line.start(), line.text() + gap + next.text(), line.folded() + gap + next.folded());
    }

    public static Optional<PlaceAndDate> read(Zones zones, NumberLine number) {
        Line line = withNext(zones, number.index());
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
                    number.index(), number.line(), null, zones.found(IssueDate.of(day), printed, Found.INFERRED)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
