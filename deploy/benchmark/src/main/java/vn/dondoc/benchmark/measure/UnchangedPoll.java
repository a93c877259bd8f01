package vn.dondoc.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.RunningSystem;

/**
 * 200 agencies ask whether their list has changed; it has not. Held against style sheets of the same server, asked with a date that
 * has it answer with 304: one that it gives to whoever shows a token, which it has to check as it does for a poll, and one that it
 * gives to anybody. Neither goes through what the service does with each request of its interface: correlation, the allowance of a
 * client, headers against misuse.
 */
final class UnchangedPoll implements Measurement {

    private static final String IN_THE_FUTURE = "Fri, 01 Jan 2100 00:00:00 GMT";
    private static final String FOR_ANYBODY = "/q/swagger-ui/theme-feeling-blue.css";

    @Override
    public String name() {
        return "unchanged poll";
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        List<Request> polls = new ArrayList<>();
        List<Request> constants = new ArrayList<>();
        List<Request> withoutToken = new ArrayList<>();
        int port = bench.system().port(Bench.TASKS);
        try (HttpConnection connection = new HttpConnection(port)) {
            connection
                    .ask(Request.get(port, RunningSystem.FOR_WHOEVER_HAS_A_TOKEN, Map.of()))
                    .expect(401);
            for (int n = 1; n <= TaskVolume.AGENCIES; n++) {
                String agency = TaskVolume.agency(n);
                polls.add(conditional(
                        connection,
                        bench.get(Bench.TASKS, "/api/v1/agencies/" + agency + "/assignments", "agency " + agency)));
                constants.add(constant(
                        connection, bench.get(Bench.TASKS, RunningSystem.FOR_WHOEVER_HAS_A_TOKEN, "agency " + agency)));
            }
            withoutToken.add(constant(connection, Request.get(port, FOR_ANYBODY, Map.of())));
        }
        bench.warmUp(polls, size);
        bench.warmUp(constants, size);
        Rounds besideConstant =
                Rounds.alternating(bench, "task-service", () -> bench.drive(polls), () -> bench.drive(constants));
        Rounds besideBare = besideConstant.beside(() -> bench.drive(withoutToken));
        return List.of(
                besideConstant.row(name(), size, new Goal.AtLeast(0.8)),
                besideBare.row(name() + ", constant without token", size, new Goal.AtLeast(0.8)));
    }

    private static Request constant(HttpConnection connection, Request first) throws Exception {
        return answeredWith304(connection, first, "If-Modified-Since", IN_THE_FUTURE);
    }

    private static Request conditional(HttpConnection connection, Request first) throws Exception {
        return answeredWith304(
                connection,
                first,
                "If-None-Match",
                connection.ask(first).expect(200).etag());
    }

    private static Request answeredWith304(HttpConnection connection, Request first, String condition, String value)
            throws Exception {
        Request again = Request.get(first.port(), first.path(), Bench.with(first.headers(), condition, value));
        connection.ask(again).expect(304);
        return again;
    }
}
