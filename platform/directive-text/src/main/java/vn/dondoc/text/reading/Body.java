package vn.dondoc.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.zone.Motto;
import vn.dondoc.text.zone.RoleLine;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/** What a document says: its lines between head and closing, and those of what is attached behind. */
public final class Body {

    private static final int LINES_BEFORE_RECIPIENTS = 40;
    private static final int SIGNATURE_LINES = 14;
    private static final int HEAD_CHARACTERS = 8_000;
    private static final int TITLE_LINES = 3;
    private static final int TITLE_LINES_BELOW_LETTERHEAD = 14;

    /** What is attached as rules has articles of its own, which are cited by their number alone. */
    private static final Set<DocumentType> RULES = Set.of(DocumentType.QUY_DINH, DocumentType.QUY_CHE);

    private Body() {}

    /**
     * One part.
     *
     * @param prefix of the paths of its items: {@code KH} of an attached plan, {@code CTr} of a programme; null of the document itself
     */
    public record Part(List<Line> lines, @Nullable String prefix) {}

    /** The parts of a page whose header has been read. */
    public static List<Part> of(PageText page, Header header) {
        Zones zones = new Zones(page);
        List<Line> lines = page.lines();
        int end = end(zones, lines);
        int start = Math.min(start(page, header, end), end);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(lines.subList(start, end), null));
        int attached = zones.attachedAt();
        if (attached < lines.size()) {
            parts.add(new Part(lines.subList(attached, lines.size()), prefix(lines, attached)));
        }
        return parts;
    }

    /** Behind all that the head says; what a portal has moved behind the closing is no longer above the body. */
    private static int start(PageText page, Header header, int end) {
        List<Line> lines = page.lines();
        int closing = end < lines.size() ? page.origin(lines.get(end).start()) : HEAD_CHARACTERS;
        int behind = Stream.concat(
                        Stream.of(
                                header.number(),
                                header.type(),
                                header.place(),
                                header.issuedOn(),
                                header.urgency(),
                                header.subject()),
                        header.addressees().stream())
                .filter(found -> found != null && found.start() < Math.min(HEAD_CHARACTERS, closing))
                .mapToInt(Found::end)
                .max()
                .orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            if (page.origin(lines.get(i).start()) >= behind) {
                return i;
            }
        }
        return 0;
    }

    private static int end(Zones zones, List<Line> lines) {
        int recipients = zones.closesAt().orElse(lines.size());
        for (int i = recipients; i > Math.max(0, recipients - LINES_BEFORE_RECIPIENTS); i--) {
            if (lines.get(i - 1).text().contains("./.")) {
                return i;
            }
        }
        for (int i = Math.max(0, recipients - SIGNATURE_LINES); i < recipients; i++) {
            if (RoleLine.isRole(lines.get(i))) {
                return i;
            }
        }
        return recipients;
    }

    /** By its title, which stands first, or below a letterhead of its own. */
    private static @Nullable String prefix(List<Line> lines, int from) {
        List<Line> first = lines.subList(from, Math.min(lines.size(), from + TITLE_LINES));
        int within = first.stream().anyMatch(Motto::isIn) ? TITLE_LINES_BELOW_LETTERHEAD : TITLE_LINES;
        for (int i = from; i < Math.min(lines.size(), from + within); i++) {
            DocumentType type =
                    TitleLine.read(lines.get(i)).map(TitleLine::type).orElse(null);
            if (type != null) {
                return RULES.contains(type) ? null : type.code();
            }
        }
        return null;
    }
}
