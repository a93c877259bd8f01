package vn.dondoc.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** To whom a relayed document is sent: "Công điện gửi A; B; C, nêu rõ:". */
final class NewsAddressees {

    private static final Pattern SENT = Pattern.compile(
            "(?:cong dien|chi thi|cong van)\\s+gui\\s*:?\\s*([^\\n]{3,800}?)(?:,?\\s+neu ro|,?\\s+noi dung|[.:]?\\s*\\n|$)");
    private static final int OPENING = 3_000;

    private NewsAddressees() {}

    static List<Found<String>> read(Zones zones) {
        int end = Math.min(OPENING, zones.page().folded().length());
        Matcher sent = SENT.matcher(zones.page().folded().substring(0, end));
        List<Found<String>> addressees = new ArrayList<>();
        if (sent.find()) {
            int from = sent.start(1);
            while (from < sent.end(1)) {
                int semicolon = zones.page().clean().indexOf(';', from);
                int to = semicolon < 0 || semicolon > sent.end(1) ? sent.end(1) : semicolon;
                Line part = new Line(
                                from,
                                zones.page().clean().substring(from, to),
                                zones.page().folded().substring(from, to))
                        .withoutNoise();
                addressees.add(zones.found(part.text(), part, Found.REPAIRED));
                from = to + 1;
            }
        }
        return addressees;
    }
}
