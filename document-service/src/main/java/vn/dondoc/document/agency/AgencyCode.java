package vn.dondoc.document.agency;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identification code of an agency: groups of digits and capitals joined by dots, from the first level to the last, at
 * most 35 characters, such as {@code H12.05} (QĐ 20/2020/QĐ-TTg, articles 5 and 6). The first group begins with a letter.
 *
 * <p>The spelling of before (QCVN 102:2016) runs from the last level to the first and fills absent levels with zeros:
 * {@code 000.00.05.H12} is H12.05, {@code 000.00.00.H12} is H12. It is read, and turned round.
 */
public record AgencyCode(String value) {

    public static final int MAX_LENGTH = 35;

    /** Of both spellings. */
    public static final String FORM = "[A-Z][0-9A-Z]*(\\.[0-9A-Z]+)*|([0-9]+\\.)+[A-Z][0-9A-Z]*";

    public static final String RULE =
            "must be an agency code: capital letters and digits in groups joined by dots, beginning with"
                    + " a letter, at most 35 characters, such as H12.05 (or, as before, 000.00.05.H12)";

    private static final Pattern TODAY = Pattern.compile("[A-Z][0-9A-Z]*(\\.[0-9A-Z]+)*");
    private static final Pattern BEFORE = Pattern.compile("([0-9]+\\.)+[A-Z][0-9A-Z]*");
    private static final Pattern ABSENT = Pattern.compile("0+");

    public AgencyCode {
        if (value.length() > MAX_LENGTH || !TODAY.matcher(value).matches()) {
            throw new IllegalArgumentException("an agency code " + RULE);
        }
    }

    /** Reads either spelling; empty for what is no code. */
    public static Optional<AgencyCode> read(String written) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (TODAY.matcher(written).matches()) {
            return Optional.of(new AgencyCode(written));
        }
        return BEFORE.matcher(written).matches() ? Optional.of(new AgencyCode(turnedRound(written))) : Optional.empty();
    }

    private static String turnedRound(String written) {
        List<String> groups = Arrays.asList(written.split("\\."));
        Collections.reverse(groups);
        int levels = groups.size();
        while (levels > 1 && ABSENT.matcher(groups.get(levels - 1)).matches()) {
            levels--;
        }
        return String.join(".", groups.subList(0, levels));
    }

    /** 1 for H12, 2 for H12.05. */
    public int level() {
        return value.split("\\.").length;
    }

    @Override
    public String toString() {
        return value;
    }
}
