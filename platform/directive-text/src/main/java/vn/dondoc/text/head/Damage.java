package vn.dondoc.text.head;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/**
 * How much a scan has changed of the words that each head has: the country's name, the motto, "ngày", "tháng", "năm", "Số". Where
 * those are damaged, digits and names beside them may be wrong and look right: what is read there is to be checked by a person.
 */
public final class Damage {

    private static final List<Pattern> FIXED = List.of(
            Pattern.compile("cong hoa xa hoi chu nghia viet nam"),
            Pattern.compile("dang cong san viet nam"),
            Pattern.compile("doc lap ?- ?tu do ?- ?hanh phuc"),
            Pattern.compile("(?<=ngay) ?\\d{1,2} thang(?= ?\\d{1,2} nam)"),
            Pattern.compile("uy ban nhan dan"));
    private static final List<String> PRINTED = List.of(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
            "THÁNG",
            "ỦY BAN NHÂN DÂN");
    private static final int MOST_TO_BE_TRUSTED = 1;

    private final int slips;

    private Damage(int slips) {
        this.slips = slips;
    }

    public static Damage of(Zones zones) {
        int slips = 0;
        for (Line line : zones.head()) {
            slips += Motto.in(line).isPresent() && !isFixed(line) ? 1 : 0;
            for (int i = 0; i < FIXED.size(); i++) {
                Matcher fixed = FIXED.get(i).matcher(line.folded());
                while (fixed.find()) {
                    slips += isPrinted(line.text().substring(fixed.start(), fixed.end()), PRINTED.get(i)) ? 0 : 1;
                }
            }
        }
        return new Damage(slips);
    }

    /** A value as sure as the page lets it be. */
    public <T> @Nullable Found<T> checked(@Nullable Found<T> found) {
        return found == null || slips <= MOST_TO_BE_TRUSTED || found.confidence() <= Found.INFERRED
                ? found
                : new Found<>(found.value(), found.start(), found.end(), Found.INFERRED);
    }

    private static boolean isFixed(Line line) {
        return FIXED.stream()
                .limit(3)
                .anyMatch(fixed -> fixed.matcher(line.folded()).find());
    }

    /** Blanks, digits and dashes apart; without accents throughout it was typed so. */
    private static boolean isPrinted(String words, String printed) {
        String letters = letters(words);
        return letters.equals(letters(printed)) || letters.chars().allMatch(c -> c < 128);
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        words.chars().filter(Character::isLetter).forEach(c -> letters.appendCodePoint(Character.toUpperCase(c)));
        return letters.toString();
    }
}
