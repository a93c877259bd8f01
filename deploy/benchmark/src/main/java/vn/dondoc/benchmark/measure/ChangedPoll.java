package vn.dondoc.benchmark.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Api;

/** Ten assignments have changed since an agency asked last; the limit is the statements that tell it. */
final class ChangedPoll implements Measurement {

    private static final int DELTA = 10;
    private static final int PAGE = 200;

    @Override
    public String name() {
        return "changed poll";
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        List<Request> requests = new ArrayList<>();
        try (HttpConnection connection = new HttpConnection(bench.system().port(Bench.TASKS))) {
            for (int n = 1; n <= ReadBesideSql.AGENCIES; n++) {
                requests.add(tenBehind(bench, connection, TaskVolume.agency(n)));
            }
        }
        return List.of(ReadBesideSql.of(bench, size, requests).row(name(), size, new Goal.AtLeast(0.5)));
    }

    /** Reads all of an agency's changes but the last ten, as its client would have. */
    private static Request tenBehind(Bench bench, HttpConnection connection, String agency)
            throws IOException, InterruptedException {
        long left = bench.tasks().number("select count(*) from agency_changes where agency_code = '" + agency + "'")
                - DELTA;
        String path = "/api/v1/agencies/" + agency + "/assignment-changes";
        String since = "";
        while (left > 0) {
            long limit = Math.min(left, PAGE);
            Request page = bench.get(Bench.TASKS, path + "?limit=" + limit + since, "agency " + agency);
            JsonNode answer = Api.json(connection.ask(page).expect(200).body());
            since = "&since=" + answer.path("next").asText();
            left -= answer.path("items").size();
        }
        return bench.get(Bench.TASKS, path + "?limit=100" + since, "agency " + agency);
    }
}
