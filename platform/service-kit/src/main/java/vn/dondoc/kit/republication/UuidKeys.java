package vn.dondoc.kit.republication;

import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;

/** Keys of things that have a UUID. Anything may lie on a topic; what has no such key was never told by us. */
public final class UuidKeys {

    /** Before every key. */
    public static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private UuidKeys() {}

    public static boolean isOne(String key) {
        return FORM.matcher(key).matches();
    }

    /** Those of the keys that are. */
    public static UUID[] of(Collection<String> keys) {
        return keys.stream().filter(UuidKeys::isOne).map(UUID::fromString).toArray(UUID[]::new);
    }

    /** Where a portion begins: behind this key, or at the very start. */
    public static UUID behind(String key) {
        return UUID.fromString(key.isEmpty() ? FIRST : key);
    }
}
