package vn.dondoc.text.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.IssueDate;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.reference.ReferenceReader;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/**
 * A document as the news relay it: no head, but a first sentence "Thủ tướng Chính phủ … vừa ký Công điện số 143/CĐ-TTg ngày …
 * về việc …".
 */
record NewsLead(
        @Nullable Found<String> number,
        DocumentType type,
        @Nullable Found<IssueDate> date,
        @Nullable Found<String> subject,
        @Nullable Signer signer,
        Line typeName) {

    private static final int OPENING = 1_500;
    private static final Pattern SIGNED = Pattern.compile(
            "\\b(?:ky|ban hanh|co)\\s+(?:ban hanh\\s+)?(?:cac\\s+)?(cong dien|chi thi|quyet dinh|nghi quyet|thong bao|ke hoach|cong van)\\s+(?:khan\\s+|hoa toc\\s+)?(?:so\\s*)?(?=\\d)");
    private static final Pattern NUMBER =
            Pattern.compile("^\\d{1,6}\\s?(?:/\\s?(?:19|20)\\d\\d\\s?)?[/-]\\s?" + ReferenceReader.SYMBOL);
    private static final Pattern DATE =
            Pattern.compile("ngay\\s+(\\d{1,2})(?:/|\\s+thang\\s+)(\\d{1,2})(?:/|\\s+nam\\s+)(\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("(?:^|[\\s,])(?:về|Về|V/v)\\s+.{3,400}?(?=\\.\\s|\\.$|\\n|$)");
    private static final Pattern PERSON =
            Pattern.compile("((?:\\p{Lu}\\p{Ll}+\\s+){2,4})(?:vừa|đã|ký|thay mặt|có|ban hành)");

    static Optional<NewsLead> read(Zones zones) {
        Line opening = opening(zones);
        Matcher signed = SIGNED.matcher(opening.folded());
        if (!signed.find()) {
            return Optional.empty();
        }
        Line behind = opening.piece(signed.end(), opening.text().length());
        Matcher number = NUMBER.matcher(behind.text());
        if (!number.find()) {
            return Optional.empty();
        }
        Line typeName = opening.piece(signed.start(1), signed.end(1));
        Line numberPiece = behind.piece(0, number.end());
        int sentence = sentenceStart(opening.text(), signed.start());
        Line rest = behind.piece(number.end(), behind.text().length());
        return TitleLine.typeOf(typeName.folded())
                .map(type -> new NewsLead(
                        zones.found(ReferenceReader.repaired(number.group()), numberPiece, Found.REPAIRED),
                        type,
                        date(zones, rest)
                                .or(() -> date(zones, opening.piece(sentence, signed.start())))
                                .orElse(null),
                        subject(zones, rest),
                        signer(zones, opening.piece(sentence, signed.end())),
                        typeName));
    }

    private static Line opening(Zones zones) {
        int end = Math.min(OPENING, zones.page().clean().length());
        return new Line(
                0, zones.page().clean().substring(0, end), zones.page().folded().substring(0, end));
    }

    private static int sentenceStart(String text, int at) {
        int stop = Math.max(text.lastIndexOf(". ", at), text.lastIndexOf('\n', at));
        return stop < 0 ? 0 : stop + 1;
    }

    private static Optional<Found<IssueDate>> date(Zones zones, Line line) {
        Matcher date = DATE.matcher(line.folded());
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            return Optional.of(zones.found(IssueDate.of(day), line.piece(date.start(), date.end()), Found.REPAIRED));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Found<String> subject(Zones zones, Line rest) {
        Matcher about = ABOUT.matcher(rest.text());
        if (!about.find()) {
            return null;
        }
        Line piece = rest.piece(about.start(), about.end()).withoutNoise();
        return zones.found(piece.text(), piece, Found.REPAIRED);
    }

    private static @Nullable Signer signer(Zones zones, Line sentence) {
        Matcher person = PERSON.matcher(sentence.text());
        while (person.find()) {
            String[] words = person.group(1).strip().split("\\s+");
            for (int from = 0; from + 2 <= words.length; from++) {
                String name = String.join(" ", Arrays.copyOfRange(words, from, words.length));
                Optional<String> read = Names.person(name);
                if (read.isPresent()) {
                    int at = sentence.text().lastIndexOf(words[from], person.end(1));
                    Line piece = sentence.piece(at, Math.min(at + name.length(), person.end(1)));
                    return new Signer(
                            zones.found(read.get(), piece, Found.REPAIRED), title(zones, sentence.piece(0, at)), null);
                }
            }
        }
        return null;
    }

    /** The longest known title that the words before the name begin with. */
    private static @Nullable Found<String> title(Zones zones, Line before) {
        int start = Math.max(before.text().lastIndexOf(", "), before.text().lastIndexOf("\n")) + 1;
        Line office = before.piece(start, before.text().length()).withoutNoise();
        String[] words = office.text().split(" ");
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + 5); to > from; to--) {
                Optional<String> title = Names.TITLES.find(String.join(" ", Arrays.copyOfRange(words, from, to)));
                if (title.isPresent()) {
                    return zones.found(title.get(), office, Found.REPAIRED);
                }
            }
        }
        return null;
    }
}
