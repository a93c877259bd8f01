package vn.dondoc.text.draft;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.deadline.Deadline;
import vn.dondoc.text.deadline.DeadlineReader;
import vn.dondoc.text.item.Item;

/** By when, said before who: "Định kỳ hằng quý, các sở báo cáo …", "Trong thời hạn 05 ngày làm việc, Sở A trả lời …". */
final class LeadingTime {

    private static final Pattern TIME = Pattern.compile(
            "^\\W*(?:dinh ky|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)|truoc(?! het| tien| mat)|cham nhat|muon nhat|trong (?:thoi han|vong|thang|quy|ngay|nam|tuan|nua|dau|\\d+)|den (?:het )?(?:ngay|thang|quy|cuoi|nam)|tu (?:ngay|nay|thang)|(?:ngay )?(?:sau )?khi|khong qua|0?6 thang|ngay (?:trong|\\d+))\\b");

    private static final int LONGEST = 160;

    private LeadingTime() {}

    /** What stands between the beginning of a sentence and an offset, if that is a time; its place is one of the item's text. */
    static Optional<Deadline> before(Item item, int at, @Nullable LocalDate issuedOn) {
        int from =
                Math.max(item.folded().lastIndexOf(". ", at) + 1, item.folded().lastIndexOf("; ", at) + 1);
        String text = item.text().substring(from, at);
        if (text.length() > LONGEST
                || !TIME.matcher(item.folded().substring(from, at)).find()) {
            return Optional.empty();
        }
        Deadline told = DeadlineReader.read(text, text.length(), issuedOn);
        Deadline said = told.isVague() ? DeadlineReader.readCell(text, issuedOn) : told;
        return said.isVague() && said.kind() != Deadline.Kind.EVENT
                ? Optional.empty()
                : Optional.of(new Deadline(
                        said.kind(),
                        said.value(),
                        said.from(),
                        said.phrase(),
                        said.inclusive(),
                        from + said.start(),
                        from + said.end()));
    }
}
