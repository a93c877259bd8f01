package vn.dondoc.text.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;

/** Names in the spelling in use, found by a reading that may be in capitals, without accents, glued or slightly damaged. */
public final class KnownNames {

    private final Map<String, String> byKey = new LinkedHashMap<>();

    private KnownNames(List<String> names) {
        names.forEach(name -> byKey.putIfAbsent(Folding.squeeze(name), name));
    }

    static KnownNames of(String resource) {
        return new KnownNames(WordList.words(KnownNames.class, resource));
    }

    /** The name that a reading is, accents, case, spaces and signs apart. */
    public Optional<String> find(String reading) {
        return Optional.ofNullable(byKey.get(Folding.squeeze(reading)));
    }

    /** The one name that a reading is or, a few letters changed, resembles; none where two are equally near. */
    public Optional<String> findAlike(String reading) {
        String key = Folding.squeeze(reading);
        String exact = byKey.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int limit = 1; limit <= Likeness.tolerance(key.length()); limit++) {
            int letters = limit;
            List<String> alike = byKey.entrySet().stream()
                    .filter(entry -> Likeness.within(letters, entry.getKey(), key))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!alike.isEmpty()) {
                return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
