package vn.dondoc.text.frame;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.item.Item;

/** The frames that have been opened so far, and which of them an item stands in. */
public final class Frames {

    private final Map<Item, Frame> byItem = new HashMap<>();
    private @Nullable Frame ofDocument;

    /** Of a labelled item for what stands below it; of an unlabelled one, for what follows under the same item or in the document. */
    public void open(Item item, Frame frame) {
        if (item.isLabelled()) {
            byItem.put(item, frame);
        } else if (item.parent() != null) {
            byItem.put(item.parent(), frame);
        } else {
            ofDocument = frame;
        }
    }

    /** What is listed below an assignment is its content. */
    public void close(Item item) {
        byItem.put(item, Frame.CLOSED);
    }

    public @Nullable Frame above(Item item) {
        for (Item at = item.parent(); at != null; at = at.parent()) {
            Frame frame = byItem.get(at);
            if (frame != null) {
                return frame.isClosed() && !item.isLabelled() ? outer(at) : frame;
            }
        }
        return ofDocument;
    }

    /** Beside what is closed for the items below it, a paragraph has the frame outside. */
    private @Nullable Frame outer(Item closed) {
        for (Item at = closed.parent(); at != null; at = at.parent()) {
            Frame frame = byItem.get(at);
            if (frame != null && !frame.isClosed()) {
                return frame;
            }
        }
        return ofDocument;
    }
}
