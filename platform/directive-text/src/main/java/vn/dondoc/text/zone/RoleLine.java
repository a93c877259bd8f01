package vn.dondoc.text.zone;

import java.util.regex.Pattern;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;

/** A line that begins a signature: on whose behalf, or a known title in capitals. */
public final class RoleLine {

    /** TM., KT., TL., TUQ., Q. and the body or the head behind it, in small letters without accents. */
    public static final Pattern ON_BEHALF =
            Pattern.compile("^(t[. ]?m|k[. ]?t|t[. ]?l|t[. ]?u[. ]?q|q)\\s?[.,;]\\s?(.{3,80})$");

    private RoleLine() {}

    public static boolean isRole(Line line) {
        return line.cells().stream()
                .map(Line::withoutNoise)
                .anyMatch(cell -> cell.isInCapitals()
                        && (ON_BEHALF.matcher(cell.folded()).matches()
                                || Names.TITLES.find(cell.text()).isPresent()));
    }
}
