package vn.dondoc.text.head;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;

/** Between title and subject older documents say once more who issues: "CỦA VIỆN TRƯỞNG …", "LAO ĐỘNG - TÀI CHÍNH" of two ministries. */
final class LetterheadAgain {

    private static final Pattern ISSUER = Pattern.compile(
            "^cua (?:bo |bo truong|chu tich|thu tuong|chinh phu|uy ban|ubnd|hoi dong|hdnd|vien truong|thong doc|tong |cuc truong|giam doc|chanh an|quoc hoi)[^,;]*$|^cua (?:bo chinh tri|ban bi thu|ban chap hanh|ban thuong vu)[^;]*$");
    private static final Pattern ACTS = Pattern.compile(
            "\\b(?:ve|ban hanh|quy dinh|phe duyet|sua doi|bai bo|huong dan|quy dinh|trien khai|thuc hien|tai|o|nam|va)\\b");
    private static final Pattern KIND = Pattern.compile("\\b(?:lien bo|bo)\\b");
    private static final int FEWEST_LETTERS = 10;

    private LetterheadAgain() {}

    static boolean isAt(List<Line> lines, int titleAt, int at) {
        Line line = lines.get(at).withoutNoise();
        return isIssuer(lines.get(at)) || line.isInCapitals() && repeats(lines.subList(0, titleAt), line);
    }

    /** A line, or the end of one; a comma behind it leads to others. */
    static boolean isIssuer(Line printed) {
        Line line = printed.withoutNoise();
        return line.isInCapitals()
                && !printed.text().stripTrailing().endsWith(",")
                && ISSUER.matcher(line.folded()).matches()
                && !ACTS.matcher(line.folded()).find();
    }

    /** The same words, "bộ" apart. */
    private static boolean repeats(List<Line> letterhead, Line line) {
        String words = words(line);
        return words.length() >= FEWEST_LETTERS
                && letterhead.stream().anyMatch(above -> words(above).equals(words));
    }

    private static String words(Line line) {
        return Folding.squeeze(KIND.matcher(line.folded()).replaceAll(" "));
    }
}
