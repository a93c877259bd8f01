package vn.dondoc.text.closing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;
import vn.dondoc.text.page.Line;

/**
 * A title of which the stamp has left the end, "Ủ TỊCH", "ÁM ĐỐC", "RƯỞNG", or the beginning, "PHÓ GIÁM C". The stamp covers the left third of a signature
 * (Decree 30/2020, Annex I, part II, item 8), and with it where the title begins.
 */
public final class CutTitle {

    private static final int MOST_WORDS = 3;
    private static final int FEWEST_LETTERS = 3;
    private static final int LETTERS_TO_BE_ALIKE = 5;

    /** "THỊ TRƯỜNG" ends the name of a department, and no title. */
    private static final Pattern OF_BODY = Pattern.compile("(?:^|\\s)(?:thi|moi|nha|hoi|cong|quang|giao|dai) truong$");

    /** "PHÓ VĂN PHÒNG", as some write it. */
    private static final Pattern WHOLE_DEPUTY = Pattern.compile("^pho \\p{L}");

    private static final String HEAD = "Trưởng";

    /** By the last word that remains; of "trưởng" the body says whose. */
    private static final Map<String, String> ENDS = Map.of(
            "tich", "Chủ tịch", "doc", "Giám đốc", "uong", HEAD, "ruong", HEAD, "truong", HEAD, "tuong", "Thủ tướng");

    private static final Pattern DIRT_BEFORE =
            Pattern.compile("[^\\p{L}]*(?:\\p{L}[^\\p{L}]*){0,2}|\\W*(?:hu|iam)\\W*");

    /** Where the stamp stands right of it. */
    private static final Map<String, String> BEGINNINGS =
            Map.of("phogiam", "Phó Giám đốc", "giamd", "Giám đốc", "phochu", "Phó Chủ tịch", "chut", "Chủ tịch");

    private static final int MOST_SIGNS_OF_END = 3;
    private static final int SHORTEST_BEGINNING = 6;
    private static final int MOST_SLIPS = 3;

    /** By the first words of a body, the title of its head that ends so. */
    private static final Map<String, String> OF_BODIES = Map.ofEntries(
            Map.entry("Cục", "Cục trưởng"),
            Map.entry("Chi cục", "Chi cục trưởng"),
            Map.entry("Tổng cục", "Tổng Cục trưởng"),
            Map.entry("Bộ", "Bộ trưởng"),
            Map.entry("Vụ", "Vụ trưởng"),
            Map.entry("Viện", "Viện trưởng"),
            Map.entry("Trường", "Hiệu trưởng"));

    private static final Pattern WITH_OTHER_HEAD = Pattern.compile("^bo tu lenh\\b");
    private static final Pattern OF_COMMAND = Pattern.compile("^bo chi huy\\b");
    private static final String COMMANDER = "Chỉ huy trưởng";

    private CutTitle() {}

    /** Whether a line may be what remains of a deputy's title: its last word is the same. */
    static boolean mayBe(String deputy, Line bare) {
        String left = lastWord(bare.text());
        String whole = lastWord(deputy);
        boolean alike = left.equals(whole)
                || left.length() >= LETTERS_TO_BE_ALIKE - 1 && whole.endsWith(left)
                || whole.length() >= LETTERS_TO_BE_ALIKE && Likeness.within(1, whole, left);
        return alike && isShort(bare) && !WHOLE_DEPUTY.matcher(bare.folded()).find() && !endsBody(bare);
    }

    /** "THỊ TRƯỜNG", two letters away from "THỨ TRƯỞNG". */
    static boolean endsBody(Line bare) {
        return OF_BODY.matcher(bare.folded()).find();
    }

    /** The head's title that a line has the end of. */
    static Optional<String> head(Line bare) {
        if (!bare.isInCapitals()) {
            return Optional.empty();
        }
        String before = bare.folded().substring(0, Math.max(0, bare.folded().lastIndexOf(' ')));
        return isShort(bare) && DIRT_BEFORE.matcher(before).matches()
                ? Optional.ofNullable(ENDS.get(withoutDirt(lastWord(bare.text()))))
                : Optional.ofNullable(BEGINNINGS.get(withoutEnd(bare)));
    }

    /** Whether a damaged line is nearer to the deputy's title than to the head's above it. */
    static boolean isDeputyOf(String head, Line bare) {
        String read = Folding.squeeze(bare.text());
        String deputy = Folding.squeeze(Deputies.title(head));
        return bare.isInCapitals()
                && !deputy.startsWith("phopho")
                && !read.equals(Folding.squeeze(head))
                && Names.TITLES.find(bare.text()).isEmpty()
                && (Likeness.within(MOST_SLIPS, deputy, read) && read.length() > deputy.length() - MOST_SLIPS
                        || deputy.startsWith(withoutEnd(bare))
                                && withoutEnd(bare).length() >= SHORTEST_BEGINNING);
    }

    /** "PHÓ GIÁM C": its last word is no word. */
    private static String withoutEnd(Line bare) {
        String words = bare.text();
        int last = words.lastIndexOf(' ');
        boolean cut = last > 0 && words.length() - last <= MOST_SIGNS_OF_END;
        return Folding.squeeze(cut ? words.substring(0, last) : words);
    }

    /** The signer with the title that the head of this body has, where only its end was read. */
    public static @Nullable Signer completed(@Nullable Signer signer, @Nullable Found<String> issuer) {
        Found<String> cut = signer == null ? null : signer.title();
        if (signer == null || cut == null) {
            return signer;
        }
        if (!cut.value().equals(HEAD)) {
            return issuer == null ? signer : ofBranch(signer, cut, issuer.value());
        }
        Found<String> title = issuer == null
                        || WITH_OTHER_HEAD.matcher(Folding.fold(issuer.value())).find()
                ? null
                : headOf(issuer.value())
                        .map(head -> new Found<>(head, cut.start(), cut.end(), Found.GUESSED))
                        .orElse(null);
        return new Signer(signer.name(), title, signer.authority());
    }

    private static Optional<String> headOf(String body) {
        return OF_COMMAND.matcher(Folding.fold(body)).find()
                ? Optional.of(COMMANDER)
                : OF_BODIES.entrySet().stream()
                        .filter(known -> body.startsWith(known.getKey() + " "))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** In a branch nobody has the title of its head's superior: a scan has eaten "CHI". */
    private static Signer ofBranch(Signer signer, Found<String> title, String issuer) {
        String whole = issuer.startsWith("Chi cục ") && !title.value().endsWith("hi cục trưởng")
                ? title.value().replaceFirst("(?:(?<=^Phó )|^)Cục trưởng$", "Chi cục trưởng")
                : title.value();
        return whole.equals(title.value())
                ? signer
                : new Signer(
                        signer.name(),
                        new Found<>(whole, title.start(), title.end(), Found.GUESSED),
                        signer.authority());
    }

    private static boolean isShort(Line bare) {
        String[] words = bare.text().split(" ");
        return words.length <= MOST_WORDS
                && bare.isInCapitals()
                && lastWord(bare.text()).length() >= FEWEST_LETTERS
                && Names.TITLES.find(bare.text()).isEmpty();
    }

    /** "ô-FTRƯỞNG". */
    private static String withoutDirt(String word) {
        return Stream.of("truong", "tuong")
                .filter(end -> word.endsWith(end) && word.length() <= end.length() + 2)
                .findFirst()
                .orElse(word);
    }

    private static String lastWord(String words) {
        return Folding.squeeze(words.substring(words.lastIndexOf(' ') + 1));
    }
}
