package vn.dondoc.text.frame;

import java.util.regex.Pattern;

/** A letter that reports upward: what it asks of those above it, and tells of others, is no work. It says so where it closes. */
public final class ReportingLetter {

    private static final Pattern CLOSES = Pattern.compile(
            "(?:^|\\n)\\W{0,12}tren day la (?:noi dung |toan bo |noi dung cac )?(?:bao cao|y kien gop y|noi dung giai trinh)\\b");

    private ReportingLetter() {}

    /** Whether a letter, folded, closes with "Trên đây là báo cáo …". */
    public static boolean is(String foldedLetter) {
        return CLOSES.matcher(foldedLetter).find();
    }
}
