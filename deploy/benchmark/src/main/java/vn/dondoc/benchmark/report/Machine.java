package vn.dondoc.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it was measured on. */
public record Machine(Map<String, String> facts) {

    /** @param postgres the server's version */
    public static Machine of(Path root, String postgres) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Processor",
                value("/proc/cpuinfo", "model name") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores, with the load generator on them too");
        facts.put(
                "Memory",
                Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024 / 1024 + " GiB");
        facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Java", System.getProperty("java.vm.version"));
        facts.put("PostgreSQL", postgres);
        facts.put("Commit", commit(root));
        return new Machine(facts);
    }

    private static String value(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown");
    }

    private static String commit(Path root) throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(root.toFile())
                .start();
        return new String(git.getInputStream().readAllBytes()).strip();
    }
}
