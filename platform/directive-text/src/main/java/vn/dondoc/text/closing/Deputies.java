package vn.dondoc.text.closing;

import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;

/** The title of who signs, told from the line that says on whose behalf: KT. Giám đốc is signed by a Phó Giám đốc. */
final class Deputies {

    private static final String ACTING = "Q. ";
    private static final String FOR_THE_HEAD = "KT. ";

    private Deputies() {}

    /** The title of who has no line of his own: the acting head's, or the deputy's. */
    static @Nullable Found<String> ownTitle(Found<String> authority) {
        return authority.value().startsWith(ACTING)
                ? Names.TITLES
                        .find(authority.value().substring(ACTING.length()))
                        .map(head -> new Found<>(ACTING + head, authority.start(), authority.end(), Found.REPAIRED))
                        .orElse(null)
                : of(authority);
    }

    /** Who signs for a head is his deputy, whatever has become of his own line. */
    static @Nullable Found<String> of(Found<String> authority) {
        if (!authority.value().startsWith(FOR_THE_HEAD)) {
            return null;
        }
        return Names.TITLES
                .find(authority.value().substring(FOR_THE_HEAD.length()))
                .map(head -> new Found<>(title(head), authority.start(), authority.end(), Found.GUESSED))
                .orElse(null);
    }

    /** Of the head with this title. */
    static String title(String head) {
        return switch (head) {
            case "Bộ trưởng" -> "Thứ trưởng";
            case "Bộ trưởng, Chủ nhiệm" -> "Phó Chủ nhiệm";
            default -> "Phó " + head;
        };
    }
}
