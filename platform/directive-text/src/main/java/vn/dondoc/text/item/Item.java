package vn.dondoc.text.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph in its place in the tree.
 *
 * <p>A labelled one is a node; an unlabelled one hangs under the item that encloses it and has that one's path.
 */
public final class Item {

    private final @Nullable Item parent;
    private final Label.@Nullable Kind kind;
    private final String value;
    private final @Nullable String path;
    private final Paragraph paragraph;
    private final int from;
    private final int to;
    private final List<Item> children = new ArrayList<>();

    Item(
            @Nullable Item parent,
            Label.@Nullable Kind kind,
            String value,
            @Nullable String path,
            Paragraph paragraph,
            int from,
            int to) {
        this.parent = parent;
        this.kind = kind;
        this.value = value;
        this.path = path;
        this.paragraph = paragraph;
        this.from = from;
        this.to = to;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    public @Nullable Item parent() {
        return parent;
    }

    Label.@Nullable Kind kind() {
        return kind;
    }

    String value() {
        return value;
    }

    public boolean isLabelled() {
        return kind != null;
    }

    /** Whether its label is a number or a letter that counts, and no bullet or bracket. */
    public boolean isNumbered() {
        return kind != null && !kind.isBullet() && kind != Label.Kind.BRACKET;
    }

    /** Printed labels joined by slashes, outermost first: {@code II/1/-2}; null outside every item. */
    public @Nullable String path() {
        return path;
    }

    public Paragraph paragraph() {
        return paragraph;
    }

    /** Where, in the paragraph, its own text begins, behind the label. */
    public int from() {
        return from;
    }

    /** Where it ends: at the paragraph's end, or at the first inner label. */
    public int to() {
        return to;
    }

    /** Characters of its own text. */
    public int length() {
        return to - from;
    }

    public String text() {
        return paragraph.text().substring(from, to);
    }

    public String folded() {
        return paragraph.folded().substring(from, to);
    }

    public List<Item> children() {
        return Collections.unmodifiableList(children);
    }

    @Override
    public String toString() {
        return (path == null ? "" : path + " ") + text();
    }
}
