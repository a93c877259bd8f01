package vn.dondoc.task.meaning;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.NameKey;

/** The folded names under which a phrase is looked up, the likeliest first. */
final class PhraseKeys {

    /** Of a person; what follows is the agency he stands for. "Trưởng ban Quản lý" stands for "Ban Quản lý". */
    private static final List<String> TITLES = keys(
            "đồng chí",
            "các đồng chí",
            "thủ trưởng",
            "lãnh đạo",
            "người đứng đầu",
            "phó",
            "tổng giám đốc",
            "giám đốc",
            "chủ tịch",
            "bộ trưởng",
            "tổng cục trưởng",
            "chi cục trưởng",
            "cục trưởng",
            "vụ trưởng",
            "viện trưởng",
            "hiệu trưởng",
            "chỉ huy trưởng",
            "trưởng",
            "chánh",
            "chánh án",
            "tư lệnh",
            "thống đốc",
            "tổng thanh tra",
            "bí thư",
            "chủ nhiệm");

    private static final List<String> WHERE =
            keys("trên địa bàn tỉnh", "thuộc tỉnh", "của tỉnh", "thuộc UBND tỉnh", "trực thuộc tỉnh", "tỉnh");

    private static final String PROVINCE = NameKey.of("tỉnh").value();
    private static final String ALL_OF = NameKey.of("các").value() + " ";

    private PhraseKeys() {}

    /** @param place key of the province's own name, as of "tỉnh Cà Mau"; null if the province is not known */
    static List<String> of(String phrase, @Nullable String place) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        String key = NameKey.of(phrase).value();
        for (String name : List.of(key, withoutTitles(key))) {
            addForms(name, place, keys);
        }
        keys.remove("");
        return List.copyOf(keys);
    }

    private static void addForms(String name, @Nullable String place, SequencedSet<String> keys) {
        keys.add(name);
        if (place != null) {
            keys.add(name + " " + place);
            if (name.endsWith(" " + PROVINCE)) {
                keys.add(name + place.substring(place.indexOf(' ')));
            }
            if (name.endsWith(" " + place)) {
                String bare = name.substring(0, name.length() - place.length() - 1);
                keys.add(bare);
                keys.add(bare + " " + PROVINCE);
            }
        }
        for (String where : WHERE) {
            if (name.endsWith(" " + where)) {
                keys.add(name.substring(0, name.length() - where.length() - 1));
            }
        }
        keys.add(name.startsWith(ALL_OF) ? name.substring(ALL_OF.length()) : ALL_OF + name);
    }

    private static String withoutTitles(String key) {
        for (String title : TITLES) {
            if (key.startsWith(title + " ")) {
                return withoutTitles(key.substring(title.length() + 1));
            }
        }
        return key;
    }

    private static List<String> keys(String... names) {
        return Arrays.stream(names).map(name -> NameKey.of(name).value()).toList();
    }
}
