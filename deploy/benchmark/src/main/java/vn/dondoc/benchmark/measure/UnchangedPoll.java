package vn.dondoc.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;

/**
 * 200 agencies ask whether their list has changed; it has not. Held against a style sheet of the same server, asked with a date
 * that has it answer with 304. The server gives that out before it looks at the token: the limit has no authentication in it.
 */
final class UnchangedPoll implements Measurement {

    private static final String CONSTANT = "/q/swagger-ui/theme-feeling-blue.css";

    private static final String IN_THE_FUTURE = "Fri, 01 Jan 2100 00:00:00 GMT";

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
        try (HttpConnection connection = new HttpConnection(bench.system().port(Bench.TASKS))) {
            for (int n = 1; n <= TaskVolume.AGENCIES; n++) {
                String agency = TaskVolume.agency(n);
                polls.add(conditional(
                        connection,
                        bench.get(Bench.TASKS, "/api/v1/agencies/" + agency + "/assignments", "agency " + agency)));
                constants.add(constant(connection, bench.get(Bench.TASKS, CONSTANT, "agency " + agency)));
            }
        }
        return List.of(
                Rounds.alternating(bench.effort().rounds(), () -> bench.drive(polls), () -> bench.drive(constants))
                        .row(name(), size, new Goal.AtLeast(0.8)));
    }

    private static Request constant(HttpConnection connection, Request first) throws Exception {
        Request again = Request.get(
                first.port(), first.path(), Bench.with(first.headers(), "If-Modified-Since", IN_THE_FUTURE));
        connection.ask(again).expect(304);
        return again;
    }

    private static Request conditional(HttpConnection connection, Request first) throws Exception {
        String etag = connection.ask(first).expect(200).etag();
        Request again = Request.get(first.port(), first.path(), Bench.with(first.headers(), "If-None-Match", etag));
        connection.ask(again).expect(304);
        return again;
    }
}
