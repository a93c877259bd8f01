package vn.dondoc.testkit.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.dondoc.testkit.Tokens;

/** Callers who have the role and not the body or agency. Each one's token is signed once. */
final class Strangers {

    private static final List<String> ROLES_OF_A_BODY = List.of("clerk", "coordinator", "leader", "system");
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private Strangers() {}

    /**
     * Who they are → their token.
     *
     * @param may roles that may call what they call
     */
    static Map<String, String> of(Set<String> may) {
        Map<String, String> tokens = new LinkedHashMap<>();
        ROLES_OF_A_BODY.stream()
                .filter(may::contains)
                .forEach(role -> tokens.put(
                        role + " of another body",
                        SIGNED.computeIfAbsent(role, one -> Tokens.of(one, List.of("H98")))));
        if (may.contains("agency")) {
            tokens.put("agency of another body", SIGNED.computeIfAbsent("H98.01", Tokens::ofAgency));
            tokens.put("another agency of the body", SIGNED.computeIfAbsent("H12.98", Tokens::ofAgency));
        }
        return tokens;
    }
}
