package vn.dondoc.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.limit.Pgbench;
import vn.dondoc.benchmark.load.TaskVolume;

/** Reads over HTTP, beside pgbench with the statements that each of them had the service execute, on the same rows. */
final class ReadBesideSql {

    /** pgbench takes at most 128 scripts. */
    static final int AGENCIES = 100;

    private ReadBesideSql() {}

    /** @param requests number {@code n} is about agency {@code n + 1} */
    static Rounds of(Bench bench, long size, List<Request> requests) throws Exception {
        List<String> scripts = new ArrayList<>();
        try (HttpConnection connection = new HttpConnection(bench.system().port(Bench.TASKS))) {
            // What is only asked once, as of the caller, is not part of each read.
            for (Request request : requests) {
                connection.ask(request).expect(200);
            }
            scripts.addAll(bench.statements(bench.tasks())
                    .ofReads(
                            requests.stream()
                                    .map(request -> (vn.dondoc.benchmark.limit.StatementLog.Work)
                                            () -> connection.ask(request).expect(200))
                                    .toList(),
                            n -> TaskVolume.agency(n + 1)));
        }
        bench.warmUp(requests, size);
        Pgbench pgbench = bench.pgbench(bench.tasks());
        return Rounds.alternating(
                bench,
                "task-service",
                () -> bench.drive(requests),
                () -> pgbench.forSeconds(scripts, bench.effort().seconds()));
    }
}
