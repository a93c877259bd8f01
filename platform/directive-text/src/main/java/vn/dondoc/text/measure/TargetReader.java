package vn.dondoc.text.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.measure.Target.Direction;
import vn.dondoc.text.page.Folding;

/** Finds the figures of a text that are to be reached: a word of direction, a number, a unit. */
public final class TargetReader {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,3})?|\\d{1,9}(?:[.,]\\d{1,3})?)";
    private static final String UNIT =
            "\\s?(%|‰|phan tram|mw|kw|km2?|ha|m2|m3|tan|bac|diem|ty dong|trieu dong|ty usd|trieu usd|ho so|luot|nguoi|can|ho|xa|phuong"
                    + "|doanh nghiep|cong trinh|du an|nhiem vu|lop|hoc sinh|san pham|cum cong nghiep)(?![\\p{L}\\d])";
    private static final String FLOOR = "(?:it nhat|toi thieu|tren|tu|khoang)\\s+";

    private static final List<Form> FORMS = List.of(
            new Form(
                    Direction.AT_MOST,
                    "(?:khong (?:vuot )?qua|khong lon hon|toi da|duoi|xuong con|con duoi|≤|<=?)\\s{0,2}(?:muc\\s+)?"),
            new Form(
                    Direction.AT_LEAST,
                    "(?:khong thap hon|khong duoi|it nhat|toi thieu|≥|>=?|len|dat|bao dam|dam bao|hoan thanh)\\s{0,2}(?:ty le\\s+|muc\\s+)?(?:"
                            + FLOOR + ")?"),
            new Form(Direction.INCREASE_BY, "\\btang\\s+(?:them\\s+)?(?:binh quan\\s+)?(?:" + FLOOR + ")?"),
            new Form(Direction.DECREASE_BY, "\\bgiam\\s+(?:" + FLOOR + ")?"));

    private static final Pattern QUANTITY = Pattern.compile(NUMBER + UNIT);
    private static final int LONGEST = 20_000;
    private static final int MOST = 12;
    private static final int MOST_WORDS = 10;
    private static final Pattern BOUNDARY = Pattern.compile("[,;.:()]|\\s(?:để|và|là|nhằm)\\s");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:phấn đấu|bảo đảm|đảm bảo|đưa(?! vào)|nâng|giữ|duy trì|để|với|có|trong đó|hoàn thành)\\s+");

    private TargetReader() {}

    /** The targets of an assignment's text, in its order. */
    public static List<Target> read(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = Folding.fold(bounded);
        List<Target> targets = new ArrayList<>();
        int read = 0;
        while (targets.size() < MOST) {
            Target next = next(bounded, folded, read);
            if (next == null) {
                break;
            }
            targets.add(next);
            read = next.end();
        }
        return List.copyOf(targets);
    }

    private record Form(Direction direction, Pattern pattern) {

        Form(Direction direction, String words) {
            this(direction, Pattern.compile("(?<!\\p{L})" + words + NUMBER + UNIT));
        }
    }

    private static @Nullable Target next(String text, String folded, int from) {
        if (!QUANTITY.matcher(folded).region(from, folded.length()).find()) {
            return null;
        }
        Target first = null;
        for (Form form : FORMS) {
            Matcher found = form.pattern().matcher(folded).region(from, folded.length());
            if (found.find() && (first == null || found.start() < first.start())) {
                first = new Target(
                        name(text, from, found.start()),
                        form.direction(),
                        number(found.group(1)),
                        text.substring(found.start(2), found.end(2)),
                        text.substring(found.start(), found.end()),
                        found.start(),
                        found.end());
            }
        }
        return first;
    }

    /** The words of its clause that stand before it. */
    private static String name(String text, int from, int to) {
        String before = text.substring(from, to);
        Matcher boundary = BOUNDARY.matcher(before);
        int start = 0;
        while (boundary.find()) {
            start = boundary.end();
        }
        String[] words = before.substring(start).strip().split("\\s+");
        int first = Math.max(0, words.length - MOST_WORDS);
        String name = String.join(" ", List.of(words).subList(first, words.length));
        Matcher opening = OPENING.matcher(name.toLowerCase(Locale.ROOT));
        return opening.find() ? name.substring(opening.end()).strip() : name;
    }

    /** As written here: the comma before decimals, the stop between thousands. */
    private static BigDecimal number(String printed) {
        boolean thousands = printed.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
        return new BigDecimal((thousands ? printed.replace(".", "") : printed).replace(',', '.'));
    }
}
