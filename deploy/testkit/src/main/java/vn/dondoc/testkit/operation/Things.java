package vn.dondoc.testkit.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The things that no stranger may learn of, made once for all proofs of one test class. */
final class Things {

    private static final Map<Class<?>, Map<String, Map<String, String>>> MADE = new ConcurrentHashMap<>();

    private Things() {}

    /** The beginning of a path → values of its parameters. */
    static Map<String, Map<String, String>> of(AuthorisationContract test) {
        return MADE.computeIfAbsent(test.getClass(), first -> test.thingsOfOthers());
    }
}
