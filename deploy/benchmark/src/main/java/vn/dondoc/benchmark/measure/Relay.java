package vn.dondoc.benchmark.measure;

import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.limit.BareProducer;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Database;

/** A backlog of events goes from a service's outbox to the broker; the limit is to send as many records of that size. */
final class Relay implements Measurement {

    private static final int EVENTS_A_SECOND = 10_000;
    private static final int VALUE_BYTES = 620;
    /** What the headers of a CloudEvent take beside it. */
    private static final int HEADER_BYTES = 380;

    private static final int KAFKA = 19092;

    @Override
    public String name() {
        return "outbox to Kafka";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        int events = EVENTS_A_SECOND * bench.effort().seconds();
        Database notifications = bench.system().database("notifications");
        int broker = bench.system().port(KAFKA);
        relayed(notifications, events / 5);
        return List.of(Rounds.alternating(
                        bench,
                        "notification-service",
                        () -> relayed(notifications, events),
                        () -> BareProducer.send(broker, events, VALUE_BYTES + HEADER_BYTES))
                .row(name(), events, new Goal.AtLeast(0.3)));
    }

    /** From the commit that makes them visible until the last is deleted, which is after the broker has it. */
    private static Pace relayed(Database database, int events) throws InterruptedException {
        database.execute("""
                insert into outbox (topic, message_key, headers, value)
                select 'dondoc.notice-events.v1', convert_to(id::text, 'UTF8'),
                       json_build_object('ce_specversion', '1.0', 'ce_id', id, 'ce_source', '/dondoc/benchmark',
                           'ce_type', 'vn.dondoc.notice-sent.v1', 'ce_time', '2030-01-02T00:30:00Z',
                           'ce_subject', id, 'content-type', 'application/json', 'ce_epoch', '1',
                           'ce_aggregateversion', '1', 'ce_correlationid', 'benchmark'),
                       convert_to(repeat('x', %d), 'UTF8')
                from (select uuidv7() as id from generate_series(1, %d)) given
                """.formatted(VALUE_BYTES, events));
        long begun = System.nanoTime();
        while (!database.query("select from outbox limit 1").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Pace.of(events, (System.nanoTime() - begun) / 1e9);
    }
}
