package vn.dondoc.text.zone;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;
import vn.dondoc.text.page.Line;

/**
 * The line that names the document's type: "CHỈ THỊ", alone and in capitals, with whatever a scan has put around it; or
 * with the subject's beginning behind it on the same line.
 *
 * @param rest what stands behind the type's name; empty if nothing
 */
public record TitleLine(DocumentType type, Line name, Line rest) {

    private static final int LONGEST_NOISE = 30;
    /** Words that begin others: "LUẬT SƯ", "LỆNH CẤM". */
    private static final Set<DocumentType> ALONE = Set.of(DocumentType.LUAT, DocumentType.LENH);
    /** "PHÒNG KẾ HOẠCH", "GIÁO DỤC PHÁP LUẬT", "BAN QUẢN LÝ DỰ ÁN": the name's last words are no type. */
    private static final Pattern ENDS_NAME = Pattern.compile(
            "^(?:so|phong|vu|ban|cuc|bo|uy ban|hoi dong|trung tam|vien|bo tu|to) (?:\\S+ )*$|(?:^|\\s)(?:phap|ky|bo tu) $");
    /** As joint circulars were called until 1996. */
    private static final String OF_MINISTRIES = "thong tu lien bo";
    /** "KẾT LUẬN THANH TRA", a conclusion whose subject stands below. */
    private static final Pattern LONGER_NAME = Pattern.compile("ket luan (?:thanh tra|kiem tra)$");

    private static final Pattern GLUED =
            Pattern.compile("^(?:[^ ]{1,2} ){0,3}(?<name>[\\p{Lu}]{5,12})(?: [^ ]{1,2}){0,3}$");

    /** The urgency's stamp, which a scan has put before the title on its line. */
    private static final Pattern STAMP = Pattern.compile("^(?:hoa toc|thuong khan|khan)\\W{1,6}(?=[a-z])");

    /** "THÔNG BÁO Kết luận của …": the subject with a capital, and no number. */
    private static final Pattern SENTENCE = Pattern.compile("^(?!Số)\\p{Lu}\\p{Ll}+ (?:\\S+ ){2}");
    /** A letter names no type, and what has a title is none. */
    private static final Map<String, DocumentType> TYPES = types();

    public static Optional<TitleLine> read(Line line) {
        Line bare = line.withoutNoise();
        String folded = bare.folded();
        for (Map.Entry<String, DocumentType> entry : TYPES.entrySet()) {
            String name = entry.getKey();
            int at = folded.indexOf(name);
            if (at < 0) {
                continue;
            }
            Line printed = bare.piece(at, at + name.length());
            Matcher longer = LONGER_NAME.matcher(folded);
            int end = longer.find() && longer.start() == at ? longer.end() : at + name.length();
            Line rest = bare.piece(end, folded.length()).withoutNoise();
            boolean ofName = ENDS_NAME.matcher(folded.substring(0, at)).find();
            boolean alone = at == 0 || at <= LONGEST_NOISE && rest.text().isEmpty() && !ofName;
            boolean continued =
                    rest.text().isEmpty() || at == 0 && !ALONE.contains(entry.getValue()) && beginsSubject(rest);
            if (printed.isInCapitals() && alone && continued && wordEnds(folded, at + name.length())) {
                return Optional.of(new TitleLine(entry.getValue(), printed, rest));
            }
        }
        return damaged(bare);
    }

    /** The type of a name in small letters without accents. */
    public static Optional<DocumentType> typeOf(String folded) {
        return folded.equals("cong van")
                ? Optional.of(DocumentType.CONG_VAN)
                : Optional.ofNullable(TYPES.get(folded.replaceAll("\\s+", " ")));
    }

    /** Whether the name is printed as it is written. */
    public boolean isPrinted() {
        return TYPES.containsKey(name.folded().replaceAll("\\s+", " "));
    }

    public static boolean isTitle(Line line) {
        return read(line).isPresent();
    }

    private static Optional<TitleLine> damaged(Line line) {
        Matcher stamp = STAMP.matcher(line.folded());
        Line bare = stamp.find() ? line.piece(stamp.end(), line.text().length()) : line;
        if (!bare.isInCapitals() || bare.text().length() > LONGEST_NOISE) {
            return glued(bare);
        }
        String key = Folding.squeeze(bare.text());
        return TYPES.entrySet().stream()
                .filter(entry -> key.length() >= 6 && Likeness.within(1, Folding.squeeze(entry.getKey()), key))
                .sorted(Comparator.comparing(
                        entry -> !Folding.squeeze(entry.getKey()).equals(key)))
                .map(entry -> new TitleLine(
                        entry.getValue(),
                        bare,
                        bare.piece(bare.text().length(), bare.text().length())))
                .findFirst()
                .or(() -> glued(bare));
    }

    /** "THÔNGTƯ ý Ỷ": the space between its words is lost, and specks of a letter stand around it. */
    private static Optional<TitleLine> glued(Line bare) {
        Matcher words = GLUED.matcher(bare.text());
        if (bare.text().length() > LONGEST_NOISE || !words.matches()) {
            return Optional.empty();
        }
        String key = Folding.squeeze(words.group("name"));
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getKey().indexOf(' ') > 0
                        && Folding.squeeze(entry.getKey()).equals(key))
                .map(entry -> new TitleLine(
                        entry.getValue(),
                        bare.piece(words.start("name"), words.end("name")),
                        bare.piece(bare.text().length(), bare.text().length())))
                .findFirst();
    }

    private static boolean wordEnds(String folded, int at) {
        return at == folded.length() || !Character.isLetterOrDigit(folded.charAt(at));
    }

    private static boolean beginsSubject(Line rest) {
        return rest.isInCapitals()
                || rest.folded().startsWith("ve ")
                || rest.folded().startsWith("v/v")
                || SENTENCE.matcher(rest.text()).find();
    }

    private static Map<String, DocumentType> types() {
        List<DocumentType> titled = Arrays.stream(DocumentType.values())
                .filter(type -> type != DocumentType.CONG_VAN)
                .sorted(Comparator.comparing(
                        (DocumentType type) -> -type.vietnameseName().length()))
                .toList();
        Map<String, DocumentType> types = new LinkedHashMap<>();
        types.put(OF_MINISTRIES, DocumentType.THONG_TU_LIEN_TICH);
        titled.forEach(type -> types.put(Folding.fold(type.vietnameseName()), type));
        return types;
    }
}
