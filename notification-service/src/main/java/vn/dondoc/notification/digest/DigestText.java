package vn.dondoc.notification.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A digest in words, not yet escaped for any markup. */
record DigestText(String title, String greeting, String opening, List<Section> sections, String closing) {

    /** One group, such as what is overdue. */
    record Section(String heading, List<Line> lines) {}

    /**
     * One task or agency.
     *
     * @param link by which to acknowledge; null where there is nothing to
     */
    record Line(String text, @Nullable String link) {

        static Line of(String text) {
            return new Line(text, null);
        }
    }
}
