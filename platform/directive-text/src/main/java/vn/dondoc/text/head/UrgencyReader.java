package vn.dondoc.text.head;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Urgency;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** The urgency stamp: in capitals, alone in the head on its line or in its column, or before "Kính gửi". */
public final class UrgencyReader {

    private static final Pattern BEFORE_ADDRESS = Pattern.compile("\\s+kinh gui.*$");
    private static final Map<String, Urgency> STAMPS = new LinkedHashMap<>();

    static {
        STAMPS.put("hoa toc hen gio", Urgency.FLASH);
        STAMPS.put("hoa toc", Urgency.FLASH);
        STAMPS.put("thuong khan", Urgency.VERY_URGENT);
        STAMPS.put("khan", Urgency.URGENT);
    }

    private UrgencyReader() {}

    public static @Nullable Found<Urgency> read(Zones zones) {
        for (Line line : zones.head()) {
            for (Line cell : cells(line)) {
                Urgency urgency = STAMPS.get(cell.folded());
                if (urgency != null && cell.isInCapitals()) {
                    return zones.found(urgency, cell, Found.PRINTED);
                }
            }
        }
        return null;
    }

    static boolean isStamp(Line line) {
        return cells(line).stream().anyMatch(cell -> cell.isInCapitals() && STAMPS.containsKey(cell.folded()));
    }

    private static List<Line> cells(Line line) {
        var address = BEFORE_ADDRESS.matcher(line.folded());
        Line before = address.find() ? line.piece(0, address.start()) : line;
        return before.cells().stream().map(Line::withoutNoise).toList();
    }
}
