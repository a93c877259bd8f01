package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.dondoc.benchmark.load.MorningVolume;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.Database;

/**
 * Notices wait overnight; at 07:45 of the next working day, which the local system's clock is set to, they are put into digests,
 * which a mail server takes one after another. The time runs, by that clock, until the last of them is taken.
 */
final class MorningRun implements Measurement {

    /** Answered from two small indexes: notices without a digest, and digests that are not taken. */
    private static final String WAITING = """
            (select from notices where merged and state = 'QUEUED' and digest_id is null limit 1)
            union all (select from digests where state = 'QUEUED' limit 1)""";

    private static final String EARLY = "T07:00";
    private static final String DIGESTS_AT = "T07:45";
    private static final double A_MILLION = 1e6;

    @Override
    public String name() {
        return "morning run";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        Database notifications = bench.system().database("notifications");
        MorningVolume volume = new MorningVolume(notifications);
        int notices = bench.effort().events();
        String run = "benchmark " + FreshId.next();
        LocalDate day = volume.nextWorkingDay();
        bench.system().setClock(day + EARLY);
        volume.wait(run, notices);
        awaitSwept(notifications, day);
        long mails = bench.system().mails();
        bench.system().setClock(day + DIGESTS_AT);
        long giveUpAt = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (!notifications.query(WAITING).isEmpty()) {
            if (System.nanoTime() > giveUpAt) {
                throw new IOException("notices still waited after ten minutes");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        long taken = bench.system().mails() - mails;
        if (taken < notices / MorningVolume.A_DIGEST) {
            throw new IOException("only " + taken + " mails have come");
        }
        double seconds = Double.parseDouble(
                notifications.value("select extract(epoch from max(settled_at) - timestamptz '%s%s+07') from digests"
                                .formatted(day, DIGESTS_AT)
                        + " where kind = 'DAILY' and for_day = '" + day + "'"));
        return List.of(new Row(
                name(),
                notices,
                "%,d mails in %.0f s".formatted(taken, seconds),
                "",
                seconds / 60 * A_MILLION / notices,
                new Goal.AtMost(5, "min a million"),
                0,
                0));
    }

    /** No digest is made while a rung is due that may still have to be in it. */
    private static void awaitSwept(Database notifications, LocalDate day) throws InterruptedException {
        String due = "select from obligations where state = 'PLANNED' and fires_at <= timestamptz '%s%s+07' limit 1"
                .formatted(day, EARLY);
        while (!notifications.query(due).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }
}
