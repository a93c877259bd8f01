package vn.dondoc.text.closing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.text.name.Names;

/** What scans make of the words that nearly each list of recipients has. */
final class RecipientSlips {

    private static final Map<Pattern, String> MENDED = new LinkedHashMap<>();

    static {
        MENDED.put(Pattern.compile("(?<!\\p{L})[ƯỤVỦ]BND(?!\\p{L})"), "UBND");
        MENDED.put(Pattern.compile("(?<!\\p{L})T[iìíĩị]nh ủy"), "Tỉnh ủy");
        MENDED.put(Pattern.compile("\\((?:để|đề|đê) b(?:[/1l|íìi]c?|ức|ực|ớc)?[ìíỳy]?\\)?$"), "(để b/c)");
        MENDED.put(
                Pattern.compile("^(?!Lưu\\s?[:;]\\s?VT)\\p{L}{2,5}\\s?[:;]\\s?V[TĨÍÌLI](?=[,.;]?\\s|,)[.;]?"),
                "Lưu: VT");
    }

    private RecipientSlips() {}

    static String mended(String recipient) {
        String mended = recipient;
        for (Map.Entry<Pattern, String> slip : MENDED.entrySet()) {
            mended = slip.getKey().matcher(mended).replaceFirst(slip.getValue());
        }
        return Names.mended(mended);
    }
}
