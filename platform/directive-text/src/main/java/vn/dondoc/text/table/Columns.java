package vn.dondoc.text.table;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;

/** Which columns of a table of tasks hold what, as its heading row says; -1 for one that is not there. */
public record Columns(int number, int work, int lead, int with, int when, int size) {

    private static final Pattern NUMBER = Pattern.compile("^\\W*(?:tt|stt|so tt|so thu tu)\\W*$");
    private static final Pattern WORK =
            Pattern.compile("nhiem vu|noi dung|cong viec|hoat dong|viec|ten de an|ten du an");
    private static final Pattern LEAD = Pattern.compile(
            "chu tri|phu trach|(?:don vi|co quan|trach nhiem|nguoi|bo phan|ca nhan)[^|]{0,20}thuc hien|phan cong|^\\W*(?:trach nhiem|don vi thuc hien)\\W*$");
    private static final Pattern WITH = Pattern.compile("phoi hop");
    private static final Pattern WHEN = Pattern.compile("thoi gian|thoi han|tien do|hoan thanh|ngay");

    /** What one column holds. */
    enum Kind {
        WORK,
        LEAD,
        WITH,
        WHEN,
        OTHER
    }

    public static Columns of(List<Line> header) {
        int with = column(header, WITH, -1);
        return new Columns(
                column(header, NUMBER, -1),
                column(header, WORK, -1),
                column(header, LEAD, with),
                with,
                column(header, WHEN, -1),
                header.size());
    }

    static boolean isNumber(Line heading) {
        return heading.text().length() <= 16 && NUMBER.matcher(heading.folded()).matches();
    }

    /** Whether a row says what is to be done and who is in charge, in cells of their own. */
    boolean giveWork() {
        return work >= 0 && lead >= 0 && work != lead;
    }

    Kind kind(int column) {
        if (column == work) {
            return Kind.WORK;
        }
        if (column == lead) {
            return Kind.LEAD;
        }
        if (column == with) {
            return Kind.WITH;
        }
        return column == when ? Kind.WHEN : Kind.OTHER;
    }

    private static int column(List<Line> header, Pattern heading, int not) {
        for (int i = 0; i < header.size(); i++) {
            if (i != not && heading.matcher(header.get(i).folded()).find()) {
                return i;
            }
        }
        return -1;
    }
}
