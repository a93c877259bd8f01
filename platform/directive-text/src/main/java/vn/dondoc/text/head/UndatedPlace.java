package vn.dondoc.text.head;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** The place before a date that nobody can read: a draft's, whose blanks have gone to lines of their own, or one that a scan has destroyed. */
final class UndatedPlace {

    private static final Pattern BLANK_DATE = Pattern.compile("(?<=^[^,]{2,30}), ?ngay\\W*$");
    private static final Pattern DESTROYED_DATE = Pattern.compile(
            "(?<=^.{2,60}), ?ngay\\s.{0,14}?\\s?thang\\s?.{0,8}?\\s?nam\\s.{0,6}$|(?<=^.{2,60}), ?ngay\\s.{0,8}?\\s?thang\\s?\\W?.{0,14}$");

    private UndatedPlace() {}

    static Optional<PlaceAndDate> read(Zones zones) {
        List<Line> head = zones.head();
        for (Pattern date : List.of(BLANK_DATE, DESTROYED_DATE)) {
            for (int i = 0; i < head.size(); i++) {
                Line line = head.get(i).stripped();
                Matcher open = date.matcher(line.folded());
                Found<String> place = open.find() ? PlaceAndDate.place(zones, line.piece(0, open.start())) : null;
                if (place != null) {
                    return Optional.of(new PlaceAndDate(i, line, place, null));
                }
            }
        }
        return Optional.empty();
    }
}
