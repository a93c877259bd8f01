package vn.dondoc.text.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Motto;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/** The title's line and its index; {@code at} is -1 where there is none. */
record TitlePlace(@Nullable TitleLine line, int at) {

    static final Pattern ADDRESSED = Pattern.compile("(?<!nhu )k[il1]nh ?g(?:ui|[a-z]{1,3}\\s?[:;])");
    private static final Pattern ARTICLE = Pattern.compile("^\\W*dieu \\d");
    /** Words that subjects begin with, too. */
    private static final Set<DocumentType> SUBJECTS = Set.of(DocumentType.HUONG_DAN, DocumentType.QUY_DINH);

    Optional<DocumentType> type() {
        return Optional.ofNullable(line).map(TitleLine::type);
    }

    /** "QUYẾT ĐỊNH:" behind the grounds is the word of who decides; the page has lost the title above them. */
    boolean isBehindGrounds(Zones zones) {
        return at >= 0
                && zones.head().get(at).text().stripTrailing().endsWith(":")
                && (zones.head().subList(0, at).stream()
                                .anyMatch(line -> line.folded().stripLeading().startsWith("can cu "))
                        || zones.head().stream()
                                .skip(at + 1L)
                                .filter(line -> !line.isBlank())
                                .limit(1)
                                .anyMatch(line -> ARTICLE.matcher(line.folded()).find()));
    }

    /** "HƯỚNG DẪN THI HÀNH …" of what its number calls a circular: the subject of a page that has lost its title. */
    TitlePlace checkedAgainst(@Nullable Found<String> number) {
        boolean ofSubject = line != null
                && SUBJECTS.contains(line.type())
                && !line.rest().text().isEmpty()
                && number(number).flatMap(line.type()::contradictedBy).isPresent();
        return ofSubject ? new TitlePlace(null, -1) : this;
    }

    /** Of a page whose heading has the same type above the letterhead, the document's own. */
    static TitlePlace read(Zones zones) {
        TitlePlace first = from(zones, 0);
        List<Line> head = zones.head();
        int motto = 0;
        while (motto < head.size() && !Motto.isIn(head.get(motto))) {
            motto++;
        }
        TitlePlace own = first.line != null && first.at < motto ? from(zones, motto) : first;
        return own.type().equals(first.type()) ? own : first;
    }

    private static TitlePlace from(Zones zones, int from) {
        List<Line> head = zones.head();
        for (int i = from; i < head.size(); i++) {
            if (ADDRESSED.matcher(head.get(i).folded()).find()) {
                break;
            }
            Optional<TitleLine> title = TitleLine.read(head.get(i));
            if (title.isPresent()) {
                return new TitlePlace(title.get(), i);
            }
        }
        return new TitlePlace(null, -1);
    }

    private static Optional<DocumentNumber> number(@Nullable Found<String> number) {
        return number != null && DocumentNumber.read(number.value()) instanceof DocumentNumber read
                ? Optional.of(read)
                : Optional.empty();
    }
}
