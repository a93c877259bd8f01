package vn.dondoc.text.closing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.RoleLine;
import vn.dondoc.text.zone.Zones;

/**
 * The signature: on whose behalf (TM., KT., TL., TUQ., Q.; Decree 30/2020, Annex I, part II, item 7), the title, the name.
 * It stands right of the recipients or below them; a scan may have damaged each part.
 */
public final class SignatureReader {

    private static final Pattern DAMAGED_PREFIX = Pattern.compile("^(\\S{0,3}\\p{L}\\S{0,3})[.\\s]\\s?(.{6,40})$");
    private static final Pattern LEFT_COLUMN = Pattern.compile(
            "^\\s{0,20}(?:[-+•*]\\s*[^;]*|\\W?n[oơ]i nhận\\s*[:;]?|[^:;]{0,3}n\\p{L}i nh\\p{L}n\\s*[:;]?)[;:]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern JOINED =
            Pattern.compile("(?<=\\p{Lu}\\p{Lu})(?<!PHÓ)\\s+(?=(?:PHÓ|CHÁNH)\\s|(?:KT|TL|TUQ)\\.)"
                    + "|(?<=\\p{Lu}\\p{Lu})\\s+(?=\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){1,4}$)");
    private static final Pattern FILE = Pattern.compile("^\\W{0,4}luu\\W");
    private static final Pattern DEPUTY = Pattern.compile("^pho ");
    private static final int MOST_WORDS = 14;
    private static final int LONGEST_ROLE = 9;
    private static final int LONGEST_NAME = 4;

    private final Zones zones;
    private final List<Found<String>> authorities = new ArrayList<>();
    private final List<Found<String>> titles = new ArrayList<>();
    private @Nullable Found<String> name;

    private SignatureReader(Zones zones) {
        this.zones = zones;
    }

    /** The signer, and a second one where two sign beside each other; the right one is the first body's. */
    public static List<Signer> read(Zones zones) {
        SignatureReader reader = new SignatureReader(zones);
        zones.signature().forEach(reader::line);
        return reader.signers();
    }

    private void line(Line line) {
        List<Line> pieces = pieces(line);
        for (Line piece : pieces) {
            if (!role(piece) && !(titles.isEmpty() && authorities.isEmpty())) {
                personIn(piece).ifPresent(found -> name = found);
            }
        }
        if (name == null) {
            line.cells().stream()
                    .flatMap(cell -> behindFile(cell).stream())
                    .flatMap(file -> personIn(file).stream())
                    .findFirst()
                    .ifPresent(found -> name = found);
        }
    }

    /** Lines that a table or a scan has joined: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Bảy". */
    private static List<Line> parted(Line piece) {
        List<Line> parts = new ArrayList<>();
        Matcher join = JOINED.matcher(piece.text());
        int from = 0;
        while (join.find()) {
            parts.add(piece.piece(from, join.start()).stripped());
            from = join.end();
        }
        parts.add(piece.piece(from, piece.text().length()).stripped());
        return parts;
    }

    /** Columns of a line; of one column's worth, what stands behind a recipient. */
    private static List<Line> pieces(Line line) {
        List<Line> cells = line.cells();
        List<Line> pieces = new ArrayList<>();
        for (Line cell : cells) {
            Matcher left = LEFT_COLUMN.matcher(cell.text());
            int from = left.find() ? left.end() : 0;
            Line rest = cell.piece(from, cell.text().length()).stripped();
            if (!rest.text().isEmpty()) {
                pieces.addAll(parted(rest));
            }
        }
        return pieces;
    }

    /** What a scan has put on the line of the last recipient, the file: "- Lưu: VT. Trần Văn Bảy". */
    private static Optional<Line> behindFile(Line cell) {
        int colon = cell.text().indexOf(':');
        return colon > 0 && FILE.matcher(cell.folded()).find()
                ? Optional.of(cell.piece(colon + 1, cell.text().length()).stripped())
                : Optional.empty();
    }

    private boolean role(Line piece) {
        Line bare = piece.withoutNoise();
        Matcher onBehalf = RoleLine.ON_BEHALF.matcher(bare.folded());
        if (onBehalf.matches() && bare.isInCapitals()) {
            String prefix = onBehalf.group(1).replaceAll("[. ]", "").toUpperCase(Locale.ROOT) + ". ";
            authorities.add(
                    zones.found(prefix + inCapitals(bare.text().substring(onBehalf.start(2))), bare, Found.PRINTED));
            return true;
        }
        Optional<String> title =
                bare.isInCapitals() ? Names.TITLES.findAlike(bare.text()) : Names.TITLES.find(bare.text());
        if (title.isPresent()) {
            titles.add(zones.found(
                    title.get(), bare, Names.TITLES.find(bare.text()).isPresent() ? Found.PRINTED : Found.REPAIRED));
            return true;
        }
        return damagedRole(bare) || titleWithin(bare) || unknownTitle(bare);
    }

    /** A head's title behind a few damaged signs that had letters: only KT. stands before a title so often. */
    private boolean damagedRole(Line bare) {
        Matcher damaged = DAMAGED_PREFIX.matcher(bare.text());
        if (!bare.isInCapitals() || !damaged.matches()) {
            return false;
        }
        Optional<String> title = Names.TITLES.findAlike(damaged.group(2));
        title.ifPresent(
                head -> authorities.add(zones.found("KT. " + head.toUpperCase(Locale.ROOT), bare, Found.GUESSED)));
        return title.isPresent();
    }

    /** A title with dirt around it on its line. */
    private boolean titleWithin(Line bare) {
        String[] words = bare.text().split(" ");
        if (words.length < 2 || words.length > LONGEST_ROLE) {
            return false;
        }
        for (int length = words.length - 1; length >= 2; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                String part = String.join(" ", Arrays.copyOfRange(words, from, from + length));
                Optional<String> title =
                        new Line(0, part, "").isInCapitals() ? Names.TITLES.findAlike(part) : Optional.empty();
                if (title.isPresent() && isDirt(words, from, length)) {
                    titles.add(zones.found(title.get(), bare, Found.INFERRED));
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the other words of a line are too short to mean anything. */
    private static boolean isDirt(String[] words, int from, int length) {
        for (int i = 0; i < words.length; i++) {
            boolean inside = i >= from && i < from + length;
            if (!inside && words[i].chars().filter(Character::isLetter).count() > 3) {
                return false;
            }
        }
        return true;
    }

    /** A line in capitals below the authority is a title, known or not. */
    private boolean unknownTitle(Line bare) {
        boolean isTitle = !authorities.isEmpty()
                && titles.isEmpty()
                && bare.isInCapitals()
                && bare.text().length() >= 6
                && bare.text().chars().allMatch(c -> Character.isLetter(c) || " ,-".indexOf(c) >= 0)
                && Names.person(bare.text()).isEmpty();
        if (isTitle) {
            titles.add(zones.found(Names.title(bare.text()), bare, Found.INFERRED));
        }
        return isTitle;
    }

    private static String inCapitals(String body) {
        String known = Names.TITLES
                .findAlike(body)
                .or(() -> Names.AGENCIES.findAlike(body))
                .orElse(body);
        return known.toUpperCase(Locale.ROOT);
    }

    /** A name that a line is, or that ends it. */
    private Optional<Found<String>> personIn(Line piece) {
        Line bare = piece.withoutNoise();
        Optional<String> whole = Names.person(bare.text());
        if (whole.isPresent()) {
            return Optional.of(zones.found(whole.get(), bare, Found.PRINTED));
        }
        String[] words = bare.text().split(" ");
        for (int length = Math.min(LONGEST_NAME, words.length); length >= 1; length--) {
            for (int first = words.length - length; first >= 0 && words.length <= MOST_WORDS; first--) {
                Optional<String> person =
                        Names.person(String.join(" ", Arrays.copyOfRange(words, first, first + length)));
                if (person.isPresent()
                        && person.get().indexOf(' ') != person.get().lastIndexOf(' ')) {
                    int at = String.join(" ", Arrays.copyOf(words, first)).length() + (first == 0 ? 0 : 1);
                    return Optional.of(
                            zones.found(person.get(), bare.piece(at, bare.text().length()), Found.REPAIRED));
                }
            }
        }
        return Optional.empty();
    }

    private List<Signer> signers() {
        if (titles.isEmpty() && authorities.isEmpty()) {
            return List.of();
        }
        Found<String> authority = joined(authorities);
        if (titles.isEmpty()) {
            return List.of(new Signer(name, deputyOf(authorities.getLast()), authority));
        }
        Found<String> title = titles.getLast();
        if (titles.size() == 2
                && authority == null
                && !DEPUTY.matcher(Folding.fold(title.value())).find()) {
            return List.of(new Signer(name, title, null), new Signer(null, titles.getFirst(), null));
        }
        return List.of(new Signer(name, title, authority == null ? headOver(title) : authority));
    }

    /** Above a deputy's title stands, legible or not, that he signs for the head. */
    private @Nullable Found<String> headOver(Found<String> title) {
        boolean deputy = title.value().startsWith("Phó ");
        if (!deputy || titles.size() < 2) {
            return null;
        }
        Found<String> head = titles.getFirst();
        return new Found<>("KT. " + head.value().toUpperCase(Locale.ROOT), head.start(), head.end(), Found.GUESSED);
    }

    /** Who signs KT. Giám đốc is a deputy, whatever has become of his own line. */
    private static @Nullable Found<String> deputyOf(Found<String> authority) {
        if (!authority.value().startsWith("KT. ")) {
            return null;
        }
        return Names.TITLES
                .find(authority.value().substring("KT. ".length()))
                .map(head -> new Found<>("Phó " + head, authority.start(), authority.end(), Found.GUESSED))
                .orElse(null);
    }

    private static @Nullable Found<String> joined(List<Found<String>> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        String value = String.join(" / ", lines.stream().map(Found::value).toList());
        double confidence = lines.stream().mapToDouble(Found::confidence).min().orElse(Found.GUESSED);
        int end = Math.max(lines.getFirst().start(), lines.getLast().end());
        return new Found<>(value, lines.getFirst().start(), end, confidence);
    }
}
