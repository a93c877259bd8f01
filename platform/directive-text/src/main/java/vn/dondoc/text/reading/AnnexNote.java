package vn.dondoc.text.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/** An annex that came alone: "PHỤ LỤC II", its title, "(Kèm theo Nghị quyết số … của Chính phủ)". It takes its document's type. */
record AnnexNote(
        DocumentType type,
        @Nullable Found<String> issuer,
        @Nullable Found<String> subject,
        Line note) {

    private static final Pattern ANNEX = Pattern.compile("^phu luc\\b");
    private static final Pattern NOTE = Pattern.compile("^\\((?:ban hanh )?kem theo");
    private static final Pattern REGULATION =
            Pattern.compile("^(?:quy che|quy dinh|dieu le|noi quy|quy trinh|danh muc)\\b");
    private static final int MOST_LINES_ABOVE = 15;
    private static final int MOST_LINES_OF_TITLE = 8;
    private static final int MOST_LINES_OF_NOTE = 4;
    private static final Pattern OF = Pattern.compile(
            "(quyet dinh|nghi quyet|ke hoach|cong van|chi thi|thong bao|cong dien|bao cao|to trinh)\\s+so\\s*:?\\s*(\\d[^\\s]*)?\\s*(?:/\\s?\\p{L}\\S*)?");
    private static final Pattern ISSUER = Pattern.compile("của\\s+([^()]{3,80})\\)?\\s*$");

    static Optional<AnnexNote> read(Zones zones) {
        List<Line> head = zones.head();
        int annex = -1;
        for (int i = 0; i < Math.min(head.size(), 20); i++) {
            Line line = head.get(i).stripped();
            if (annex < 0 && ANNEX.matcher(line.folded()).find() && line.isInCapitals()) {
                annex = i;
            }
            if (annex >= 0 && NOTE.matcher(line.folded()).find()) {
                return read(zones, head.subList(annex + 1, i), line);
            }
        }
        return annex >= 0 ? Optional.empty() : ofRegulation(zones);
    }

    /** "QUY CHẾ", its title, "(Ban hành kèm theo Quyết định số …)", whose decision came apart. */
    private static Optional<AnnexNote> ofRegulation(Zones zones) {
        List<Line> head = zones.head();
        for (int i = 0; i < Math.min(head.size(), MOST_LINES_ABOVE); i++) {
            if (REGULATION.matcher(head.get(i).stripped().folded()).find()
                    && head.get(i).isInCapitals()) {
                for (int j = i + 1; j < Math.min(head.size(), i + MOST_LINES_OF_TITLE); j++) {
                    if (NOTE.matcher(together(zones, head, j).folded()).find()) {
                        return read(zones, head.subList(i, j), together(zones, head, j));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A line and those below it up to the bracket's end. */
    private static Line together(Zones zones, List<Line> head, int from) {
        int to = from;
        while (to + 1 < Math.min(head.size(), from + MOST_LINES_OF_NOTE)
                && head.get(to).text().indexOf(')') < 0) {
            to++;
        }
        int start = head.get(from).stripped().start();
        int end = Math.max(start, head.get(to).end());
        return new Line(
                        start,
                        zones.page().clean().substring(start, end).replace('\n', ' '),
                        zones.page().folded().substring(start, end).replace('\n', ' '))
                .stripped();
    }

    private static Optional<AnnexNote> read(Zones zones, List<Line> between, Line note) {
        Matcher of = OF.matcher(note.folded());
        if (!of.find()) {
            return Optional.empty();
        }
        Matcher issuer = ISSUER.matcher(note.text());
        Found<String> by = issuer.find()
                ? zones.found(issuer.group(1).strip(), note.piece(issuer.start(1), issuer.end(1)), Found.REPAIRED)
                : null;
        return TitleLine.typeOf(of.group(1))
                .map(type -> new AnnexNote(type, by, subject(zones, between), note.piece(of.start(1), of.end(1))));
    }

    private static @Nullable Found<String> subject(Zones zones, List<Line> lines) {
        List<Line> title = lines.stream()
                .map(Line::withoutNoise)
                .filter(line -> !line.isBlank())
                .toList();
        if (title.isEmpty()) {
            return null;
        }
        Line whole = new Line(
                title.getFirst().start(),
                " ".repeat(title.getLast().end() - title.getFirst().start()),
                "");
        return zones.found(String.join(" ", title.stream().map(Line::text).toList()), whole, Found.REPAIRED);
    }
}
