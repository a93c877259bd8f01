package vn.dondoc.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command line of another JVM of the same JDK as this one. */
public final class JavaProgram {
    /**
     * Half the processor time until a service is ready; what the second compiler would bring later is not missed on a
     * laptop, where three services and a broker start at once on few cores.
     */
    public static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private JavaProgram() {}

    public static List<String> ofJar(List<String> options, Path jar) {
        List<String> command = command(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    public static List<String> ofClass(List<String> options, List<String> classPath, String main, String... arguments) {
        List<String> command = command(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The class path of this JVM. */
    public static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        return command;
    }
}
