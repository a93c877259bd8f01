package vn.dondoc.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The command line of another JVM of the same JDK as this one. */
public final class JavaProgram {
    private JavaProgram() {}

    public static List<String> ofJar(List<String> options, Path jar) {
        List<String> command = command(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** A main class on this JVM's class path, without the entries whose file names {@code unwanted} matches. */
    public static List<String> ofClass(
            List<String> options, Predicate<String> unwanted, String main, String... arguments) {
        List<String> classPath = Arrays.stream(
                        System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .filter(entry -> !unwanted.test(new File(entry).getName()))
                .toList();
        List<String> command = command(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), main));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        return command;
    }
}
