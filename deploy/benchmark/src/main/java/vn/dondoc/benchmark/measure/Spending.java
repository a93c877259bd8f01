package vn.dondoc.benchmark.measure;

import java.util.Locale;
import java.util.concurrent.Callable;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.system.RunningSystem;

/** One side of a measurement, and what a request of it takes of the processors, which tells where a rate is lost. */
final class Spending implements Callable<Pace> {

    private final RunningSystem system;
    private final String service;
    private final Callable<Pace> side;
    private double requests;
    private double ofService;
    private double ofDatabase;

    Spending(RunningSystem system, String service, Callable<Pace> side) {
        this.system = system;
        this.service = service;
        this.side = side;
    }

    @Override
    public Pace call() throws Exception {
        double serviceBefore = system.processorTime(service);
        double databaseBefore = system.databaseProcessorTime();
        long begun = System.nanoTime();
        Pace pace = side.call();
        requests += pace.rate() * (System.nanoTime() - begun) / 1e9;
        ofService += system.processorTime(service) - serviceBefore;
        ofDatabase += system.databaseProcessorTime() - databaseBefore;
        return pace;
    }

    /** Of all calls so far. */
    String told() {
        return String.format(
                Locale.ROOT,
                "each took %.2f ms of %s's processor time and %.2f ms of PostgreSQL's",
                ofService / requests * 1e3,
                service,
                ofDatabase / requests * 1e3);
    }
}
