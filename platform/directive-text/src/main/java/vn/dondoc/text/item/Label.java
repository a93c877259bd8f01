package vn.dondoc.text.item;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The printed label a paragraph begins with (Decree 30/2020, Annex I, part II, item 6): Điều 1, I, 1, 1.1, a), -, +, (i).
 *
 * @param value without its punctuation; of a bullet the sign alone
 * @param end offset of what stands behind it
 */
record Label(Kind kind, String value, int end) {

    enum Kind {
        ARTICLE,
        CAPITAL,
        ROMAN,
        ARABIC,
        DECIMAL,
        DECIMAL_OF_DECIMAL,
        LETTER,
        BRACKET,
        DASH,
        PLUS,
        STAR;

        boolean isBullet() {
            return compareTo(DASH) >= 0;
        }
    }

    /** Dirt that scans leave before a label. */
    private static final String DIRT = "^[\\s_.:;'`~|¬£»\"\\\\,“”‘’]{0,8}";

    private static final List<Form> FORMS = List.of(
            new Form(Kind.ARTICLE, DIRT + "(?:Đi[êeề]u)(\\s+\\d{1,3}\\p{Ll}?)\\s?[.:]\\s?"),
            new Form(Kind.DECIMAL_OF_DECIMAL, DIRT + "(\\d{1,2}\\.\\d{1,2}\\.\\d{1,2})\\.?\\s+(?=\\S)"),
            new Form(Kind.DECIMAL, DIRT + "(\\d{1,2}\\.\\d{1,2})(?:\\.\\s?|\\s+)(?=[\\p{L}\"“(*])"),
            new Form(Kind.ROMAN, DIRT + "([IVX]{1,6}|H|I?l{1,2}|VHI|IH|VII?l)\\s?[.)/]\\s?(?=[\\p{Lu}\"“])"),
            new Form(
                    Kind.ARABIC,
                    DIRT + "(\\d{1,2})(?:(?:\\s?[.)]\\s?|\\s?/\\s+)(?=[\\p{L}\"“(*])|\\s?-\\s+(?=\\p{Lu}))"),
            new Form(Kind.ARABIC, DIRT + "(\\d[lIO]|[lI]\\d)\\s?[.)]\\s?(?=\\p{Lu})"),
            new Form(Kind.CAPITAL, DIRT + "([A-H])\\s?[.)]\\s+(?=\\p{Lu})"),
            new Form(Kind.LETTER, DIRT + "([a-zđ])\\s?(?:\\)\\s?|[.]\\s+(?=\\p{Lu}))(?=\\S)"),
            new Form(Kind.BRACKET, DIRT + "(\\((?:[ivx]{1,5}|\\d{1,2}|[a-zđ])\\))\\s?"),
            new Form(Kind.DASH, DIRT + "(?:\\S{1,2}\\s(?=-\\s\\p{Lu}))?([-•«‣▪●○])\\s?(?=[\\p{L}\\d\"“(*'])"),
            new Form(Kind.PLUS, DIRT + "(\\+)\\s?(?=[\\p{L}\\d\"“(])"),
            new Form(Kind.STAR, DIRT + "(\\*)\\s?(?=[\\p{L}\\d\"“(])"));

    /** What every form has within its first characters: most lines have none of it, and need not be tried with each. */
    private static final Pattern CAN_BEGIN =
            Pattern.compile("[^\\p{L}\\d]{0,12}(?:Đi[êeề]u|\\p{L}{1,6}\\s?[.)/]|[lI]?\\d|[-•«‣▪●○+*(]|\\S{1,2}\\s-)");

    private record Form(Kind kind, Pattern pattern) {

        Form(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }
    }

    static Optional<Label> read(String text) {
        String start = text.length() > 40 ? text.substring(0, 40) : text;
        if (!CAN_BEGIN.matcher(start).lookingAt()) {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            Matcher label = form.pattern().matcher(start);
            if (label.find()) {
                return Optional.of(new Label(form.kind(), value(form.kind(), label.group(1)), label.end()));
            }
        }
        return Optional.empty();
    }

    private static String value(Kind kind, String printed) {
        return switch (kind) {
            case ARTICLE -> "Điều" + printed.replaceAll("\\s+", " ");
            case DASH -> "-";
            case ARABIC -> printed.replaceAll("[lI]", "1").replace('O', '0');
            default -> printed;
        };
    }
}
