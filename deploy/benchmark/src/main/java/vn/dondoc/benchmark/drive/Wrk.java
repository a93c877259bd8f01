package vn.dondoc.benchmark.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator {@code wrk}: some requests over and over, as fast as they are answered. */
public final class Wrk {

    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final int CONNECTIONS = 32;

    /** Built once in each thread, so that asking costs the generator no more than copying; threads begin apart. */
    private static final String SCRIPT = """
            local asked = {
            %s}
            local threads = 0
            local formatted = {}
            local next = 0
            function setup(thread)
              thread:set("first", threads * 37)
              threads = threads + 1
            end
            function init(args)
              for n, one in ipairs(asked) do formatted[n] = wrk.format("GET", one[1], one[2]) end
              next = first
            end
            function request()
              next = next %% #formatted + 1
              return formatted[next]
            end
            function done(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("RESULT %%d %%d %%d %%d %%d\\n", summary.requests, summary.duration,
                latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.timeout + e.status))
            end
            """;

    private final Path folder;

    public Wrk(Path folder) {
        this.folder = folder;
    }

    /** @param requests all to one server, without bodies */
    public Pace run(List<Request> requests, int seconds) throws IOException, InterruptedException {
        Path script = folder.resolve("wrk.lua");
        Files.writeString(script, SCRIPT.formatted(table(requests)));
        Ended ended = run(script, requests.getFirst().port(), seconds);
        if (ended.output().isEmpty()) {
            // It has crashed, which it does once in a great many runs.
            ended = run(script, requests.getFirst().port(), seconds);
        }
        Matcher result = RESULT.matcher(ended.output());
        if (!result.find() || !result.group(5).equals("0")) {
            throw new IOException("wrk had errors, and ended with %d:\n%s".formatted(ended.status(), ended.output()));
        }
        double took = Long.parseLong(result.group(2)) / 1e6;
        return new Pace(
                Long.parseLong(result.group(1)) / took,
                Long.parseLong(result.group(3)) / 1e3,
                Long.parseLong(result.group(4)) / 1e3);
    }

    private record Ended(int status, String output) {}

    private static Ended run(Path script, int port, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + port + "/")
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes());
        return new Ended(wrk.waitFor(), output);
    }

    private static String table(List<Request> requests) {
        StringBuilder table = new StringBuilder();
        for (Request request : requests) {
            table.append("  {[==[").append(request.path()).append("]==], {");
            request.headers().forEach((name, value) -> table.append("[\"%s\"] = [==[%s]==], ".formatted(name, value)));
            table.append("}},\n");
        }
        return table.toString();
    }
}
