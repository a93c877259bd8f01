package vn.dondoc.text.head;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;

/** The name of a body as a letterhead prints it: its usual spelling, what a scan has made of it, and how sure that is. */
final class BodyName {

    private static final Pattern COMMITTEE = Pattern.compile(
            "^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\\s*((?:tinh|thanh pho|tp\\.?|huyen|thi xa|quan(?! (?:khu|chung|doan|doi|su|ly)\\b)|phuong|xa|dac khu|thi tran)(?:\\s+.+)?)?$");
    private static final Pattern LEVEL = Pattern.compile(
            "^(?:tinh|thanh pho|tp\\.?|huyen|thi xa|quan(?! (?:khu|chung|doan|doi|su|ly)\\b)|phuong|xa|dac khu|thi tran)(?:\\s|$)");
    private static final Pattern CITY = Pattern.compile("(?<!\\p{L})T[Pp]\\. ?(?=\\p{Lu})");
    private static final Pattern TOWN = Pattern.compile("(?<!\\p{L})T[Xx]\\. ?(?=\\p{Lu})");
    /** A committee of the Party: "TỈNH ỦY CÀ MAU". */
    private static final Pattern PARTY = Pattern.compile("^\\s*(?:tinh|thanh|huyen|thi|quan) uy\\s+");
    /** "UBND-TỈNH". */
    private static final Pattern GLUED = Pattern.compile("^(\\p{Lu}{4})-(?=TỈNH|THÀNH|HUYỆN|PHƯỜNG|XÃ|QUẬN)");

    private static final Pattern JOINT = Pattern.compile("\\s-\\s?|\\s?-\\s");
    /** Often longer than the form under which they are known. */
    private static final Pattern LONG_NAMES = Pattern.compile("^(?:ban|trung tam|hoi dong) ");

    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?|[ivx]+|\\d+|tnhh|mtv|hcm|tp|ubnd|hdnd|mttq|-|&");
    /** A school below the university: its level, and a name of its own. */
    private static final Pattern SCHOOL = Pattern.compile(
            "^TRƯỜNG\\s+(?<level>(?:PTDT(?:BT|NT)\\s+)?(?:TH|THCS|THPT|MN|MG)(?:\\s?(?:&|-|VÀ)\\s?TH(?:CS|PT))?|TIỂU HỌC|MẦM NON|MẪU GIÁO|TRUNG HỌC (?:CƠ SỞ|PHỔ THÔNG))\\s+(?<name>\\p{Lu}.*)$");

    /** Three letters away from "ỦY BAN NHÂN DÂN". */
    private static final Pattern COURT = Pattern.compile("^\\s*toa an nhan dan\\b");

    private static final Set<String> ABBREVIATIONS = Set.of("UBND", "HĐND");
    /** All of these and all provinces are known by name. */
    private static final Pattern LISTED =
            Pattern.compile("^(?:so|bo) |^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) tinh |^tinh |^thanh pho ");

    /** "CỤC THI Đen Me ÁN": a stamp's edge or a line's, read as words. */
    private static final Pattern SMALL_WORD_AMONG_CAPITALS =
            Pattern.compile("\\p{Lu}{2,} (?:(?:\\p{L}\\p{Ll}+ )+\\p{Lu}{2,}(?: |$)|\\p{Ll}{2,}$)");

    /** "HI CỤC", "CHỊ CỤC". */
    private static final Pattern BRANCH = Pattern.compile("^\\P{L}{0,2}C?H[IÍÌỊỈ] CỤC\\s");

    private static final Pattern ZONE = Pattern.compile("(?<=\\s|^)KHU V[ỤỨƯU]C(?=\\s|$)");

    private static final String COMMITTEE_NAME = "ỦY BAN NHÂN DÂN";
    private static final String COUNCIL_NAME = "HỘI ĐỒNG NHÂN DÂN";
    private static final int MOST_SLIPS = 3;
    private static final int MOST_WORDS_OF_COMMITTEE = 5;

    private BodyName() {}

    /** With "TP." and "TX." in words. */
    static String spelledOut(String printed) {
        return TOWN.matcher(CITY.matcher(printed).replaceAll("THÀNH PHỐ ")).replaceAll("THỊ XÃ ");
    }

    /** One line of a letterhead in its usual spelling. */
    static String usual(String printed) {
        Optional<String> two = usualOfTwo(printed.strip());
        if (two.isPresent()) {
            return two.get();
        }
        Matcher school = SCHOOL.matcher(printed.strip());
        if (school.matches()) {
            String level = school.group("level");
            boolean inWords = level.indexOf(' ') > 0 && !level.contains("TH");
            return "Trường "
                    + (inWords || level.startsWith("TRUNG") ? Names.inSentence(level) : level) + " "
                    + Names.place(school.group("name"));
        }
        String[] joint = JOINT.split(printed.strip());
        if (joint.length == 2
                && beginsBody(joint[1])
                && Names.AGENCIES.find(printed).isEmpty()) {
            return usualOfJoint(usual(joint[0]), usual(joint[1]));
        }
        Matcher committee = COMMITTEE.matcher(fold(printed).strip());
        if (committee.matches()) {
            String kind = committee.group().startsWith("h") ? "HĐND" : "UBND";
            return committee.group(1) == null
                    ? kind
                    : kind + " " + place(printed.strip().substring(committee.start(1)));
        }
        Matcher party = PARTY.matcher(fold(printed));
        if (party.find()) {
            String level = Names.inSentence(printed.strip().split("\\s+")[0]);
            return level + " ủy " + Names.place(printed.substring(party.end()));
        }
        return LEVEL.matcher(fold(printed)).find()
                ? place(printed)
                : Names.AGENCIES
                        .findAlike(printed)
                        .orElseGet(() -> isSentence(printed) ? printed : Names.inSentence(printed));
    }

    /** Printed as it is written in a sentence. */
    private static boolean isSentence(String printed) {
        return printed.chars().filter(Character::isLowerCase).count() * 2 > printed.length();
    }

    /** Two known bodies that issue together, of which one may have a dash in its own name. */
    private static Optional<String> usualOfTwo(String printed) {
        Matcher dash = JOINT.matcher(printed);
        while (dash.find()) {
            Optional<String> one = Names.AGENCIES.find(printed.substring(0, dash.start()));
            Optional<String> other = Names.AGENCIES.find(printed.substring(dash.end()));
            if (one.isPresent() && other.isPresent()) {
                return Optional.of(one.get() + " - " + other.get());
            }
        }
        return Optional.empty();
    }

    /** Two bodies that issue together; "công đoàn ngành" is that of the department before it. */
    private static String usualOfJoint(String one, String other) {
        boolean branch = other.endsWith(" ngành") && one.startsWith("Sở ");
        return one + " - " + other + (branch ? " " + one.substring("Sở ".length()) : "");
    }

    /** "TỈNH KIÊN GIANG" as in a sentence, the province's name in its right spelling. */
    private static String place(String printed) {
        Matcher level = LEVEL.matcher(fold(printed));
        if (!level.find()) {
            return Names.inSentence(printed);
        }
        String kind = switch (level.group().strip()) {
            case "tinh" -> "tỉnh";
            case "thanh pho", "tp", "tp." -> "thành phố";
            case "huyen" -> "huyện";
            case "thi xa" -> "thị xã";
            case "quan" -> "quận";
            case "phuong" -> "phường";
            case "xa" -> "xã";
            case "dac khu" -> "đặc khu";
            default -> "thị trấn";
        };
        String name = printed.substring(level.end());
        if (name.isBlank()) {
            return kind;
        }
        return kind + " "
                + Names.province(name)
                        .orElseGet(() -> Names.inSentence("tỉnh " + name).substring("tỉnh ".length()));
    }

    /** With the committee's name, the level and the province in their right letters where a scan has changed few of them. */
    static String mended(String scanned) {
        String printed =
                ZONE.matcher(BRANCH.matcher(scanned).replaceFirst("CHI CỤC ")).replaceFirst("KHU VỰC");
        if (isKnown(printed)
                || fold(printed).startsWith("va ")
                || COURT.matcher(fold(printed)).find()) {
            return printed;
        }
        String[] words = GLUED.matcher(printed.strip()).replaceFirst("$1 ").split("\\s+");
        Optional<String> abbreviation = abbreviation(words[0]);
        if (abbreviation.isPresent() && words.length > 1 && (ABBREVIATIONS.contains(words[0]) || isLevel(words))) {
            return abbreviation.get() + " " + mendedPlace(String.join(" ", Arrays.copyOfRange(words, 1, words.length)));
        }
        for (String name : new String[] {COMMITTEE_NAME, COUNCIL_NAME}) {
            if (fold(printed).startsWith(fold(name) + " ")) {
                return name + " " + mendedPlace(printed.substring(name.length() + 1));
            }
            for (int length = Math.min(words.length, MOST_WORDS_OF_COMMITTEE); length >= 3; length--) {
                String begin = String.join(" ", Arrays.copyOf(words, length));
                if (Likeness.within(MOST_SLIPS, Folding.squeeze(name), Folding.squeeze(begin))) {
                    String rest = String.join(" ", Arrays.copyOfRange(words, length, words.length));
                    return rest.isEmpty() ? name : name + " " + mendedPlace(rest);
                }
            }
        }
        return PARTY.matcher(fold(printed)).find() ? printed : mendedPlace(printed);
    }

    /** UBND or HĐND, a letter changed, lost or added. */
    private static Optional<String> abbreviation(String word) {
        return ABBREVIATIONS.stream()
                .filter(name -> name.equals(word) || Likeness.within(1, Folding.squeeze(name), Folding.squeeze(word)))
                .findFirst();
    }

    private static boolean isLevel(String[] words) {
        return LEVEL.matcher(fold(words[1]) + (words.length > 2 ? " " + fold(words[2]) : ""))
                .find();
    }

    private static String mendedPlace(String printed) {
        String[] words = printed.strip().split("\\s+");
        for (int length = 2; length >= 1 && words.length > length; length--) {
            String begin = Folding.squeeze(String.join(" ", Arrays.copyOf(words, length)));
            String level = Likeness.within(1, "tinh", begin)
                    ? "TỈNH"
                    : Likeness.within(2, "thanhpho", begin) ? "THÀNH PHỐ" : "";
            Optional<String> province =
                    Names.provinceAlike(String.join(" ", Arrays.copyOfRange(words, length, words.length)));
            if (!level.isEmpty() && province.isPresent()) {
                return level + " " + province.get().toUpperCase(Locale.ROOT);
            }
        }
        return printed;
    }

    /** Whether a line goes on with a long name: it begins no body, and the one above is of none that is known as it stands. */
    static boolean isRest(String above, String line) {
        String upper = fold(above).strip();
        String lower = fold(line).strip();
        return BodyStart.isAt(above)
                && !BodyStart.isAt(line)
                && !COMMITTEE.matcher(upper).matches()
                && !COMMITTEE.matcher(lower).matches()
                && !BodyStart.isLevel(lower)
                && !PARTY.matcher(upper).find()
                && (!isKnown(above) || LONG_NAMES.matcher(upper).find())
                && !isKnown(line)
                && lower.indexOf(' ') > 0
                && isSpoken(upper)
                && isSpoken(lower);
    }

    /** Whether words, as printed, are the first of a body's name. */
    static boolean beginsBody(String printed) {
        return BodyStart.isAt(printed)
                || COMMITTEE.matcher(fold(printed).strip()).matches();
    }

    /** Whether all of its words are words. */
    private static boolean isSpoken(String folded) {
        return Arrays.stream(folded.split("[\\s,.()]+"))
                .allMatch(word -> SYLLABLE.matcher(word).matches());
    }

    /** Whether it is known without the body above it: a school has a name of its own. */
    static boolean namesItself(String name) {
        return SCHOOL.matcher(name.strip()).matches();
    }

    static boolean isKnown(String name) {
        if (Names.AGENCIES.find(name).isEmpty() && usualOfTwo(name.strip()).isPresent()) {
            return true;
        }
        Matcher committee = COMMITTEE.matcher(fold(name).strip());
        if (!committee.matches()) {
            return Names.AGENCIES.find(name).isPresent();
        }
        String place = committee.group(1);
        if (place != null && place.chars().anyMatch(c -> "()[]{}|".indexOf(c) >= 0)) {
            return false;
        }
        return place == null
                || !place.startsWith("tinh ")
                || Names.province(place.substring("tinh ".length())).isPresent();
    }

    /** Of one body's name: a known one, one whose words are what they seem, or one that a scan may have damaged. */
    static double certainty(String name) {
        if (isKnown(name)) {
            return Found.PRINTED;
        }
        if (SCHOOL.matcher(name.strip()).matches()) {
            return Found.REPAIRED;
        }
        String folded = fold(name).strip();
        boolean spoken = isSpoken(folded);
        if (name.chars().anyMatch(c -> "([{|".indexOf(c) >= 0)
                || SMALL_WORD_AMONG_CAPITALS.matcher(name).find()
                || folded.endsWith(" khu vuc")) {
            return Found.INFERRED;
        }
        if (LISTED.matcher(folded).find() && Names.AGENCIES.findAlike(name).isEmpty()) {
            return Found.INFERRED;
        }
        boolean joint = JOINT.split(name).length == 2;
        boolean named = BodyStart.isAt(name) || COMMITTEE.matcher(folded).matches();
        return spoken && named || Names.AGENCIES.findAlike(name).isPresent() || joint && spoken
                ? Found.REPAIRED
                : Found.INFERRED;
    }

    private static String fold(String text) {
        return Folding.fold(text);
    }
}
