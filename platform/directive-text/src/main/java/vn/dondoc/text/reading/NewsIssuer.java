package vn.dondoc.text.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** Who issued what the news relay, from the words before the verb: "Phó Chủ tịch UBND tỉnh Hà Nam … vừa ký". */
final class NewsIssuer {

    private static final Pattern GOVERNMENT =
            Pattern.compile("(?:Phó )?Thủ tướng(?: Chính phủ)?|Văn phòng Chính phủ|VPCP");
    private static final Pattern COMMITTEE = Pattern.compile(
            "(?:UBND|Ủy ban nhân dân)\\s+(?<level>tỉnh|thành phố|TP\\.?|huyện|quận|thị xã|xã|phường)\\s*(?<place>(?:\\p{Lu}\\p{L}*[ -]{0,3}){0,4})");
    /** Also "Ngân hàng Nhà nước (NHNN) Việt Nam", and its Governor alone. */
    private static final Pattern STATE_BANK = Pattern.compile("Ngân hàng Nhà nước(?!\\s[\\p{L} ]{0,12}chi nhánh)|NHNN");

    private static final Pattern MINISTRY =
            Pattern.compile("(?:Bộ|Thanh tra Chính phủ|Bảo hiểm xã hội|Sở)\\s[\\p{L}, -]{3,60}");

    /** "BCH phòng, chống thiên tai và TKCN tỉnh Hà Nam đã có", "Đảng bộ Sở Nội vụ ban hành". */
    private static final Pattern BOARD = Pattern.compile(
            "(?:BCH|BCĐ|Ban [Cc]hỉ (?:huy|đạo)|Đảng (?:bộ|ủy)|(?:Tỉnh|Thành|Huyện|Thị) ủy)\\s[\\p{L}, -]{3,80}?(?=\\s(?:vừa|đã|có|ban hành|phát|vẫn|tiếp tục)(?:\\s|$)|\\s*$)");

    private NewsIssuer() {}

    static @Nullable Found<String> in(Zones zones, Line before) {
        Matcher committee = COMMITTEE.matcher(before.text());
        while (committee.find()) {
            String level = level(committee);
            String place = place(committee.group("place"));
            if (!place.isEmpty()) {
                return zones.found(
                        "UBND " + level + " " + place,
                        before.piece(committee.start(), committee.end()),
                        Found.INFERRED);
            }
        }
        Matcher board = BOARD.matcher(before.text() + " ");
        if (board.find()) {
            return zones.found(board.group(), before.piece(board.start(), board.end()), Found.INFERRED);
        }
        Matcher government = GOVERNMENT.matcher(before.text());
        if (government.find()) {
            String body = government.group().startsWith("V") ? "Văn phòng Chính phủ" : "Thủ tướng Chính phủ";
            return zones.found(body, before.piece(government.start(), government.end()), Found.INFERRED);
        }
        Matcher bank = STATE_BANK.matcher(before.text());
        if (bank.find()) {
            return zones.found("Ngân hàng Nhà nước Việt Nam", before.piece(bank.start(), bank.end()), Found.INFERRED);
        }
        Matcher ministry = MINISTRY.matcher(before.text());
        return ministry.find()
                ? longestKnown(ministry.group())
                        .map(name -> zones.found(name, before.piece(ministry.start(), ministry.end()), Found.INFERRED))
                        .orElse(null)
                : null;
    }

    /** "UBND tỉnh", where the news leave it to their readers which. */
    static @Nullable Found<String> unnamed(Zones zones, Line before) {
        Matcher committee = COMMITTEE.matcher(before.text());
        return committee.find()
                ? zones.found(
                        "UBND " + level(committee),
                        before.piece(committee.start(), committee.end("level")),
                        Found.GUESSED)
                : null;
    }

    private static String level(Matcher committee) {
        return committee.group("level").startsWith("TP") ? "thành phố" : committee.group("level");
    }

    /** The place's name; a person's may stand right behind it. */
    private static String place(String words) {
        String[] names = words.strip().split("\\s+");
        for (int length = names.length; length > 0; length--) {
            Optional<String> province = Names.province(String.join(" ", Arrays.copyOf(names, length)));
            if (province.isPresent()) {
                return province.get();
            }
        }
        return names.length <= 3 && Names.person(words.strip()).isEmpty() ? words.strip() : "";
    }

    private static Optional<String> longestKnown(String words) {
        String[] all = words.split("\\s+");
        for (int length = all.length; length > 1; length--) {
            Optional<String> name = Names.AGENCIES.find(String.join(" ", Arrays.copyOf(all, length)));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
