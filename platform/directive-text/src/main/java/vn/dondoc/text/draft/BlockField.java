package vn.dondoc.text.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.item.Item;

/**
 * A labelled line below a task: "Đơn vị chủ trì: …", "Đơn vị phối hợp: …", "Thời gian thực hiện: …", "Sản phẩm: …". Several may
 * stand in one paragraph.
 *
 * @param from where its value begins in the item's text
 * @param to where it ends
 */
public record BlockField(Kind kind, Item item, int label, int from, int to) {

    /** What a field says. */
    public enum Kind {
        LEAD,
        PERFORMER,
        COORDINATING,
        TIME,
        OTHER
    }

    private static final String BODY =
            "(?:cac\\s+)?(?:(?:don vi|co quan|to chuc|phong|bo phan|ca nhan|nganh|so,? nganh)(?:\\s?[,/]\\s?|\\s+va\\s+)?){0,3}\\s*(?:duoc giao\\s+|chiu trach nhiem\\s+)?";
    private static final String DOING =
            "(?:(?:,|\\s+va)?\\s+(?:thuc hien|tham muu|to chuc|trien khai|xay dung|soan thao|chinh)){0,4}";
    private static final Pattern LABEL = Pattern.compile("(?<![\\p{L}\\d])(?:"
            + "(?<lead>" + BODY
            + "chu tri" + DOING + "|giao chu tri|phan cong chu tri)"
            + "|(?<with>" + BODY + "(?:cung\\s+)?phoi hop" + DOING + ")"
            + "|(?<performer>(?:don vi|co quan|bo phan|phan cong)\\s+(?:to chuc\\s+)?(?:thuc hien|phu trach)|phan cong thuc hien|nguoi thuc hien)"
            + "|(?<time>(?:thoi gian|thoi han|tien do|han|thoi diem|lo trinh)(?:\\s+(?:to chuc|thuc hien|hoan thanh|trien khai|bao cao|va tien do|du kien|ket thuc|trinh|gui))*(?:\\s+va\\s+dia diem)?)"
            + "|(?<other>san pham(?:\\s+(?:du kien|dau ra|hoan thanh))?|ket qua(?:\\s+(?:du kien|dau ra|dat duoc|san pham))?|dia diem(?:\\s+(?:to chuc|thuc hien))?|kinh phi(?:\\s+thuc hien)?|nguon kinh phi|noi dung(?:\\s+thuc hien)?|nhiem vu(?:\\s+(?:cu the|thuc hien))?|hinh thuc(?:\\s+(?:to chuc|thuc hien))?|thanh phan(?:\\s+(?:tham du|tham gia))?|doi tuong|so luong|yeu cau|muc tieu)"
            + ")\\s?:");
    private static final int MOST_DIRT = 6;
    private static final int MOST = 12;
    private static final Pattern BEGIN = Pattern.compile("^[^\\p{L}\\d]{0,6}$");

    /** The fields of a paragraph that begins with one, or whose end is a bracket of them; none of any other. */
    public static List<BlockField> of(Item item) {
        String folded = item.folded();
        if (folded.indexOf(':') < 0) {
            return List.of();
        }
        Matcher label = LABEL.matcher(folded);
        List<BlockField> fields = new ArrayList<>();
        Kind kind = Kind.OTHER;
        int from = -1;
        int start = -1;
        while (fields.size() < MOST && label.find()) {
            boolean begins = label.start() <= MOST_DIRT
                            && BEGIN.matcher(folded.substring(0, label.start())).matches()
                    || follows(item, label.start());
            if (from < 0 && !begins || from >= 0 && !follows(item, label.start())) {
                continue;
            }
            if (from >= 0) {
                fields.add(new BlockField(kind, item, start, from, label.start()));
            }
            kind = kind(label);
            start = label.start();
            from = label.end();
        }
        if (from >= 0) {
            fields.add(new BlockField(kind, item, start, from, folded.length()));
        }
        return fields;
    }

    /** Behind a sentence's end, a semicolon, a bracket or a dash; or with a capital, where lines have been joined. */
    private static boolean follows(Item item, int at) {
        String before = item.folded().substring(Math.max(0, at - 3), at).stripTrailing();
        boolean parted = !before.isEmpty() && ".;(-+*".indexOf(before.charAt(before.length() - 1)) >= 0;
        return parted || Character.isUpperCase(item.text().charAt(at));
    }

    private static Kind kind(Matcher label) {
        if (label.group("lead") != null) {
            return Kind.LEAD;
        }
        if (label.group("with") != null) {
            return Kind.COORDINATING;
        }
        if (label.group("performer") != null) {
            return Kind.PERFORMER;
        }
        return label.group("time") != null ? Kind.TIME : Kind.OTHER;
    }

    public String value() {
        return item.text().substring(from, to);
    }

    /** Whether its value stands below it: "Cơ quan thực hiện:". */
    public boolean isEmpty() {
        return value().isBlank();
    }

    /** What stands below an empty field is its value. */
    public BlockField valueBelow(Item below) {
        return new BlockField(kind, below, 0, 0, below.length());
    }

    public boolean names() {
        return (kind == Kind.LEAD || kind == Kind.PERFORMER) && value().chars().anyMatch(Character::isLetter);
    }
}
