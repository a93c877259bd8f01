package vn.dondoc.text.zone;

import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;

/** A line that begins a signature: on whose behalf, or a known title in capitals. */
public final class RoleLine {

    /**
     * TM., KT., TL., TUQ., Q. (Decree 30/2020, Annex I, part II, item 7), the Party's T/M, and the body or the head behind it,
     * in small letters without accents. The full stop may be lost before the words that follow most often.
     */
    public static final Pattern ON_BEHALF =
            Pattern.compile("^(?<how>t[./: ]?m|k[./ ]?t|ket(?=[.])|t[./ ]?l|t[. ]?u[. ]?q|q)"
                    + "(?:\\s?[.,;:]\\s?|/\\s|\\s(?=(?:chu tich|uy ban|ubnd|hoi dong|hdnd|tong cuc truong|giam doc|ban |bo |cuc truong|chanh |hieu truong|thu tuong|vien truong|vu truong|thong doc|chu nhiem|truong |bi thu|tong |doan )|(?<=^[tk]/[tml]\\s)))"
                    + "(?<whom>.{3,80})$");

    public static final Set<String> COMMITTEES = Set.of("ỦY BAN NHÂN DÂN", "UBND", "HỘI ĐỒNG NHÂN DÂN", "HĐND");

    private static final Pattern TITLE = Pattern.compile(
            "^(?:pho |quyen )?(?:chu tich|chu nhiem|bo truong|thu truong|giam doc|tong |cuc truong|vu truong|vien truong|hieu truong|chanh |truong |doi truong|hat truong|chi cuc truong|tram truong|bi thu|thu ky|uy vien|tu lenh|chinh uy|chi huy|thong doc|vien pho|hieu pho|ke toan truong|thu tuong|chu toa|tham phan|hoi truong)");

    private RoleLine() {}

    public static boolean isRole(Line line) {
        return line.cells().stream()
                .map(Line::withoutNoise)
                .anyMatch(cell -> cell.isInCapitals()
                        && (ON_BEHALF.matcher(cell.folded()).matches()
                                || Names.TITLES.find(cell.text()).isPresent()));
    }

    /** Whether words begin as titles do, known or not: "TRƯỞNG THUẾ TỈNH". */
    public static boolean beginsTitle(String words) {
        return TITLE.matcher(Folding.fold(words) + " ").find();
    }
}
