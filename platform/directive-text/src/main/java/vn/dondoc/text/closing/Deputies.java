package vn.dondoc.text.closing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.zone.RoleLine;

/** The title of who signs, told from the line that says on whose behalf: KT. Giám đốc is signed by a Phó Giám đốc. */
final class Deputies {

    private static final String ACTING = "Q. ";
    private static final String FOR_THE_HEAD = "KT. ";

    private static final String DEPUTY = "Phó ";

    private static final Pattern OF_BOARD = Pattern.compile(
            "^(?:pho )?(?:truong ban|to truong|chu tich hoi dong)(?: thuong truc)?$|^uy vien thuong truc");

    /** "BỘ TRƯỞNG, CHỦ NHIỆM VP CHÍNH PHỦ", "VỤ TRƯỞNG VỤ PHÁP CHẾ": whose head it is. */
    private static final Pattern OF_BODY = Pattern.compile(
            "(?<=TRƯỞNG|NHIỆM|ĐỐC|TỊCH) (?:BỘ|VP|VĂN PHÒNG|VỤ|CỤC|SỞ|UBND|ỦY BAN NHÂN DÂN)(?: .*)?$|(?<=TRƯỞNG BAN|TRƯỞNG PHÒNG) .+$");

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
        String whom = authority.value().substring(FOR_THE_HEAD.length());
        return Names.TITLES
                .find(whom)
                .or(() -> Names.TITLES.find(OF_BODY.matcher(whom).replaceFirst("")))
                .map(head -> new Found<>(title(head), authority.start(), authority.end(), Found.GUESSED))
                .orElse(null);
    }

    /** The office that somebody has besides stands below his title in a board: "PHÓ TRƯỞNG BAN" above "PHÓ CHỦ TỊCH UBND TỈNH". */
    static boolean isOfBoard(Found<String> title) {
        return OF_BOARD.matcher(Folding.fold(title.value())).find();
    }

    /** "KT. BỘ TRƯỞNG" above "CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ" and "PHÓ CHỦ NHIỆM": the head holds two offices. */
    static Optional<Found<String>> secondOffice(Found<String> authority, List<Found<String>> titles) {
        boolean two = authority.value().startsWith(FOR_THE_HEAD)
                && titles.size() == 2
                && RoleLine.beginsTitle(titles.getFirst().value())
                && !titles.getFirst().value().startsWith(DEPUTY)
                && titles.getLast().value().startsWith(DEPUTY);
        return two
                ? Optional.of(titles.getFirst())
                        .map(office -> new Found<>(
                                office.value().toUpperCase(Locale.ROOT),
                                office.start(),
                                office.end(),
                                office.confidence()))
                : Optional.empty();
    }

    /** Of the head with this title. */
    static String title(String head) {
        return switch (head) {
            case "Bộ trưởng" -> "Thứ trưởng";
            case "Bộ trưởng, Chủ nhiệm" -> "Phó Chủ nhiệm";
            default -> DEPUTY + head;
        };
    }
}
