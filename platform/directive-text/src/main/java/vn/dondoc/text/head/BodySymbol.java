package vn.dondoc.text.head;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;

/**
 * Whether a number's symbol may be that of a ministry or a department: it has the first letters of the name (Decree 30/2020,
 * Annex I, part II, item 3). Where it has others, the letterhead may have lost the line of the body below.
 */
public final class BodySymbol {

    private static final int SHORTEST_SYMBOL = 5;

    private static final Pattern KIND = Pattern.compile("^(?:bo|so) ");
    private static final Pattern WITH_OWN_SYMBOLS =
            Pattern.compile("^bo (?:cong an|quoc phong|chinh tri|chi huy|tu lenh)\\b");
    private static final Pattern PLACE = Pattern.compile(" (?:tinh|thanh pho) .*$");
    private static final Set<String> WITHOUT_LETTER = Set.of("va", "-", "");

    private BodySymbol() {}

    /** A ministry's or a department's, under whose name many other bodies print theirs. */
    static boolean isOfParent(String body) {
        return KIND.matcher(Folding.fold(body)).find();
    }

    static boolean mayBeOf(String body, String number) {
        String folded = PLACE.matcher(Folding.fold(body)).replaceFirst("");
        if (!KIND.matcher(folded).find() || WITH_OWN_SYMBOLS.matcher(folded).find()) {
            return true;
        }
        String letters = letters(folded, 1);
        String[] parts = number.replace("&", "").split("[^\\p{L}]+");
        boolean named = Arrays.stream(parts).anyMatch(part -> !part.isEmpty() && !isType(part));
        return !named || Arrays.stream(parts).map(Folding::fold).anyMatch(part -> part.contains(letters));
    }

    /** A symbol that has one letter more, less or other than the body's: a scan has changed it, or nobody knows. */
    public static @Nullable Found<String> checked(@Nullable Found<String> number, @Nullable Found<String> body) {
        if (number == null || body == null || number.confidence() <= Found.INFERRED) {
            return number;
        }
        String folded = PLACE.matcher(Folding.fold(body.value())).replaceFirst("");
        List<String> symbols = List.of(letters(folded, 0), letters(folded, 1), letters(folded, 2));
        List<String> parts = Arrays.stream(number.value().replace("&", "").split("[^\\p{L}]+"))
                .map(Folding::fold)
                .filter(part -> part.length() >= SHORTEST_SYMBOL)
                .toList();
        boolean printed = parts.stream().anyMatch(symbols::contains);
        boolean alike = parts.stream()
                .anyMatch(part -> symbols.stream()
                        .anyMatch(symbol -> symbol.length() >= SHORTEST_SYMBOL
                                && Likeness.within(1, symbol, part)
                                && part.length() > symbol.length()));
        return alike && !printed ? new Found<>(number.value(), number.start(), number.end(), Found.INFERRED) : number;
    }

    private static String letters(String folded, int from) {
        return Arrays.stream(folded.split("[ ,]+|(?<=[a-z])-(?=[a-z])"))
                .skip(from)
                .filter(word -> !WITHOUT_LETTER.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static boolean isType(String part) {
        return Arrays.stream(DocumentType.values())
                .anyMatch(type -> part.toUpperCase(Locale.ROOT)
                        .equals(type.code() == null ? "" : type.code().toUpperCase(Locale.ROOT)));
    }
}
