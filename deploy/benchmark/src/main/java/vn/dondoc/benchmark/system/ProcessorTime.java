package vn.dondoc.benchmark.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process, all it has started and those of them that have ended took of the processors so far. */
final class ProcessorTime {

    private static final double TICKS_A_SECOND = 100;
    private static final int FIRST_FIELD_BEHIND_THE_NAME = 3;
    private static final int USER = 14;
    private static final int OF_ENDED_CHILDREN_SYSTEM = 17;

    private ProcessorTime() {}

    static double secondsOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(one -> secondsOf(one.pid()))
                .sum();
    }

    private static double secondsOf(long pid) {
        try {
            return seconds(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** @param stat of /proc: the name, in brackets, may hold anything */
    static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = 0;
        for (int field = USER; field <= OF_ENDED_CHILDREN_SYSTEM; field++) {
            ticks += Long.parseLong(fields[field - FIRST_FIELD_BEHIND_THE_NAME]);
        }
        return ticks / TICKS_A_SECOND;
    }
}
