package vn.dondoc.benchmark.command;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.benchmark.measure.Bench.Effort;

/**
 * What was asked for.
 *
 * @param running measure the system that runs on these ports, with the data it has, instead of one of its own
 * @param wanted beginnings of the measurements' names; empty: all
 */
record Options(Effort effort, int portOffset, boolean running, List<String> wanted) {

    private static final int PORT_OFFSET = 1900;
    private static final long TEN_MILLION = 10_000_000;

    /** @throws IllegalArgumentException for a word that is none of ours */
    static Options parse(List<String> words) {
        Effort effort = Effort.QUICK;
        int offset = PORT_OFFSET;
        boolean running = false;
        boolean tenMillion = false;
        List<String> wanted = new ArrayList<>();
        for (int n = 0; n < words.size(); n++) {
            String word = words.get(n);
            switch (word) {
                case "--quick" -> effort = Effort.QUICK;
                case "--full" -> effort = Effort.FULL;
                case "--ten-million" -> tenMillion = true;
                case "--running" -> running = true;
                case "--port-offset" -> {
                    n++;
                    offset = n < words.size() ? Integer.parseInt(words.get(n)) : PORT_OFFSET;
                }
                default -> {
                    if (word.startsWith("--")) {
                        throw new IllegalArgumentException(
                                "There is no option " + word + " of bench; see ./dondoc help.");
                    }
                    wanted.add(word);
                }
            }
        }
        return new Options(tenMillion ? effort.and(TEN_MILLION) : effort, offset, running, List.copyOf(wanted));
    }

    boolean wants(String measurement) {
        return wanted.isEmpty() || wanted.stream().anyMatch(measurement::startsWith);
    }
}
