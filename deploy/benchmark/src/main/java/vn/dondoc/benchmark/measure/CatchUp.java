package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.limit.AssignmentEvents;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Database;

/**
 * notification-service stands still while a backlog of issued assignments grows, then catches up: follow-ups and the rungs of their
 * ladders. The limit is the slower of a client that only reads the backlog and of inserts of the same rows in one statement a table.
 */
final class CatchUp implements Measurement {

    private static final int KAFKA = 19092;
    private static final String SERVICE = "notification-service";

    @Override
    public String name() {
        return "consumer catching up";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        Database notifications = bench.system().database("notifications");
        int number = bench.effort().events();
        String run = "benchmark-" + FreshId.next();
        AssignmentEvents events = new AssignmentEvents(bench.system().port(KAFKA));
        Map<TopicPartition, Long> before = events.ends();
        bench.system().pause(SERVICE);
        try {
            events.publish(example(bench), run, number);
        } finally {
            bench.system().goOn(SERVICE);
        }
        long begun = System.nanoTime();
        String heard = "select count(*) from follow_ups where correlation_id = '" + run + "'";
        long giveUpAt = begun + TimeUnit.MINUTES.toNanos(15);
        while (notifications.number(heard) < number) {
            if (System.nanoTime() > giveUpAt) {
                throw new IOException("only " + notifications.number(heard) + " of " + number + " were applied");
            }
            // To count takes the longer the more there are, and must not take a share of the processors.
            TimeUnit.MILLISECONDS.sleep(Math.max(200, number / 500));
        }
        Pace ours = Pace.of(number, (System.nanoTime() - begun) / 1e9);
        double read = events.readFrom(before);
        double inserted = number / bareSeconds(notifications, run);
        double limit = Math.min(read, inserted);
        return List.of(new Row(
                name(),
                number,
                Rounds.perSecond(ours.rate()),
                "reads " + Rounds.perSecond(read) + ", SQL " + Rounds.perSecond(inserted),
                ours.rate() / limit,
                new Goal.AtLeast(0.5),
                0,
                0));
    }

    private static String example(Bench bench) throws IOException {
        return Files.readString(
                        bench.system().root().resolve("task-service/contract/events/assignment-issued.v1.example.json"))
                .replace("2020-09-15", "2029-09-14")
                .replace("2020-09-07", "2026-11-20");
    }

    private static double bareSeconds(Database database, String run) {
        String where = " where correlation_id = '" + run + "'";
        database.execute(
                "set session_replication_role = replica",
                "drop table if exists bench_follow_ups, bench_obligations",
                "create table bench_follow_ups as select * from follow_ups" + where,
                "create table bench_obligations as select * from obligations" + where,
                "delete from obligations" + where,
                "delete from follow_ups" + where);
        String again = again(database, "follow_ups") + "; " + again(database, "obligations");
        long begun = System.nanoTime();
        database.execute(again);
        double took = (System.nanoTime() - begun) / 1e9;
        // Or all of them would want to be told of on the morning of the run that comes later.
        database.execute("set session_replication_role = replica", "delete from obligations" + where);
        return took;
    }

    private static String again(Database database, String table) {
        return "insert into %1$s (%2$s) select %2$s from bench_%1$s".formatted(table, database.writtenColumns(table));
    }
}
