package vn.dondoc.text.item;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hangs paragraphs under their labels. A label of a kind that is open closes everything below it; a new kind of bullet
 * opens below what stands there; a new kind of number opens below the nearest higher one. How deep it nests is bounded only
 * by the kinds there are.
 */
public final class ItemTree {

    private static final List<String> ROMANS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private final @Nullable String prefix;
    private final List<Item> open = new ArrayList<>();
    private final List<Item> all = new ArrayList<>();
    private final Map<Item, Map<Label.Kind, Integer>> bullets = new HashMap<>();
    private final Map<Label.Kind, Integer> topBullets = new EnumMap<>(Label.Kind.class);
    private int lastRoman;

    private ItemTree(@Nullable String prefix) {
        this.prefix = prefix;
    }

    /**
     * All items in the order of the text.
     *
     * @param prefix of every path, for an attached plan ({@code KH}); null for the document itself
     */
    public static List<Item> read(List<Paragraph> paragraphs, @Nullable String prefix) {
        ItemTree tree = new ItemTree(prefix);
        paragraphs.forEach(tree::add);
        return List.copyOf(tree.all);
    }

    private void add(Paragraph paragraph) {
        Label label = Label.read(paragraph.text()).orElse(null);
        List<InnerLabels.Inner> numbers = label != null && label.kind() == Label.Kind.ARTICLE
                ? NumbersOfArticle.read(paragraph.text(), label.end())
                : List.of();
        if (label != null && !numbers.isEmpty()) {
            addArticle(label, paragraph, numbers);
            return;
        }
        List<InnerLabels.Inner> inner = inner(paragraph.text(), label);
        int to = inner.isEmpty() ? paragraph.text().length() : inner.getFirst().start();
        Item item;
        if (label == null || !inner.isEmpty() && inner.getFirst().start() == 0) {
            openOnly();
            Item top = top();
            item = new Item(top, null, "", top == null ? prefix : top.path(), paragraph, 0, to);
            if (to > 0) {
                all.add(item);
            }
        } else {
            item = labelled(label, paragraph, to);
            all.add(item);
        }
        addInner(item, paragraph, inner, paragraph.text().length());
    }

    private void addArticle(Label label, Paragraph paragraph, List<InnerLabels.Inner> numbers) {
        all.add(labelled(label, paragraph, numbers.getFirst().start()));
        for (int i = 0; i < numbers.size(); i++) {
            int end = i + 1 < numbers.size()
                    ? numbers.get(i + 1).start()
                    : paragraph.text().length();
            InnerLabels.Inner number = numbers.get(i);
            List<InnerLabels.Inner> inner = InnerLabels.read(paragraph.text(), number.end(), end);
            Label printed = new Label(Label.Kind.ARABIC, number.value(), number.end());
            Item item = labelled(
                    printed,
                    paragraph,
                    inner.isEmpty()
                            ? end
                            : withoutDirt(paragraph.text(), inner.getFirst().start()));
            all.add(item);
            addInner(item, paragraph, inner, end);
        }
    }

    /** "Trách nhiệm của Sở A: l a) …": one sign between the colon and the list is dirt. */
    private static int withoutDirt(String text, int to) {
        int colon = text.lastIndexOf(':', to);
        return colon > 0 && to - colon <= 4 ? colon + 1 : to;
    }

    private void addInner(Item item, Paragraph paragraph, List<InnerLabels.Inner> inner, int to) {
        for (int i = 0; i < inner.size(); i++) {
            int end = i + 1 < inner.size() ? inner.get(i + 1).start() : to;
            String path = item.path() == null
                    ? inner.get(i).value()
                    : item.path() + "/" + inner.get(i).value();
            all.add(new Item(
                    item,
                    Label.Kind.BRACKET,
                    inner.get(i).value(),
                    path,
                    paragraph,
                    inner.get(i).end(),
                    end));
        }
    }

    /** Its own label may be the first of several in a row, "a) …; b) …"; else those behind it: "a) Sở A: (1) …; (2) …". */
    private static List<InnerLabels.Inner> inner(String text, @Nullable Label label) {
        List<InnerLabels.Inner> inner = label == null || isFirstInner(label) ? InnerLabels.read(text, 0) : List.of();
        return inner.isEmpty() && label != null ? InnerLabels.read(text, label.end()) : inner;
    }

    private static boolean isFirstInner(Label label) {
        return label.kind() == Label.Kind.BRACKET || label.kind() == Label.Kind.LETTER;
    }

    private Item labelled(Label printed, Paragraph paragraph, int to) {
        Label label = restored(printed, paragraph);
        close(label.kind());
        Item parent = top();
        String part = label.kind().isBullet() ? label.value() + next(parent, label.kind()) : label.value();
        String above = parent == null ? prefix : parent.path();
        Item item = new Item(
                parent,
                label.kind(),
                part,
                above == null ? part : above + "/" + part,
                paragraph,
                printed.end(),
                Math.max(to, printed.end()));
        open.add(item);
        if (label.kind() == Label.Kind.ROMAN) {
            lastRoman = ROMANS.indexOf(label.value()) + 1;
        }
        return item;
    }

    /** A Roman number that a scan has changed (H for II), or taken for an Arabic one, counts on from the one before. */
    private Label restored(Label label, Paragraph paragraph) {
        if (label.kind() != Label.Kind.ROMAN) {
            return label;
        }
        if (label.value().equals("l") && isOpen(Label.Kind.LETTER, "k")) {
            return new Label(Label.Kind.LETTER, "l", label.end());
        }
        String behind = paragraph.text().substring(label.end());
        boolean heading = behind.equals(behind.toUpperCase(Locale.ROOT));
        if (label.value().equals("l") && !heading) {
            return new Label(Label.Kind.ARABIC, "1", label.end());
        }
        int value = ROMANS.indexOf(label.value()) + 1;
        if (value == 1 && lastRoman > 0 && !heading) {
            return new Label(Label.Kind.ARABIC, "1", label.end());
        }
        boolean damaged = value == 0 || heading && value < lastRoman;
        return damaged && lastRoman < ROMANS.size()
                ? new Label(Label.Kind.ROMAN, ROMANS.get(lastRoman), label.end())
                : label;
    }

    private boolean isOpen(Label.Kind kind, String value) {
        return open.stream()
                .anyMatch(item -> item.kind() == kind && item.value().equals(value));
    }

    private void close(Label.Kind kind) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).kind() == kind) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
        if (!kind.isBullet() && kind != Label.Kind.BRACKET) {
            while (!open.isEmpty() && (isBulletOrBracket(open.getLast()) || isBelow(open.getLast(), kind))) {
                open.removeLast();
            }
        }
    }

    private static boolean isBulletOrBracket(Item item) {
        return item.kind() == Label.Kind.BRACKET
                || item.kind() != null && item.kind().isBullet();
    }

    private static boolean isBelow(Item item, Label.Kind kind) {
        return item.kind() != null && item.kind().compareTo(kind) > 0;
    }

    /** An unlabelled paragraph ends every bullet before it. */
    private void openOnly() {
        while (!open.isEmpty()
                && isBulletOrBracket(open.getLast())
                && open.getLast().kind() != Label.Kind.BRACKET) {
            open.removeLast();
        }
    }

    private @Nullable Item top() {
        return open.isEmpty() ? null : open.getLast();
    }

    private int next(@Nullable Item parent, Label.Kind kind) {
        Map<Label.Kind, Integer> counts =
                parent == null ? topBullets : bullets.computeIfAbsent(parent, any -> new EnumMap<>(Label.Kind.class));
        return counts.merge(kind, 1, Integer::sum);
    }
}
