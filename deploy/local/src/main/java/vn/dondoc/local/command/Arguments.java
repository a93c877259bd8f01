package vn.dondoc.local.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;

/** The words after a command: options with a value, switches, and the rest. */
final class Arguments {
    private final Map<String, List<String>> options = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    /** @param withValue names of the options that are followed by a value; the others are {@code switchNames} */
    static Arguments parse(List<String> all, Set<String> withValue, Set<String> switchNames)
            throws LocalFailureException {
        Arguments arguments = new Arguments();
        Deque<String> left = new ArrayDeque<>(all);
        while (!left.isEmpty()) {
            String word = left.pop();
            if (withValue.contains(word)) {
                if (left.isEmpty()) {
                    throw new LocalFailureException(word + " needs a value; see ./dondoc help.");
                }
                arguments
                        .options
                        .computeIfAbsent(word, name -> new ArrayList<>())
                        .add(left.pop());
            } else if (switchNames.contains(word)) {
                arguments.switches.add(word);
            } else if (word.startsWith("--")) {
                throw new LocalFailureException("There is no option " + word + " here; see ./dondoc help.");
            } else {
                arguments.words.add(word);
            }
        }
        return arguments;
    }

    List<String> words() {
        return words;
    }

    /** Refuses words where none are expected. */
    void noWords() throws LocalFailureException {
        if (!words.isEmpty()) {
            throw new LocalFailureException("\"" + words.getFirst() + "\" is not understood; see ./dondoc help.");
        }
    }

    boolean has(String switchName) {
        return switches.contains(switchName);
    }

    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    Optional<String> value(String option) {
        return values(option).stream().reduce((first, last) -> last);
    }

    /** Empty when it was not given. */
    Optional<LocalPorts> ports() throws LocalFailureException {
        Optional<String> given = value("--port-offset");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LocalPorts(Integer.parseInt(given.get())));
        } catch (IllegalArgumentException e) {
            throw new LocalFailureException("--port-offset takes a number from 0 to %d, not \"%s\"."
                    .formatted(LocalPorts.LARGEST_OFFSET, given.get()));
        }
    }
}
