package vn.dondoc.document.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.NameForms;
import vn.dondoc.text.NameKey;

/**
 * One way in which a name may be meant: as it stands, without the title of the agency's head, or without the province.
 *
 * @param name position of the name in the request
 * @param sureness how sure it is that this is what the name means, 0 to 1
 */
record Wording(int name, String text, double sureness) {

    private static final double WITHOUT_TITLE = 0.95;
    private static final double WITHOUT_PLACE = 0.95;

    /** A person's title stands for the agency the person heads: "Giám đốc Sở Y tế" is Sở Y tế. */
    private static final Pattern TITLE = Pattern.compile(
            "^(?:(?:quyền|phó|đồng chí|ông|bà) +)*(?:giám đốc|thủ trưởng|chủ tịch|cục trưởng|chi cục trưởng|trưởng ban|chánh"
                    + "|tổng cục trưởng|bộ trưởng|chỉ huy trưởng|viện trưởng|hiệu trưởng) +(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PLACE = Pattern.compile(
            "^(.+?) +((?:tỉnh|thành phố|tp\\.?) +.+)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * All ways in which a name may be meant.
     *
     * @param bodyKey the folded name of the body in whose papers it stands, such as that of UBND tỉnh Cà Mau: "Sở Y tế tỉnh
     *     Cà Mau" is Sở Y tế there
     */
    static List<Wording> of(int position, String name, String bodyKey) {
        List<Wording> wordings = new ArrayList<>();
        wordings.add(new Wording(position, name, 1));
        Matcher title = TITLE.matcher(name.strip());
        if (title.matches()) {
            wordings.add(new Wording(position, title.group(1), WITHOUT_TITLE));
        }
        for (Wording wording : List.copyOf(wordings)) {
            Matcher place = PLACE.matcher(wording.text());
            if (place.matches() && bodyKey.endsWith(NameKey.of(place.group(2)).value())) {
                double sureness = wording.sureness() * WITHOUT_PLACE;
                wordings.add(new Wording(position, place.group(1), sureness));
                wordings.add(new Wording(position, place.group(1) + " tỉnh", sureness));
            }
        }
        return wordings;
    }

    boolean hasLetters() {
        return !NameKey.of(text).value().isEmpty();
    }

    NameForms forms() {
        return NameForms.of(text);
    }
}
