package vn.dondoc.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** On whose behalf somebody signs (Decree 30/2020/NĐ-CP, article 13 and Annex I, part II, item 7). */
public enum SigningForm {
    /** Thay mặt: on behalf of a collective. */
    TM,
    /** Ký thay: a deputy for the head. */
    KT,
    /** Thừa lệnh: by order. */
    TL,
    /** Thừa ủy quyền: by delegated authority. */
    TUQ,
    /** Quyền: acting. */
    Q;

    private static final Pattern LINE_END = Pattern.compile(" ?[/\\n] ?");
    private static final Pattern START = Pattern.compile("^(TM|KT|TL|TUQ|Q) ?\\.");

    /** The forms of an authority line such as {@code TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH}, outermost first. */
    public static List<SigningForm> of(@Nullable String authority) {
        return authority == null
                ? List.of()
                : LINE_END.splitAsStream(authority)
                        .map(SigningForm::ofLine)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<SigningForm> ofLine(String line) {
        Matcher start = START.matcher(Hygiene.clean(line).toUpperCase(Locale.ROOT));
        return start.find()
                ? Arrays.stream(values())
                        .filter(form -> form.name().equals(start.group(1)))
                        .findFirst()
                : Optional.empty();
    }
}
