package vn.dondoc.text.head;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** The line of a decision that says in capitals who decides: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", right above the grounds. */
final class Decider {

    private static final Pattern BEGINS = Pattern.compile(
            "^(?:chu tich|uy ban|ubnd|bo truong|thu truong co quan|giam doc|thu tuong|hoi dong|tong giam doc|tong cuc truong|chinh phu|cuc truong|chi cuc truong|hieu truong|vien truong|thong doc|chanh (?:van phong|an|thanh tra)|truong (?:phong|ban)|ban (?:quan ly|chi dao|chap hanh|thuong vu|giam doc|to chuc|bi thu|thuong truc|can su)|bo chinh tri|doan chu tich|thuong truc|(?:tinh|thanh|huyen|dang|thi) uy|tu lenh|chinh uy|chi huy truong|chu nhiem|tong (?:thanh tra|kiem toan|thu ky|bien tap)|thu truong|quoc hoi|uy ban thuong vu|lenh cua)\\b");
    private static final Pattern ACTS = Pattern.compile("\\b(?:ban hanh|quy dinh|ve viec|phe duyet|sua doi|bai bo)\\b");
    private static final Pattern GROUNDS_BEHIND = Pattern.compile("^[\\p{Lu} ,-]{8,}(?=\\s(?:Căn cứ|Theo |Xét ))");
    private static final int LONGEST = 60;
    private static final Pattern COMMITTEE = Pattern.compile("^(?:uy ban nhan dan|ubnd)\\b");
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_LINES = 3;
    private static final int MOST_LINES_OF_TITLE = 12;

    private Decider() {}

    /** The line without the grounds that a page's source has put behind it. */
    static Line bare(Line line) {
        Line whole = line.withoutNoise();
        Matcher capitals = GROUNDS_BEHIND.matcher(whole.text());
        return capitals.find() ? whole.piece(0, capitals.end()) : whole;
    }

    /** The known body that decides, of a page whose title has nothing above it. */
    static Optional<Found<String>> below(Zones zones, int titleAt) {
        List<Line> head = zones.head();
        return IntStream.range(titleAt + 1, Math.min(head.size(), titleAt + 1 + MOST_LINES_OF_TITLE))
                .filter(i -> titleAt >= 0 && standsAt(head, i))
                .mapToObj(i -> head.get(i).withoutNoise())
                .filter(line -> BodyName.isKnown(line.text()))
                .findFirst()
                .map(line -> zones.found(BodyName.usual(line.text()), line, Found.INFERRED));
    }

    /** The committee whose chairman a line in capitals names; a subject that names one goes on with what he did. */
    static Optional<String> chairmanOf(Line line) {
        String[] words = line.text().split("\\s+");
        boolean ofSubject = ACTS.matcher(line.folded()).find();
        if (!line.isInCapitals() || words.length < FEWEST_WORDS || ofSubject) {
            return Optional.empty();
        }
        String rest = String.join(" ", Arrays.copyOfRange(words, 2, words.length));
        boolean chairman = Likeness.within(1, "chutich", Folding.squeeze(words[0] + words[1]));
        return chairman
                        && COMMITTEE
                                .matcher(Folding.fold(BodyName.mended(rest)))
                                .find()
                ? Optional.of(rest)
                : Optional.empty();
    }

    static boolean standsAt(List<Line> lines, int at) {
        Line line = lines.get(at).withoutNoise();
        if (!BEGINS.matcher(line.folded()).find()) {
            return false;
        }
        if (GROUNDS_BEHIND.matcher(line.text()).find()) {
            return true;
        }
        boolean goesOn =
                line.text().indexOf(';') >= 0 || ACTS.matcher(line.folded()).find();
        if (!line.isInCapitals() || goesOn) {
            return false;
        }
        int seen = 0;
        for (int i = at + 1; i < lines.size() && seen < MOST_LINES; i++) {
            Line next = lines.get(i).withoutNoise();
            if (next.text().isEmpty()) {
                continue;
            }
            if (SubjectReader.beginsBody(next)
                    || next.folded().startsWith("quyet dinh")
                    || next.folded().startsWith("quyet nghi")) {
                return true;
            }
            if (!next.isInCapitals() || next.text().length() > LONGEST) {
                return false;
            }
            seen++;
        }
        return false;
    }
}
