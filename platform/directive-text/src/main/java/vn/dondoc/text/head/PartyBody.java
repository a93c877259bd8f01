package vn.dondoc.text.head;

import java.util.Optional;
import java.util.regex.Pattern;

/** Bodies of the Party, which are named with the committee that stands above them in the letterhead (Instruction 36-HD/VPTW). */
final class PartyBody {

    private static final Pattern COMMITTEE = Pattern.compile("^(?:(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy|Đảng ủy) ");
    private static final Pattern PART = Pattern.compile("^(?:Văn phòng|Ban|Ủy ban [Kk]iểm tra)(?! thường vụ)");
    private static final Pattern CELL = Pattern.compile("^Chi bộ ");
    private static final Pattern ORGANISATION = Pattern.compile("^Đảng (?:bộ|[uủ][ủỷy]) ");
    private static final String CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương";
    private static final String CENTRAL = " Trung ương";

    private PartyBody() {}

    /** "TỈNH ỦY CÀ MAU" above "VĂN PHÒNG"; "BAN CHẤP HÀNH TRUNG ƯƠNG" above "BAN TỔ CHỨC"; "ĐẢNG BỘ XÃ" above "CHI BỘ 1". */
    static Optional<String> below(String above, String own) {
        if (CELL.matcher(own).find() && ORGANISATION.matcher(above).find()) {
            return Optional.of(own + " " + above);
        }
        if (!PART.matcher(own).find()) {
            return Optional.empty();
        }
        if (above.equals(CENTRAL_COMMITTEE)) {
            String office = own.equals("Văn phòng") ? " Đảng" : "";
            return Optional.of((own.endsWith(CENTRAL) ? own : own + CENTRAL) + office);
        }
        return COMMITTEE.matcher(above).find() ? Optional.of(own + " " + above) : Optional.empty();
    }
}
