package vn.dondoc.document.agency;

import java.util.regex.Pattern;

/**
 * The identification code of an agency: groups of digits and capitals joined by dots, from the first level to the last, at
 * most 35 characters, such as {@code H12.05} (QĐ 20/2020/QĐ-TTg, articles 5 and 6). The first group begins with a letter;
 * the spelling of before, from the last level to the first ({@code 000.00.05.H12}), is refused.
 */
record AgencyCode(String value) {

    static final int MAX_LENGTH = 35;
    static final String FORM = "[A-Z][0-9A-Z]*(\\.[0-9A-Z]+)*";
    static final String RULE =
            "must be an agency code: capital letters and digits in groups joined by dots, beginning with"
                    + " a letter, at most 35 characters, such as H12.05";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    AgencyCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("an agency code " + RULE);
        }
    }

    static boolean isOne(String text) {
        return text.length() <= MAX_LENGTH && PATTERN.matcher(text).matches();
    }
}
