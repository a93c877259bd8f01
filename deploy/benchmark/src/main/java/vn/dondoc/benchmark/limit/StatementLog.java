package vn.dondoc.benchmark.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.benchmark.system.Database;

/** What a service says to its database while it answers, read from the server's own log: so a limit never grows stale. */
public final class StatementLog {

    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (?:(\\S+)@(\\S+) )?([A-Z]+): +(.*)$");
    private static final Pattern EXECUTED =
            Pattern.compile("(?s)duration: [\\d.]+ ms +(?:execute [^:]+|statement): (.*)");

    private final Path log;
    private final Database database;

    public StatementLog(Path log, Database database) {
        this.log = log;
        this.database = database;
    }

    /** Something that has the service work. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, InterruptedException;
    }

    private record Entry(String process, String level, String text) {}

    /** The transactions in which one of the marks occurs, in order. */
    List<List<LoggedStatement>> during(Work work, List<String> marks) throws IOException, InterruptedException {
        logFrom("0");
        long before = Files.size(log);
        try {
            work.run();
            TimeUnit.MILLISECONDS.sleep(300);
        } finally {
            logFrom("-1");
        }
        byte[] written = Files.readAllBytes(log);
        String text = new String(written, (int) before, (int) (written.length - before), StandardCharsets.UTF_8);
        return transactions(text, database.serviceRole()).stream()
                .filter(transaction ->
                        marks.stream().anyMatch(mark -> transaction.stream().anyMatch(one -> one.mentions(mark))))
                .toList();
    }

    private void logFrom(String milliseconds) throws InterruptedException {
        database.execute("alter system set log_min_duration_statement = " + milliseconds);
        database.execute("select pg_reload_conf()");
        // Each server process hears of it before its next statement, but not at once.
        TimeUnit.MILLISECONDS.sleep(500);
    }

    /** By process, each from its begin to its commit; a statement outside of both is one of its own. */
    static List<List<LoggedStatement>> transactions(String log, String role) {
        List<List<LoggedStatement>> done = new ArrayList<>();
        Map<String, List<LoggedStatement>> open = new LinkedHashMap<>();
        List<Entry> entries = entries(log, role);
        for (int n = 0; n < entries.size(); n++) {
            Entry entry = entries.get(n);
            Matcher executed = EXECUTED.matcher(entry.text());
            if (!entry.level().equals("LOG") || !executed.matches()) {
                continue;
            }
            boolean detailed = n + 1 < entries.size()
                    && entries.get(n + 1).level().equals("DETAIL")
                    && entries.get(n + 1).process().equals(entry.process());
            String sql = executed.group(1).strip();
            LoggedStatement statement = new LoggedStatement(
                    sql, detailed ? parameters(entries.get(n + 1).text()) : List.of());
            boolean ends = sql.equalsIgnoreCase("commit") || sql.equalsIgnoreCase("rollback");
            if (sql.equalsIgnoreCase("begin")) {
                open.put(entry.process(), new ArrayList<>(List.of(statement)));
            } else if (open.containsKey(entry.process())) {
                open.get(entry.process()).add(statement);
                if (ends) {
                    done.add(open.remove(entry.process()));
                }
            } else if (!ends) {
                done.add(List.of(statement));
            }
        }
        return done;
    }

    private static List<Entry> entries(String log, String role) {
        List<Entry> entries = new ArrayList<>();
        boolean ours = false;
        for (String line : log.split("\n")) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                ours = role.equals(entry.group(2));
                if (ours) {
                    entries.add(new Entry(entry.group(1), entry.group(4), entry.group(5)));
                }
            } else if (ours) {
                Entry last = entries.removeLast();
                String more = line.startsWith("\t") ? line.substring(1) : line;
                entries.add(new Entry(last.process(), last.level(), last.text() + "\n" + more));
            }
        }
        return entries;
    }

    /** {@code Parameters: $1 = 'it''s', $2 = NULL}. */
    static List<Optional<String>> parameters(String detail) {
        List<Optional<String>> values = new ArrayList<>();
        int at = detail.indexOf(" = ");
        while (at >= 0) {
            int from = at + " = ".length();
            if (detail.charAt(from) != '\'') {
                values.add(Optional.empty());
                at = detail.indexOf(" = ", from);
                continue;
            }
            StringBuilder value = new StringBuilder();
            int next = from + 1;
            while (detail.charAt(next) != '\'' || next + 1 < detail.length() && detail.charAt(next + 1) == '\'') {
                value.append(detail.charAt(next));
                next += detail.charAt(next) == '\'' ? 2 : 1;
            }
            values.add(Optional.of(value.toString()));
            at = detail.indexOf(" = ", next);
        }
        return values;
    }
}
