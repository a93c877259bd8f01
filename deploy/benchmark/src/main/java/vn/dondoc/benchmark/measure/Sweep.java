package vn.dondoc.benchmark.measure;

import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.dondoc.benchmark.load.ObligationVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Database;

/** Rungs that came due all at once become notices; the limit is the bare statements. The relay sends the events of both meanwhile. */
final class Sweep implements Measurement {

    /** As the service does by default. */
    private static final int PORTION = 500;

    @Override
    public String name() {
        return "sweep of due rungs";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        Database notifications = bench.system().database("notifications");
        ObligationVolume volume = new ObligationVolume(notifications);
        int number = bench.effort().events();
        String run = "benchmark " + FreshId.next();
        volume.comeDue(run, number);
        String open = "select from obligations where state = 'PLANNED' and correlation_id = '" + run + "' limit 1";
        while (!notifications.query(open).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        // From the first portion's moment to the last one's: all but one portion.
        double ours = Double.parseDouble(notifications.value(
                        "select extract(epoch from max(settled_at) - min(settled_at)) * 1000 from obligations where"
                                + " correlation_id = '"
                                + run + "'"))
                * number
                / (number - PORTION);
        while (!notifications.query("select from outbox limit 1").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        double bare = volume.bare(run, number, PORTION);
        return List.of(new Row(
                name(),
                number,
                Rounds.perSecond(number / ours * 1000),
                Rounds.perSecond(number / bare * 1000),
                ours / bare,
                new Goal.AtMost(1.6, ""),
                0,
                0));
    }
}
