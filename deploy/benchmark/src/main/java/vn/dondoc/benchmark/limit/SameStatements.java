package vn.dondoc.benchmark.limit;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scripts for {@link Pgbench} that do what a request had the service do. */
public final class SameStatements {

    private final StatementLog log;

    public SameStatements(StatementLog log) {
        this.log = log;
    }

    /** Of reads, each with the values it was asked with; {@code mark} of a read's number is in its statements alone. */
    public List<String> ofReads(List<StatementLog.Work> requests, IntFunction<String> mark)
            throws IOException, InterruptedException {
        List<String> marks = IntStream.range(0, requests.size()).mapToObj(mark).toList();
        List<List<LoggedStatement>> all = log.during(
                () -> {
                    for (StatementLog.Work request : requests) {
                        request.run();
                    }
                },
                marks);
        List<String> scripts = new ArrayList<>();
        for (String one : marks) {
            scripts.add(script(
                    required(all.stream()
                            .filter(transaction -> transaction.stream().anyMatch(statement -> statement.mentions(one)))
                            .flatMap(List::stream)
                            .toList()),
                    Map.of()));
        }
        return scripts;
    }

    /**
     * Of a write, as often as wanted: what it was about is taken from the row {@code n} of a table made ready, and the ids it
     * made are made anew.
     *
     * @param known value of the example → column of the table
     * @param table has a column {@code n} that counts from 0
     */
    public String ofWrite(StatementLog.Work request, Map<String, String> known, String table)
            throws IOException, InterruptedException {
        long since = InstantSource.system().millis();
        List<LoggedStatement> statements = required(log.during(request, List.copyOf(known.keySet())).stream()
                .flatMap(List::stream)
                .toList());
        Map<String, String> made = new TreeMap<>();
        statements.stream()
                .flatMap(LoggedStatement::ids)
                .filter(value -> !known.containsKey(value) && isMadeSince(value, since))
                .forEach(value -> made.putIfAbsent(value, "made" + made.size()));
        String columns = known.values().stream().distinct().sorted().collect(Collectors.joining(", "));
        String ids = made.values().stream().map(name -> ", uuidv7() as " + name).collect(Collectors.joining());
        Map<String, String> variables = new HashMap<>(known);
        variables.putAll(made);
        return """
                \\set k :k + 1
                \\set n :base + :client_id * :each + :k
                select %s%s from %s where n = :n \\gset
                """.formatted(columns, ids, table) + script(statements, variables);
    }

    private static List<LoggedStatement> required(List<LoggedStatement> statements) {
        if (statements.isEmpty()) {
            throw new IllegalStateException("the server has logged nothing of the request");
        }
        return statements;
    }

    private static String script(List<LoggedStatement> statements, Map<String, String> variables) {
        return statements.stream().map(one -> one.script(variables)).collect(Collectors.joining());
    }

    /** The first 48 bits of a UUIDv7 are its time in milliseconds. */
    private static boolean isMadeSince(String value, long since) {
        return value.length() == 36
                && value.charAt(14) == '7'
                && value.matches("[0-9a-f-]+")
                && UUID.fromString(value).getMostSignificantBits() >>> 16 >= since;
    }
}
