package vn.dondoc.text.clause;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;

/** Who speaks in the document; he and those above him are not whom it addresses. */
public final class Issuer {

    private static final Set<String> ABOVE = Set.of(
            "chinh phu",
            "thu tuong chinh phu",
            "thu tuong",
            "quoc hoi",
            "bo chinh tri",
            "ban bi thu",
            "trung uong",
            "tinh uy",
            "thanh uy",
            "hoi dong nhan dan tinh");

    private static final Pattern UBND = Pattern.compile("\\bubnd\\b");
    private static final Pattern HDND = Pattern.compile("\\bhdnd\\b");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern PARTS = Pattern.compile("\\s?[,;]\\s|\\s[Vv]à\\s");
    private static final Pattern CENTRAL = Pattern.compile("chinh phu|thu tuong|^bo |quoc hoi");
    private static final Pattern PLACE = Pattern.compile("Tỉnh|Thành phố");
    private static final Pattern STATE = Pattern.compile(
            "^(?:Các )?(?:Bộ|Sở|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Công an|Thanh tra|Cục|Chi cục|Văn phòng|Ban Quản lý|Thuế|Kho bạc)(?!\\p{L})");
    private static final int LONGEST_NAME = 4;

    /** Behind these a body's own name follows, though it may look like a person's: "Bộ Công Thương". */
    private static final Set<String> HEADS = Set.of("Bộ", "Sở", "Cục", "Vụ", "Ban", "Phòng", "Chi", "cục");

    private static final Set<String> YOUTH = Set.of("Tỉnh Đoàn", "Thành Đoàn", "Quận Đoàn", "Huyện Đoàn", "ương Đoàn");

    private final Set<String> words = new HashSet<>();
    private final boolean local;

    public Issuer(@Nullable String name) {
        words.addAll(Set.of("pho", "thu", "tuong", "chu", "tich", "giam", "doc", "bo", "truong", "dong", "chi"));
        words.addAll(Arrays.asList(expanded(selfIn(name)).split(" ")));
        local = name == null || !CENTRAL.matcher(Folding.fold(name)).find();
    }

    /** A province calls itself "tỉnh" too; in what the centre writes that is somebody else. */
    private static String selfIn(@Nullable String name) {
        if (name == null) {
            return "Ủy ban nhân dân tỉnh";
        }
        return CENTRAL.matcher(Folding.fold(name)).find() ? name : name + " tỉnh thành phố";
    }

    /** Whether a phrase is but "Tỉnh" or "Thành phố", and means the issuer. */
    boolean isOwnPlace(String phrase) {
        return local && PLACE.matcher(phrase).matches();
    }

    /** Whether a phrase begins like a state body's name: whom rules put in charge by name has work, citizens have duties. */
    public static boolean isStateBody(String phrase) {
        return STATE.matcher(phrase).find();
    }

    /** Whether a phrase names nobody but bodies above every issuer: they give work and take none. */
    boolean isAbove(String phrase) {
        return Arrays.stream(PARTS.split(phrase)).allMatch(part -> isAbove(part, expanded(withoutPerson(part))));
    }

    /** Whether a phrase names the issuer, its head, or a body above it. */
    public boolean isSelfOrAbove(String phrase) {
        String[] entries = PARTS.split(phrase);
        if (entries.length > 1 && Arrays.stream(entries).allMatch(this::isSelfOrAbove)) {
            return true;
        }
        String expanded = expanded(withoutPerson(phrase));
        return isAbove(phrase, expanded) || Arrays.stream(expanded.split(" ")).allMatch(words::contains);
    }

    /** Also with a word behind that is none of its name: "Chính phủ cơ bản thống nhất". */
    private static boolean isAbove(String phrase, String expanded) {
        return ABOVE.stream()
                .anyMatch(above -> expanded.equals(above)
                        || expanded.startsWith(above + " ")
                                && phrase.length() > above.length() + 1
                                && Character.isLowerCase(phrase.charAt(above.length() + 1)));
    }

    /** "Chủ tịch UBND tỉnh Trần Văn A" without the name. */
    private static String withoutPerson(String phrase) {
        String[] words = phrase.split(" ");
        for (int from = Math.max(1, words.length - LONGEST_NAME); from <= words.length - 2; from++) {
            if (!HEADS.contains(words[from - 1])
                    && !YOUTH.contains(words[from - 1] + " " + words[from])
                    && !HEADS.contains(words[from])
                    && Names.person(String.join(" ", Arrays.copyOfRange(words, from, words.length)))
                            .isPresent()) {
                return String.join(" ", Arrays.copyOf(words, from));
            }
        }
        return phrase;
    }

    private static String expanded(String name) {
        String folded = Folding.fold(name);
        String whole = UBND.matcher(folded).replaceAll("uy ban nhan dan");
        return NO_WORD.matcher(HDND.matcher(whole).replaceAll("hoi dong nhan dan"))
                .replaceAll(" ")
                .strip();
    }
}
