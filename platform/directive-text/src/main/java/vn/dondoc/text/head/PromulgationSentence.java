package vn.dondoc.text.head;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.zone.Zones;

/** Below its grounds an act says who promulgates it: "Bộ trưởng Bộ Tài chính ban hành Thông tư …". */
final class PromulgationSentence {

    private static final int OPENING = 6_000;
    private static final Pattern SENTENCE = Pattern.compile(
            "(?m)^\\s{0,8}(?:(?:Bộ trưởng|Chánh án|Viện trưởng|Thống đốc|Chủ nhiệm|Tổng Thanh tra)\\s)?(?<body>\\p{Lu}[^.;:\\n]{3,80}?(?:\\n[^.;:\\n]{1,80}?)??)\\s(?:ban hành|hướng dẫn|quy định)\\s");

    /** Also of one that is no more. */
    private static final Pattern MINISTRY = Pattern.compile("Bộ \\p{Lu}\\p{Ll}+(?: \\p{L}+){1,3}");

    private PromulgationSentence() {}

    static Optional<Found<String>> issuer(Zones zones) {
        PageText page = zones.page();
        Matcher sentence = SENTENCE.matcher(
                page.clean().substring(0, Math.min(OPENING, page.clean().length())));
        while (sentence.find()) {
            String printed = sentence.group("body");
            Optional<String> body =
                    Names.AGENCIES.find(printed).or(() -> Optional.of(printed).filter(MINISTRY.asMatchPredicate()));
            if (body.isPresent()) {
                Line place = new Line(sentence.start("body"), printed, "");
                return body.map(name -> zones.found(name, place, Found.INFERRED));
            }
        }
        return Optional.empty();
    }
}
