package vn.dondoc.text.frame;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;

/** Whether what is attached gives work: a plan, a list of tasks; not forms, procedures, lists of things. */
public final class AnnexGate {

    private static final Pattern WORK = Pattern.compile(
            "nhiem vu|phan cong|ke hoach|chuong trinh|lo trinh|quy dinh|quy che|phuong an|de an|giai phap|cong viec");
    private static final Pattern NO_WORK =
            Pattern.compile("thu tuc hanh chinh|quy trinh noi bo|\\btthc\\b|bieu mau|mau so|mau bao cao");
    /** A list of work given elsewhere, and how it stands. */
    private static final Pattern STANDS = Pattern.compile(
            "cham muon|cham tien do|qua han|chua hoan thanh|da hoan thanh|(?:ket qua|tinh hinh|tien do) (?:trien khai |thuc hien|xu ly|giai quyet)");

    private static final int TITLE_LINES = 8;

    private AnnexGate() {}

    /** Whether its items are work. Tables and blocks that name who is in charge are so anywhere but among forms. */
    public static boolean givesWork(List<Line> attached) {
        return WORK.matcher(title(attached)).find() && !isOfForms(attached);
    }

    /** Procedures and forms: they tell who does what when somebody applies. */
    public static boolean isOfForms(List<Line> attached) {
        return NO_WORK.matcher(title(attached)).find();
    }

    /** Whether a table's title says that it reports on work that others have given. */
    public static boolean tellsHowWorkStands(String foldedTitle) {
        return STANDS.matcher(foldedTitle).find();
    }

    private static String title(List<Line> attached) {
        StringBuilder title = new StringBuilder();
        int read = 0;
        for (Line line : attached) {
            if (!line.isBlank() && read++ < TITLE_LINES) {
                title.append(line.folded()).append(' ');
            }
            if (read == TITLE_LINES) {
                break;
            }
        }
        return title.toString();
    }
}
