package vn.dondoc.text.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.deadline.Deadline;
import vn.dondoc.text.proposal.Addressee;

/**
 * Whom a heading or an introduction addresses for all that stands below it.
 *
 * @param strict whether only what begins with a verb is work; a concrete introduction may also list things
 * @param heading whether a heading names the addressee: then "yêu cầu các đơn vị …" below it is the addressee's own order
 * @param deadline that the introduction says for all; null for none
 */
public record Frame(
        List<Addressee> lead,
        List<Addressee> coordinating,
        boolean strict,
        boolean heading,
        @Nullable Deadline deadline) {

    /** Below what is an assignment itself nothing is one. */
    public static final Frame CLOSED = new Frame(List.of(), List.of(), true, false, null);

    /** The same, with the deadline that an introduction above says for all, if it has none of its own. */
    public Frame below(Frame introduction) {
        return deadline != null || introduction.heading()
                ? this
                : new Frame(lead, coordinating, strict, heading, introduction.deadline());
    }

    public boolean isClosed() {
        return lead.isEmpty();
    }
}
