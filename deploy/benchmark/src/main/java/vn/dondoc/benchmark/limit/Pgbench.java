package vn.dondoc.benchmark.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.system.Database;

/** PostgreSQL's own load generator with the very statements of a service, prepared as the service prepares them, in the service's role. */
public final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    private final Database database;
    private final Path folder;
    private final int clients;

    /** @param folder for the scripts */
    public Pgbench(Database database, Path folder, int clients) {
        this.database = database;
        this.folder = folder;
        this.clients = clients;
    }

    /** At most 128 scripts, one drawn anew for each transaction. */
    public Pace forSeconds(List<String> scripts, int seconds) throws IOException, InterruptedException {
        return run(scripts, List.of("-T", Integer.toString(seconds)));
    }

    /** Each client so many; they begin to count at {@code base} in the variable of this name. */
    public Pace times(String script, int each, long base) throws IOException, InterruptedException {
        return run(
                List.of(script),
                List.of("-t", Integer.toString(each), "-D", "base=" + base, "-D", "each=" + each, "-D", "k=-1"));
    }

    private Pace run(List<String> scripts, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(database.port()),
                "-U",
                database.serviceRole(),
                "-c",
                Integer.toString(clients),
                "-j",
                "2"));
        command.addAll(options);
        for (int n = 0; n < scripts.size(); n++) {
            Path file = folder.resolve("pgbench-" + n + ".sql");
            Files.writeString(file, scripts.get(n));
            command.addAll(List.of("-f", file.toString()));
        }
        command.add(database.name());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.serviceRole());
        Process pgbench = builder.start();
        String output = new String(pgbench.getInputStream().readAllBytes());
        Matcher rate = RATE.matcher(output);
        if (pgbench.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed:\n" + output.lines().limit(20).reduce("", (a, b) -> a + b + "\n"));
        }
        return new Pace(Double.parseDouble(rate.group(1)), 0, 0);
    }
}
