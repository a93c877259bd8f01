package vn.dondoc.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.load.TaskVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;

/** The first 50 of an agency's list; the limit is the statements this takes. */
final class FirstPage implements Measurement {

    @Override
    public String name() {
        return "first page of 50";
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        List<Request> requests = new ArrayList<>();
        for (int n = 1; n <= ReadBesideSql.AGENCIES; n++) {
            String agency = TaskVolume.agency(n);
            requests.add(
                    bench.get(Bench.TASKS, "/api/v1/agencies/" + agency + "/assignments?limit=50", "agency " + agency));
        }
        return List.of(ReadBesideSql.of(bench, size, requests).row(name(), size, new Goal.AtLeast(0.5)));
    }
}
