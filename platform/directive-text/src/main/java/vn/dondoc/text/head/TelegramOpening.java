package vn.dondoc.text.head;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/**
 * How a telegram begins where its title and its letterhead are missing: who wires, then to whom: "Chủ tịch UBND tỉnh Cà Mau điện:
 * Giám đốc các sở".
 */
public record TelegramOpening(Found<DocumentType> type, Found<String> issuer) {

    private static final Pattern WIRES = Pattern.compile(
            "^[^\\p{L}]{0,4}(?<who>(?:Thủ tướng|Phó Thủ tướng|Chủ tịch|Ủy ban|UBND|Bộ trưởng|Bộ|Ban Chỉ đạo|Trưởng ban)(?: \\p{L}[^:;.\\n]{0,80})?)\\s+điện\\s*:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Read only where neither a number nor a title says what the document is. */
    public static Optional<TelegramOpening> read(Zones zones) {
        for (Line line : zones.head()) {
            Matcher wires = WIRES.matcher(line.text());
            if (wires.find()) {
                Line who = line.piece(wires.start("who"), wires.end("who"));
                return Optional.of(new TelegramOpening(
                        zones.found(DocumentType.CONG_DIEN, line.piece(0, wires.end()), Found.REPAIRED),
                        name(zones, who)));
            }
            if (!line.isBlank()) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Found<String> name(Zones zones, Line who) {
        Optional<String> known = Names.AGENCIES.find(who.text());
        String name =
                known.orElseGet(() -> who.isInCapitals() ? Names.inSentence(who.text()) : BodyName.usual(who.text()));
        return zones.found(name, who, known.isPresent() ? Found.REPAIRED : Found.INFERRED);
    }
}
