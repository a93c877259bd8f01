package vn.dondoc.text.closing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;

/**
 * A title behind a shortened word or behind signs that had letters: "P. TRƯỞNG PHÒNG" is his deputy's; else of a head it is KT., since nobody signs for him otherwise on a page that names no body; a
 * deputy signs for himself.
 */
record DamagedRole(String title, boolean onBehalf) {

    private static final Pattern PREFIX = Pattern.compile("^(\\S{0,3}\\p{L}\\S{0,3}?)[.\\s-]\\s?(.{6,40})$");
    /** "T. GIÁM ĐỐC", "V“T. GIÁM ĐỐC", "T-GIÁM ĐỐC": the stop behind KT has stayed. */
    private static final Pattern STOP_KEPT = Pattern.compile("^\\p{Lu}?\\P{L}?[TI][.,-]\\s?(.{6,40})$");

    private static final Pattern DEPUTY_SHORTENED = Pattern.compile("^P\\.\\s?(.{6,40})$");

    /** "KÊGIÁM ĐỐC", "KTGIÁM ĐỐC", "T GIÁM ĐỐC": the stop is lost. */
    private static final Pattern GLUED = Pattern.compile("^(?:[KH]\\p{Lu}|[KH]?\\P{L}?T\\s)(\\p{Lu}.{5,40})$");

    private static final Pattern DEPUTY = Pattern.compile("^pho ");

    static Optional<DamagedRole> read(Line bare) {
        return read(bare, PREFIX, 2);
    }

    static Optional<DamagedRole> readWithStop(Line bare) {
        Matcher deputy = DEPUTY_SHORTENED.matcher(bare.text());
        return deputy.matches() && bare.isInCapitals()
                ? Names.TITLES.find(deputy.group(1)).map(head -> new DamagedRole(Deputies.title(head), false))
                : read(bare, STOP_KEPT, 1).or(() -> glued(bare));
    }

    private static Optional<DamagedRole> glued(Line bare) {
        Matcher glued = GLUED.matcher(bare.text());
        return bare.isInCapitals()
                        && glued.matches()
                        && Names.TITLES.find(bare.text()).isEmpty()
                ? Names.TITLES.find(glued.group(1)).map(DamagedRole::of)
                : Optional.empty();
    }

    private static Optional<DamagedRole> read(Line bare, Pattern form, int title) {
        Matcher damaged = form.matcher(bare.text());
        return bare.isInCapitals() && damaged.matches()
                ? Names.TITLES.findAlike(damaged.group(title)).map(DamagedRole::of)
                : Optional.empty();
    }

    private static DamagedRole of(String title) {
        return new DamagedRole(title, !DEPUTY.matcher(Folding.fold(title)).find());
    }
}
