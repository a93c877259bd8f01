package vn.dondoc.text.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.zone.Zones;

/** Documents that this one replaces or repeals: those numbered behind such a verb, up to the sentence's end. */
public final class ReplacementReader {

    private static final Pattern VERB = Pattern.compile("\\b(?:thay the|thay cho|bai bo|huy bo|het hieu luc)\\b");
    private static final Pattern SENTENCE_END =
            Pattern.compile("\\.\\s|\\./\\.|;|\\n\\s*\\n|\\bve\\s|\\bban hanh\\b|\\bquy dinh\\b");
    private static final int LONGEST = 600;

    private ReplacementReader() {}

    public static List<Found<String>> read(Zones zones, List<ReferenceReader.Place> references) {
        List<Found<String>> replaced = new ArrayList<>();
        String folded = zones.page().folded();
        Matcher verb = VERB.matcher(folded);
        int next = 0;
        while (verb.find()) {
            while (next < references.size() && references.get(next).at() < verb.end()) {
                next++;
            }
            int until = sentenceEnd(folded, verb.end());
            for (int i = next; i < references.size() && references.get(i).at() < until; i++) {
                replaced.add(references.get(i).reference().number());
            }
        }
        return replaced;
    }

    private static int sentenceEnd(String folded, int from) {
        int limit = Math.min(folded.length(), from + LONGEST);
        Matcher end = SENTENCE_END.matcher(folded).region(from, limit);
        return end.find() ? end.start() : limit;
    }
}
