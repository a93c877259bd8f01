package vn.dondoc.text.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.page.CuedPattern;

/**
 * What has no day of its own: an event ("trình kỳ họp cuối năm của HĐND tỉnh", "phục vụ Tết Trung thu", "ngay sau khi Nghị quyết
 * được ban hành"), and what goes on ("thường xuyên", "tiếp tục").
 */
final class EventRule {

    private static final String OBJECT = "[^.;:,()]{2,70}";
    private static final CuedPattern EVENT = CuedPattern.of(
            "(?<!\\p{L})(?:"
                    + "(?:trinh|phuc vu|tai|truoc|trong|kip)\\s+(?:cac\\s+)?(?:ky|phien) hop\\s" + OBJECT
                    + "(?:hdnd|hoi dong nhan dan|quoc hoi|chinh phu)(?:\\s+(?:tinh|thanh pho|khoa \\p{L}+))?"
                    + "|(?:truoc|phuc vu|trong dip|nhan dip|trong)\\s+(?:dip\\s+)?tet\\s+(?:nguyen dan|trung thu|duong lich|am lich|\\p{L}+ \\p{L}+)"
                    + "|(?:truoc|phuc vu|chao mung|truoc them)\\s+(?:cuoc\\s+|ngay\\s+)?(?:dai hoi|bau cu)(?:\\s[^.;:,()]{2,50})?"
                    + "|ngay (?:sau )?khi\\s" + OBJECT
                    + "|sau khi (?:ket thuc|hoan thanh|to chuc xong|duoc phe duyet|duoc ban hanh|co (?:ket qua|y kien|huong dan|quyet dinh|chu truong))\\s"
                    + OBJECT + "|truoc (?:khi|mua)\\s" + OBJECT + ")",
            "ky hop",
            "phien hop",
            "tet",
            "dai hoi",
            "bau cu",
            "ngay sau khi",
            "ngay khi",
            "sau khi",
            "truoc khi",
            "truoc mua");
    private static final Pattern GOES_ON = Pattern.compile(
            "^\\W{0,4}(?:\\p{L}+\\s+){0,2}?(thuong xuyen|tiep tuc|duy tri|lien tuc|hang ngay)(?!\\p{L})");

    private EventRule() {}

    static List<Candidate> events(Sentence sentence) {
        List<Candidate> candidates = new ArrayList<>();
        Matcher event = EVENT.matcher(sentence.folded());
        while (event.find()) {
            candidates.add(candidate(sentence, Deadline.Kind.EVENT, event.start(), event.end()));
        }
        return candidates;
    }

    /** Read from an action's first words. */
    static List<Candidate> goingOn(Sentence action) {
        Matcher found = GOES_ON.matcher(action.folded());
        return found.find()
                ? List.of(candidate(action, Deadline.Kind.CONTINUING, found.start(1), found.end(1)))
                : List.of();
    }

    private static Candidate candidate(Sentence sentence, Deadline.Kind kind, int start, int end) {
        return new Candidate(new Deadline(kind, null, null, sentence.phrase(start, end), true, start, end), 0);
    }
}
