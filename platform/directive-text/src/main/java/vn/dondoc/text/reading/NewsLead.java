package vn.dondoc.text.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        @Nullable Found<String> issuer,
        @Nullable Found<String> subject,
        @Nullable Signer signer,
        Line typeName) {

    private static final int OPENING = 1_500;
    /** What has no number must be told at once, or it is another's news. */
    private static final int FIRST_SENTENCES = 700;

    private static final int DATE_BEHIND = 40;

    private static final Pattern SIGNED = Pattern.compile(
            "\\b(?:ky|ban hanh|co|phat)\\s+(?:ban hanh\\s+)?(?:cac\\s+)?(cong dien|chi thi|quyet dinh|nghi quyet|thong bao|ke hoach|cong van|van ban)"
                    + "(?:\\s+(?:khan|hoa toc|thuong khan))?\\s+(?:\\(?so\\s*)?(?<behind>\\d|gui|ve |yeu cau|chi dao|v/v|cua |neu |de |nham |trong do)");
    private static final Pattern NUMBER =
            Pattern.compile("^\\d{1,6}\\s?(?:/\\s?(?:19|20)\\d\\d\\s?)?[/-]\\s?" + ReferenceReader.SYMBOL);
    private static final Pattern DATE = Pattern.compile(
            "(?:ngay|nay|qua|sang|trua|chieu|toi)\\s+(\\d{1,2})(?:[/.-]|\\s+thang\\s+)(\\d{1,2})(?:(?:[/.-]|\\s+nam\\s+)(\\d{4}))?");
    private static final Pattern MENTIONED = Pattern.compile(
            "(?:\\b(?:tai|trong|theo|noi dung|toan van)\\s+|(?:^|\\n)\\W{0,6})(cong dien|chi thi)(?=\\s+(?:gui|ve|vua|cua|ngay|khan|hoa toc|so|neu|yeu cau))");
    private static final Pattern DATELINE = Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-](20\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("\\bnam (20\\d\\d)\\b");
    private static final Pattern ABOUT = Pattern.compile("(?:^|[\\s,])(?:về|Về|V/v)\\s+.{3,400}?(?=\\.\\s|\\.$|\\n|$)");
    private static final Pattern PARAGRAPH_END = Pattern.compile("[.:;]\\s*\\n");
    private static final Pattern PERSON =
            Pattern.compile("((?:\\p{Lu}\\p{Ll}+\\s+){2,5})(?:vừa|đã|mới|ký|thay mặt|có|ban hành|phát|tiếp tục)");
    /** "ông Lê Văn Bảy, Phó Chủ tịch UBND tỉnh, đã ký". */
    private static final Pattern PERSON_WITH_TITLE = Pattern.compile(
            "(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|đ/c)\\s+(?<name>(?:\\p{Lu}\\p{Ll}+\\s){1,4}\\p{Lu}\\p{Ll}+),\\s+(?<title>[^.;]{5,120}?),?\\s+(?:vừa|đã|mới|ký)\\s");
    /** What a decision does, told without "về". */
    private static final Pattern DOES = Pattern.compile(
            "^[^.;\\n]{0,60}?(?:^|[\\s,])((?:phê duyệt|ban hành|quy định|sửa đổi|kết luận|thành lập|bổ nhiệm|giao)\\s.{3,400}?)(?=\\.\\s|\\.$|\\n|$)");

    /** What a plan or a directive is for, right behind its number. */
    private static final Pattern PLANS = Pattern.compile(
            "^\\W{0,3}((?:tổ chức|triển khai|thực hiện|tăng cường|đẩy mạnh|phát động|ứng phó)\\s.{3,400}?)(?=\\.\\s|\\.$|\\n|$)");

    /** Only these are news by themselves; "ban hành kế hoạch" is told of everybody. */
    private static final Set<String> TOLD_WITHOUT_NUMBER = Set.of("cong dien", "chi thi");

    static Optional<NewsLead> read(Zones zones) {
        Line opening = opening(zones);
        Matcher signed = SIGNED.matcher(opening.folded());
        while (signed.find()) {
            Optional<NewsLead> lead = Character.isDigit(signed.group("behind").charAt(0))
                    ? numbered(zones, opening, signed)
                    : unnumbered(zones, opening, signed);
            if (lead.isPresent()) {
                return lead;
            }
        }
        return mentioned(zones, opening);
    }

    /** "Tại Công điện gửi các bộ, Thủ tướng Chính phủ yêu cầu …", or the document's name for a headline. */
    private static Optional<NewsLead> mentioned(Zones zones, Line opening) {
        Matcher mention = MENTIONED.matcher(opening.folded());
        if (!mention.find() || mention.start() > FIRST_SENTENCES) {
            return Optional.empty();
        }
        int end = opening.text().indexOf(". ", mention.end());
        int lineEnd = opening.text().indexOf('\n', mention.end());
        int until = Math.min(
                end < 0 ? opening.text().length() : end,
                lineEnd < 0 ? opening.text().length() : lineEnd);
        Line sentence = opening.piece(sentenceStart(opening.text(), mention.start(1)), until);
        Found<String> issuer = NewsIssuer.in(zones, sentence);
        Line behind = opening.piece(mention.end(), until);
        return issuer == null
                ? Optional.empty()
                : TitleLine.typeOf(mention.group(1))
                        .map(type -> new NewsLead(
                                null,
                                type,
                                date(zones, sentence, opening).orElse(null),
                                issuer,
                                subject(zones, behind),
                                null,
                                opening.piece(mention.start(1), mention.end(1))));
    }

    private static Optional<NewsLead> numbered(Zones zones, Line opening, Matcher signed) {
        Line behind = opening.piece(signed.start("behind"), opening.text().length());
        Matcher number = NUMBER.matcher(behind.text());
        if (!number.find()) {
            return unnumbered(zones, opening, signed);
        }
        Found<String> found =
                zones.found(ReferenceReader.repaired(number.group()), behind.piece(0, number.end()), Found.REPAIRED);
        return lead(
                zones,
                opening,
                signed,
                found,
                behind.piece(number.end(), behind.text().length()));
    }

    private static Optional<NewsLead> unnumbered(Zones zones, Line opening, Matcher signed) {
        Line before = opening.piece(sentenceStart(opening.text(), signed.start()), signed.start());
        boolean told = signed.start() < FIRST_SENTENCES
                && TOLD_WITHOUT_NUMBER.contains(signed.group(1))
                && NewsIssuer.in(zones, before) != null;
        return told
                ? lead(
                        zones,
                        opening,
                        signed,
                        null,
                        opening.piece(signed.end(1), opening.text().length()))
                : Optional.empty();
    }

    private static Optional<NewsLead> lead(
            Zones zones, Line opening, Matcher signed, @Nullable Found<String> number, Line rest) {
        Line typeName = opening.piece(signed.start(1), signed.end(1));
        int sentence = sentenceStart(opening.text(), signed.start());
        Line before = opening.piece(sentence, signed.start());
        return TitleLine.typeOf(typeName.folded().equals("van ban") ? "cong van" : typeName.folded())
                .map(type -> new NewsLead(
                        number,
                        type,
                        date(zones, rest.piece(0, Math.min(rest.text().length(), DATE_BEHIND)), opening)
                                .or(() -> date(zones, before, opening))
                                .orElse(null),
                        issuer(zones, before),
                        subject(zones, rest),
                        signer(zones, opening.piece(sentence, signed.end())),
                        typeName));
    }

    private static @Nullable Found<String> issuer(Zones zones, Line before) {
        Found<String> named = NewsIssuer.in(zones, before);
        return named == null ? NewsIssuer.unnamed(zones, before) : named;
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

    /** The news leave the year to their own date. */
    private static Optional<Found<IssueDate>> date(Zones zones, Line line, Line opening) {
        Matcher date = DATE.matcher(line.folded());
        if (!date.find()) {
            return Optional.empty();
        }
        Matcher dateline = DATELINE.matcher(opening.folded());
        String year = date.group(3) != null ? date.group(3) : dateline.find() ? dateline.group(1) : onlyYear(opening);
        if (year == null) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            double confidence = date.group(3) != null ? Found.REPAIRED : Found.GUESSED;
            return Optional.of(zones.found(IssueDate.of(day), line.piece(date.start(), date.end()), confidence));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The year that the news name, if they name but one. */
    private static @Nullable String onlyYear(Line opening) {
        List<String> years = YEAR.matcher(opening.folded())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return years.size() == 1 ? years.getFirst() : null;
    }

    /** Said in the paragraph that names the document, or nowhere. */
    private static @Nullable Found<String> subject(Zones zones, Line behind) {
        Matcher stop = PARAGRAPH_END.matcher(behind.text());
        Line rest = stop.find() ? behind.piece(0, stop.start() + 1) : behind;
        Matcher about = ABOUT.matcher(rest.text());
        boolean told = about.find();
        Matcher does = DOES.matcher(rest.text());
        if (does.find() && (!told || does.start(1) < about.start())) {
            Line piece = rest.piece(does.start(1), does.end(1)).withoutNoise();
            return zones.found(piece.text(), piece, Found.INFERRED);
        }
        Matcher plans = PLANS.matcher(rest.text());
        if (!told && plans.find()) {
            Line piece = rest.piece(plans.start(1), plans.end(1)).withoutNoise();
            return zones.found(piece.text(), piece, Found.INFERRED);
        }
        if (!told) {
            return null;
        }
        Line piece = rest.piece(about.start(), about.end()).withoutNoise();
        return zones.found(piece.text(), piece, Found.REPAIRED);
    }

    private static @Nullable Signer signer(Zones zones, Line sentence) {
        Matcher titled = PERSON_WITH_TITLE.matcher(sentence.text());
        Optional<String> named = titled.find() ? Names.person(titled.group("name")) : Optional.empty();
        if (named.isPresent()) {
            return new Signer(
                    zones.found(named.get(), sentence.piece(titled.start("name"), titled.end("name")), Found.REPAIRED),
                    title(zones, sentence.piece(titled.start("title"), titled.end("title"))),
                    null);
        }
        Matcher person = PERSON.matcher(sentence.text());
        while (person.find()) {
            String[] words = person.group(1).strip().split("\\s+");
            for (int from = behindPlace(words); from + 2 <= words.length; from++) {
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

    /** "UBND tỉnh Hà Nam Trần Văn Bến": where the words of a person's name begin. */
    private static int behindPlace(String[] words) {
        return words.length >= 4 && Names.province(words[0] + " " + words[1]).isPresent() ? 2 : 0;
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
