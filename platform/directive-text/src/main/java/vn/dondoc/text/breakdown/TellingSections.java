package vn.dondoc.text.breakdown;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.frame.SectionGate;
import vn.dondoc.text.item.Item;

/** Sections that tell how things stand, each until it turns to what is to be done. */
final class TellingSections {

    /** By their headings. */
    private final Set<Item> turned = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether an item, asked in the order of the text, only tells. */
    boolean holds(Item item) {
        Optional<Item> telling = SectionGate.telling(item);
        if (telling.isPresent() && SectionGate.turnsToOrders(item.folded())) {
            turned.add(telling.get());
        }
        return telling.isPresent() && !turned.contains(telling.get());
    }
}
