package vn.dondoc.text.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.proposal.Dependency;
import vn.dondoc.text.proposal.ProposedAssignment;

/** Finds which assignments rest on the one before: their own words, or those right before them, say "trên cơ sở đó". */
public final class DependencyReader {

    private static final Pattern RESTS = Pattern.compile(
            "(?:trên cơ sở (?:đó|kết quả|báo cáo|đề xuất)|căn cứ kết quả|sau khi có (?:kết quả|báo cáo)|từ đó)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int BEFORE = 24;
    private static final int BEHIND = 24;

    private DependencyReader() {}

    /**
     * @param at where the assignment begins in the item's text
     * @param before those found so far, the last of them the one that it may rest on
     */
    public static Optional<Dependency> read(Item item, int at, List<ProposedAssignment> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String around = item.text().substring(Math.max(0, at - BEFORE), Math.min(item.length(), at + BEHIND));
        Matcher rests = RESTS.matcher(around);
        return rests.find() ? Optional.of(new Dependency(before.getLast().start(), rests.group())) : Optional.empty();
    }
}
