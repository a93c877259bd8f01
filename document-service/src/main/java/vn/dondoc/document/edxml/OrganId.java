package vn.dondoc.document.edxml;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a body in a message. Of the two spellings that are alive, {@code H12.05} (QĐ 20/2020/QĐ-TTg) and {@code
 * 000.00.05.H12} (QCVN 102:2016 before its amendment), the first is kept.
 */
public record OrganId(String value) {

    private static final Pattern TODAY = Pattern.compile("[A-Z][0-9A-Z]*(\\.[0-9A-Z]+)*");
    private static final Pattern BEFORE = Pattern.compile("([0-9]+\\.)+[A-Z][0-9A-Z]*");
    private static final int LONGEST = 35;

    /** Empty for what is no code. */
    static Optional<OrganId> read(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        if (TODAY.matcher(code).matches()) {
            return Optional.of(new OrganId(code));
        }
        return BEFORE.matcher(code).matches() ? Optional.of(new OrganId(turnedRound(code))) : Optional.empty();
    }

    private static String turnedRound(String code) {
        List<String> groups = Arrays.asList(code.split("\\."));
        Collections.reverse(groups);
        int levels = groups.size();
        while (levels > 1 && groups.get(levels - 1).matches("0+")) {
            levels--;
        }
        return String.join(".", groups.subList(0, levels));
    }
}
