package vn.dondoc.text.head;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Likeness;

/** The symbol of a number that a scan has damaged: the type's letters as the title has them, committees' letters as they are. */
public final class Symbol {

    private static final List<String> COMMITTEES = List.of("UBND", "HĐND", "VPCP");
    private static final List<String> TYPES =
            Arrays.stream(DocumentType.values()).map(DocumentType::code).toList();

    /** Hội Nông dân, one letter less than the council. */
    private static final String FARMERS_UNION = "HND";
    /** Thường trực HĐND, no circular. */
    private static final String STANDING_COUNCIL = "TTHĐND";

    /** No group of letters begins with a digit. */
    private static final Pattern DIGIT_FIRST = Pattern.compile("^\\d+\\p{L}");

    private Symbol() {}

    /** The number with its symbol mended, where one letter of a part differs and no other reading is likely. */
    public static @Nullable Found<String> mended(@Nullable Found<String> number, Optional<DocumentType> title) {
        if (number == null) {
            return null;
        }
        int slash = number.value().lastIndexOf('/');
        if (slash < 0) {
            return number;
        }
        String[] parts = number.value().substring(slash + 1).split("-", -1);
        String type = title.map(DocumentType::code).orElse("");
        boolean first = parts.length > 1
                && !TYPES.contains(parts[0])
                && !Arrays.asList(parts).contains(type)
                && isAlike(type, parts[0]);
        parts[0] = apart(parts[0]);
        String mended = Arrays.stream(parts)
                .skip(first ? 1 : 0)
                .map(Symbol::committee)
                .collect(Collectors.joining("-", first ? type + "-" : "", ""));
        String value = number.value().substring(0, slash + 1) + mended;
        boolean strange = !type.isEmpty() && parts.length > 1 && !TYPES.contains(parts[0])
                || Arrays.stream(parts)
                        .anyMatch(part -> DIGIT_FIRST.matcher(part).find());
        return value.equals(number.value()) && !strange
                ? number
                : new Found<>(value, number.start(), number.end(), Math.min(Found.INFERRED, number.confidence()));
    }

    /** "QĐUBND", of a page whose hyphens are lost. */
    private static String apart(String part) {
        return TYPES.stream()
                .filter(type -> COMMITTEES.stream().anyMatch(name -> part.equals(type + name)))
                .filter(type -> !part.equals(STANDING_COUNCIL))
                .findFirst()
                .map(type -> type + "-" + part.substring(type.length()))
                .orElse(part);
    }

    private static boolean isAlike(String type, String part) {
        return type.length() >= 2 && Likeness.within(1, type, part);
    }

    private static String committee(String part) {
        return part.equals(FARMERS_UNION)
                ? part
                : COMMITTEES.stream()
                        .filter(name -> Likeness.within(1, name, part)
                                && (name.length() == part.length()
                                        || part.startsWith(name.substring(0, 1)) && part.endsWith(name.substring(3))))
                        .findFirst()
                        .orElse(part);
    }
}
