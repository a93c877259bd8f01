package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dondoc.benchmark.drive.ClosedLoop;
import vn.dondoc.benchmark.drive.HttpConnection;
import vn.dondoc.benchmark.drive.Request;
import vn.dondoc.benchmark.limit.Pgbench;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Api;
import vn.dondoc.benchmark.system.Database;

/** A directive of twenty pages is registered; the limit is the statements this takes, the text in them. */
final class Registration implements Measurement {

    private static final int CLIENTS = 16;

    /** Above all numbers in the register. */
    private static final int FIRST = 5_000_001;

    @Override
    public String name() {
        return "register 20 pages";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        Database documents = bench.system().database("documents");
        int each = 3 * bench.effort().seconds();
        int works = each * CLIENTS;
        int warmUp = 32 * bench.effort().warmth();
        documents.execute(
                """
                drop table if exists bench_work;
                create table bench_work as
                select n - 1 as n, (n + %1$d - 1)::text as value, (n + %1$d - 1) || '/CT-UBND' as number
                from generate_series(1, %2$d) n;
                alter table bench_work add primary key (n);
                grant select on bench_work to documents_app
                """.formatted(FIRST, 1 + warmUp + 2 * works * bench.effort().rounds()));
        String text = Api.quoted(Text.ofTwentyPages(bench.system().root()));
        int port = bench.system().port(Bench.DOCUMENTS);
        AtomicInteger next = new AtomicInteger(1);
        ClosedLoop.Work work = (connection, n) -> register(bench, connection, next.getAndIncrement(), text);
        ClosedLoop.run(port, CLIENTS, warmUp, work);
        String script;
        try (HttpConnection connection = new HttpConnection(port)) {
            script = bench.statements(documents)
                    .ofWrite(
                            () -> register(bench, connection, 0, text),
                            Map.of(FIRST + "/CT-UBND", "number", Integer.toString(FIRST), "value"),
                            "bench_work");
        }
        Pgbench pgbench = new Pgbench(documents, bench.work(), CLIENTS);
        return List.of(Rounds.alternating(
                        bench,
                        "document-service",
                        () -> ClosedLoop.run(port, CLIENTS, works, work),
                        () -> pgbench.times(script, each, next.getAndAdd(works)))
                .row(name(), bench.effort().directives(), new Goal.AtLeast(0.4)));
    }

    private static void register(Bench bench, HttpConnection connection, int n, String text) throws IOException {
        String body = """
                {"number": "%d/CT-UBND", "type": "CT", "issuer": "UBND tỉnh Cà Mau", "issuedOn": "2020-08-18",
                 "subject": "Về việc tăng cường quản lý tàu cá", "text": %s}""".formatted(FIRST + n, text);
        try {
            connection
                    .ask(Request.post(
                            bench.system().port(Bench.DOCUMENTS),
                            "/api/v1/directives",
                            Bench.with(bench.api().as("clerk"), "Idempotency-Key", FreshId.next()),
                            body))
                    .expect(201);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
