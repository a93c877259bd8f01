package vn.dondoc.text.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.zone.Zones;

/** Documents that this one replaces or repeals: those numbered behind such a verb, up to the sentence's end. */
final class ReplacementReader {

    private static final List<String> VERBS = List.of(
            "thay the", "thay cho", "bai bo", "huy bo", "het hieu luc", "thu hoi quyet dinh", "thu hoi cong van");
    private static final Pattern SENTENCE_END =
            Pattern.compile("\\.\\s|\\./\\.|;|\\n\\s*\\n|\\bve\\s|(?<!kem )\\btheo\\s|\\bban hanh\\b|\\bquy dinh\\b");
    private static final Pattern NEWER = Pattern.compile("\\s(?:bằng|bởi)\\s");
    private static final int LONGEST = 600;
    /** Of a table's column: "Ngày hết hiệu lực". */
    private static final List<String> HEADINGS = List.of("ngay ", "ly do ", "thoi diem ");

    private static final int LONGEST_HEADING = 16;
    private static final Pattern BODY = Pattern.compile("\\b(?:kinh gui|can cu|muc dich)\\b");
    /**
     * "Nghị định về phân loại (thay thế Nghị định số 54)", "khi có Quyết định thay thế Quyết định số 118": what another is to
     * replace; "Quyết định này (thay thế …)" is ours.
     */
    private static final Pattern ASIDE = Pattern.compile(
            "(?<!nay )\\($|(?:quyet dinh|nghi dinh|nghi quyet|thong tu|van ban|ke hoach)(?:\\smoi)?\\s$");

    private ReplacementReader() {}

    static List<Found<String>> read(Zones zones, List<ReferenceReader.Place> references) {
        List<Found<String>> replaced = new ArrayList<>();
        String folded = zones.page().folded();
        String clean = zones.page().clean();
        int next = 0;
        Matcher body = BODY.matcher(folded);
        for (int behind : behindVerbs(folded, body.find() ? body.start() : folded.length())) {
            while (next < references.size() && references.get(next).at() < behind) {
                next++;
            }
            int until = beforeNewer(clean, behind, sentenceEnd(folded, behind));
            for (int i = next; i < references.size() && references.get(i).at() < until; i++) {
                replaced.add(references.get(i).reference().number());
            }
        }
        return replaced;
    }

    /** Where each such verb ends, in order; found without a pattern, since it is looked for in the whole text. */
    private static List<Integer> behindVerbs(String folded, int body) {
        List<Integer> ends = new ArrayList<>();
        for (String verb : VERBS) {
            for (int at = folded.indexOf(verb); at >= 0; at = folded.indexOf(verb, at + 1)) {
                int end = at + verb.length();
                boolean heading = HEADINGS.stream().anyMatch(before(folded, at)::endsWith);
                boolean aside = at > body && ASIDE.matcher(before(folded, at)).find();
                boolean whole = !heading
                        && !aside
                        && (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1)))
                        && (end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end)));
                if (whole) {
                    ends.add(end);
                }
            }
        }
        Collections.sort(ends);
        return ends;
    }

    private static String before(String folded, int at) {
        return folded.substring(Math.max(0, at - LONGEST_HEADING), at);
    }

    /** "Thay thế liên 1 bằng …", "được thay thế bởi …": what is named behind that is the newer one. */
    private static int beforeNewer(String clean, int from, int until) {
        Matcher newer = NEWER.matcher(clean).region(from, until);
        return newer.find() ? newer.start() : until;
    }

    private static int sentenceEnd(String folded, int from) {
        int limit = Math.min(folded.length(), from + LONGEST);
        Matcher end = SENTENCE_END.matcher(folded).region(from, limit);
        return end.find() ? end.start() : limit;
    }
}
