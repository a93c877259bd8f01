package vn.dondoc.text.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;

/** What is known of names. */
public final class Names {

    /** Ministries, departments and other bodies whose name is the same everywhere. */
    public static final KnownNames AGENCIES = KnownNames.of("agencies.txt");

    public static final KnownNames TITLES = KnownNames.of("titles.txt");

    private static final Map<String, String[]> PROVINCES = WordList.of(Names.class, "provinces.txt").stream()
            .collect(Collectors.toUnmodifiableMap(columns -> Folding.squeeze(columns[0]), Function.identity()));
    private static final Set<String> FAMILY_NAMES = WordList.words(Names.class, "family-names.txt").stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .collect(Collectors.toUnmodifiableSet());
    /** The names that most people have, by their letters without accents: a scan may have changed those. */
    private static final Map<String, String> COMMON_FAMILY_NAMES = Stream.of(
                    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô",
                    "Thạch", "Dương", "Đinh", "Đoàn", "Trịnh", "Trương", "Lương", "Phùng", "Vương")
            .collect(Collectors.toUnmodifiableMap(Folding::fold, Function.identity()));

    /** Those that many have and that differ from a rare one by an accent alone: "Ha" is Hà, hardly Hạ. */
    private static final Map<String, String> LIKELY_FAMILY_NAMES = Stream.of("Hà", "Hồ", "Lý", "Đào", "Lưu", "Tạ", "Tô")
            .collect(Collectors.toUnmodifiableMap(Folding::fold, Function.identity()));

    /** Names that no other has the letters of, accents apart. */
    private static final Map<String, String> ONLY_FAMILY_NAMES =
            FAMILY_NAMES.stream().collect(Collectors.groupingBy(Folding::fold)).entrySet().stream()
                    .filter(names -> names.getValue().size() == 1)
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, names -> names.getValue().getFirst()));

    /** "Bảo hiểm xã hội" names no commune. */
    private static final String INSURANCE = "hiểm ";

    private static final Map<String, String> SLIPS = WordList.of(Names.class, "slips.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
    private static final Set<String> LEVELS =
            Set.of("tỉnh", "phố", "huyện", "xã", "phường", "quận", "khu", "trấn", "thị");
    private static final Set<String> KINDS = Set.of("vụ", "cục", "sở", "phòng", "ban", "khoa", "viện", "bộ");
    private static final Set<String> KINDS_OF_TWO_WORDS = Set.of("Tổng cục", "Chi cục");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    /** "Văn Phòng" may be somebody's names; "Lưu: Văn phòng" is not. */
    private static final Pattern TITLE_WITHIN = Pattern.compile(
            "(?:^|\\b(?:luu|chanh|pho) )van phong\\b|^truong (?:phong|ban|khoa)\\b|\\b(?:chu tich|giam doc|pho truong|truong ban|danh muc|danh sach|thu tuc|quyet dinh|van ban|ke hoach|noi nhan|phu luc|thong bao|viet nam|nhan dan|tinh uy)\\b");
    /** Syllables of phrases that no name has. */
    private static final Set<String> NEVER_NAMES = Set.of(
            "và", "của", "các", "về", "số", "mục", "tỉnh", "huyện", "xã", "phường", "sở", "thuộc", "được", "theo",
            "trong", "ubnd", "hđnd", "tp", "việc", "cấp", "ngành", "ủy", "những", "với", "cho", "vụ", "cục");

    private static final int SHORTEST_ALIKE = 5;
    private static final int LONGEST_SLIP = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Pattern LEVEL_BEFORE = Pattern.compile(
            "^(?:TP|Thành phố|Tỉnh)\\.?\\s?(?=\\p{Lu})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** "Bảo hiểm xã hội" is of no commune; "xã Hội Hợp" is one. */
    private static final Pattern SOCIAL = Pattern.compile("xã Hội(?! \\p{Lu})");

    /** "khu vực XX". */
    private static final Pattern ROMAN = Pattern.compile("(?<=khu vực )[IVX][ivx]{0,4}(?!\\p{L})");

    private static final Pattern NO_LEVEL = Pattern.compile("khu (?:Vực|Công nghiệp|Kinh tế)|thị Trường");
    /** In a body's name; longer ones are words to a page in capitals. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "UBND", "HĐND", "ĐBQH", "BHXH", "VKSND", "KSND", "TAND", "LHPN", "BCH", "TNCS", "MTTQ", "CHQS", "BĐBP");

    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private Names() {}

    /** The province of this name, in its usual spelling. */
    public static Optional<String> province(String reading) {
        return Optional.ofNullable(PROVINCES.get(Folding.squeeze(reading))).map(columns -> columns[0]);
    }

    /** The one province that a reading is or, a letter changed, lost or added, resembles: where a place must stand. */
    public static Optional<String> provinceAlike(String reading) {
        String key = Folding.squeeze(reading);
        String[] exact = PROVINCES.get(key);
        if (exact != null) {
            return Optional.of(exact[0]);
        }
        List<String[]> alike = PROVINCES.entrySet().stream()
                .filter(province ->
                        province.getKey().length() >= SHORTEST_ALIKE && Likeness.within(1, province.getKey(), key))
                .filter(province -> Tones.mayBe(province.getValue()[0], reading))
                .map(Map.Entry::getValue)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()[0]) : Optional.empty();
    }

    /** A province with its level before it: "tỉnh Cà Mau", "thành phố Huế"; none of another place. "TP. Huế" is that city. */
    public static Optional<String> withLevel(String place) {
        String name = LEVEL_BEFORE.matcher(place).replaceFirst("");
        return Optional.ofNullable(PROVINCES.get(Folding.squeeze(name)))
                .map(columns -> (columns.length > 1 ? columns[1] : "tỉnh") + " " + columns[0]);
    }

    /** A person's name that the words of a reading are, in its usual spelling: {@code "Nguyễn VănHẢI"}, glued by a scan, is Nguyễn Văn Hải. */
    public static Optional<String> person(String reading) {
        List<String> words = new ArrayList<>();
        for (String word : GLUED.matcher(reading).replaceAll(" ").strip().split("\\s+")) {
            boolean initial = word.length() == 1 && !word.equals("Y");
            if (word.isEmpty()
                    || initial
                    || !Character.isUpperCase(word.charAt(0))
                    || !WORD.matcher(word).matches()) {
                return Optional.empty();
            }
            words.add(capitalised(word));
        }
        if (words.size() >= 3 && !FAMILY_NAMES.contains(words.getFirst())) {
            String folded = Folding.fold(words.getFirst());
            words.set(
                    0,
                    Stream.of(COMMON_FAMILY_NAMES, LIKELY_FAMILY_NAMES, ONLY_FAMILY_NAMES)
                            .map(names -> names.get(folded))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(words.getFirst()));
        }
        boolean named = words.size() >= 2 && words.size() <= 5 && FAMILY_NAMES.contains(words.getFirst());
        String name = String.join(" ", words);
        boolean behindPlace = words.size() >= 4
                && province(words.get(0) + " " + words.get(1)).isPresent()
                && FAMILY_NAMES.contains(words.get(2));
        return named && !behindPlace && mayBePerson(name) ? Optional.of(name) : Optional.empty();
    }

    /** The name of three words or more whose family name a scan has damaged by a letter: "Nuyễn Quốc Huyền", "hạch Quốc Lâm". */
    public static Optional<String> damagedPerson(String reading) {
        String[] words = reading.strip().split("\\s+");
        if (words.length < 3 || words.length > 4) {
            return Optional.empty();
        }
        String first = Folding.squeeze(words[0]);
        String end = words[0].toLowerCase(Locale.ROOT);
        List<String> lost = COMMON_FAMILY_NAMES.values().stream()
                .filter(name -> Folding.squeeze(name).equals(first)
                        || Folding.squeeze(name).substring(1).equals(first)
                        || end.length() >= 2 && name.length() - end.length() <= 2 && name.endsWith(end))
                .toList();
        List<String> alike = lost.size() == 1
                ? lost
                : COMMON_FAMILY_NAMES.values().stream()
                        .filter(name -> first.length() >= 3 && Likeness.within(1, Folding.squeeze(name), first))
                        .toList();
        return alike.size() == 1
                ? person(alike.getFirst() + reading.strip().substring(words[0].length()))
                : Optional.empty();
    }

    /** Whether words are spoken, two of them at least: no abbreviations. A scan may have glued them. */
    public static boolean isSpoken(String words) {
        String folded = Folding.fold(words).strip();
        long spoken = Arrays.stream(folded.split("[ ,-]+"))
                .filter(word -> VOWEL.matcher(word).find())
                .count();
        return spoken >= 2 || spoken == 1 && folded.length() >= 6;
    }

    /** Whether nothing in the words says that they are another thing: a place, a title, an abbreviation, a word of grammar. */
    public static boolean mayBePerson(String name) {
        String[] words = name.split(" ");
        boolean given = words.length >= 3 && words[words.length - 1].equals("Trong");
        boolean spoken = Arrays.stream(words)
                .limit(given ? words.length - 1 : words.length)
                .allMatch(word -> VOWEL.matcher(Folding.fold(word)).find()
                        && !NEVER_NAMES.contains(word.toLowerCase(Locale.ROOT)));
        return spoken
                && province(name).isEmpty()
                && !TITLE_WITHIN.matcher(Folding.fold(name)).find();
    }

    public static boolean isFamilyName(String word) {
        return FAMILY_NAMES.contains(word) || FAMILY_NAMES.contains(capitalised(word));
    }

    /** A name printed in capitals as it is written in a sentence: first letter, places and their like in capitals. */
    public static String inSentence(String capitals) {
        StringBuilder name = new StringBuilder();
        Matcher words = WORD.matcher(capitals);
        int done = 0;
        boolean proper = true;
        boolean ofKind = false;
        while (words.find()) {
            name.append(capitals, done, words.start());
            String word = ABBREVIATIONS.contains(words.group())
                    ? words.group()
                    : words.group().toLowerCase(Locale.ROOT);
            boolean level = LEVELS.contains(word) && !name.toString().endsWith(INSURANCE);
            name.append(!ABBREVIATIONS.contains(word) && (proper && !level || done == 0) ? capitalised(word) : word);
            proper = level || proper && done > 0;
            if (done == 0 && KINDS.contains(word) || KINDS_OF_TWO_WORDS.contains(name.toString())) {
                proper = true;
                ofKind = true;
            } else if (ofKind) {
                proper = level;
                ofKind = false;
            }
            done = words.end();
        }
        String social = SOCIAL.matcher(name.append(capitals.substring(done))).replaceAll("xã hội");
        String areas =
                NO_LEVEL.matcher(social).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
        return withProvinces(
                ROMAN.matcher(areas).replaceAll(found -> found.group().toUpperCase(Locale.ROOT)));
    }

    /** A place's name with a capital to each of its words: "Hòa THUẬN" is Hòa Thuận. */
    public static String place(String printed) {
        return WORD.matcher(printed)
                .replaceAll(
                        word -> LEVELS.contains(word.group()) || word.group().equals("TP")
                                ? word.group()
                                : capitalised(word.group()));
    }

    /** A title in capitals as it is written in a sentence: the known title, then the body's name with a capital of its own. */
    public static String title(String capitals) {
        String[] words = capitals.split(" ");
        for (int length = words.length - 1; length >= 2; length--) {
            Optional<String> known = TITLES.find(String.join(" ", Arrays.copyOf(words, length)));
            if (known.isPresent()) {
                String body = String.join(" ", Arrays.copyOfRange(words, length, words.length));
                String name = AGENCIES.find(body).orElseGet(() -> bodyInSentence(body));
                return known.get() + " " + name;
            }
        }
        return inSentence(capitals);
    }

    /** "VỤ KHOA GIÁO - VĂN XÃ": a capital for the kind of body, for its name, and behind a dash. */
    private static String bodyInSentence(String body) {
        StringBuilder name = new StringBuilder();
        boolean capital = true;
        for (String word : body.split(" ")) {
            String small = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? "" : " ").append(capital ? capitalised(word) : small);
            capital = small.equals("-") || name.length() == word.length() && KINDS.contains(small);
        }
        return withProvinces(name.toString());
    }

    private static String withProvinces(String name) {
        String[] words = name.split(" ");
        for (int i = 0; i + 1 < words.length; i++) {
            Optional<String> province = province(words[i] + " " + words[i + 1]);
            if (province.isPresent() && province.get().indexOf(' ') > 0) {
                String[] right = province.get().split(" ");
                words[i] = right[0];
                words[i + 1] = right[1];
            }
        }
        return String.join(" ", words).replace(" việt nam", " Việt Nam");
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** A phrase with the words mended that a scan has confused, where only one reading means anything. */
    public static String mended(String phrase) {
        String[] words = phrase.split(" ");
        for (int i = 0; i + LONGEST_SLIP <= words.length; i++) {
            String right = SLIPS.get((words[i] + " " + words[i + 1]).toLowerCase(Locale.ROOT));
            if (right != null) {
                int space = right.indexOf(' ');
                boolean capital = Character.isUpperCase(words[i].charAt(0));
                words[i] = capital ? capitalised(right.substring(0, space)) : right.substring(0, space);
                words[i + 1] = right.substring(space + 1);
            }
        }
        return String.join(" ", words);
    }
}
