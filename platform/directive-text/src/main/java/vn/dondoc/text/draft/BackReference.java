package vn.dondoc.text.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.ProposedAssignment;

/** "Bộ này phải …": who that is has been said before, by the last addressee with that head. */
public final class BackReference {

    private static final Pattern THIS = Pattern.compile(
            "^(Bộ|Sở|Ban|Cục|Vụ|Phòng|Ngành|Tập đoàn|Tổng công ty|Công ty|Ngân hàng|Cơ quan|Đơn vị)\\s+(?:này|nói trên|nêu trên)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Any body may be called so. */
    private static final Pattern ANY =
            Pattern.compile("cơ quan|đơn vị", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BackReference() {}

    /** The assignment with the one who is meant, if it only points back and somebody before it fits; else as it is. */
    public static ProposedAssignment resolve(ProposedAssignment assignment, List<ProposedAssignment> before) {
        if (assignment.lead().size() != 1) {
            return assignment;
        }
        Matcher points = THIS.matcher(assignment.lead().getFirst().phrase());
        if (!points.matches()) {
            return assignment;
        }
        return meant(points.group(1), before).map(assignment::ledBy).orElse(assignment);
    }

    private static Optional<List<Addressee>> meant(String head, List<ProposedAssignment> before) {
        for (ProposedAssignment earlier : before.reversed()) {
            List<Addressee> fits = earlier.lead().stream()
                    .filter(one -> ANY.matcher(head).matches() || beginsWith(one.phrase(), head))
                    .toList();
            if (!fits.isEmpty()) {
                return fits.size() == 1 ? Optional.of(fits) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean beginsWith(String phrase, String head) {
        return phrase.regionMatches(true, 0, head + " ", 0, head.length() + 1);
    }
}
