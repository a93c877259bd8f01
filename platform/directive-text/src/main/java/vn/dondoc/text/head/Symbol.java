package vn.dondoc.text.head;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private Symbol() {}

    /** The number with its symbol mended, where one letter of a part differs and no other reading is likely. */
    public static @Nullable Found<String> mended(@Nullable Found<String> number, Optional<DocumentType> title) {
        if (number == null) {
            return null;
        }
        int slash = number.value().indexOf('/');
        if (slash < 0) {
            return number;
        }
        String[] parts = number.value().substring(slash + 1).split("-", -1);
        String type = title.map(DocumentType::code).orElse("");
        boolean first = parts.length > 1 && !TYPES.contains(parts[0]) && isAlike(type, parts[0]);
        String mended = Arrays.stream(parts)
                .skip(first ? 1 : 0)
                .map(Symbol::committee)
                .collect(Collectors.joining("-", first ? type + "-" : "", ""));
        String value = number.value().substring(0, slash + 1) + mended;
        return value.equals(number.value())
                ? number
                : new Found<>(value, number.start(), number.end(), Math.min(Found.INFERRED, number.confidence()));
    }

    private static boolean isAlike(String type, String part) {
        return type.length() >= 2 && type.length() == part.length() && Likeness.within(1, type, part);
    }

    private static String committee(String part) {
        return COMMITTEES.stream()
                .filter(name -> name.length() == part.length() && Likeness.within(1, name, part))
                .findFirst()
                .orElse(part);
    }
}
