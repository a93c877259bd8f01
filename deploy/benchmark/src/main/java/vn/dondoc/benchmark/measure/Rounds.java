package vn.dondoc.benchmark.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Report;
import vn.dondoc.benchmark.report.Row;

/** Ours and the limit take turns, so that what drifts on the machine meets both. */
record Rounds(List<Pace> ours, List<Pace> limits, String spent) {

    /** @param service that our side asks */
    static Rounds alternating(Bench bench, String service, Callable<Pace> ours, Callable<Pace> limit) throws Exception {
        List<Pace> our = new ArrayList<>();
        List<Pace> its = new ArrayList<>();
        Spending spending = new Spending(bench.system(), service, ours);
        for (int round = 0; round < bench.effort().rounds(); round++) {
            our.add(spending.call());
            its.add(limit.call());
        }
        return new Rounds(our, its, spending.told());
    }

    /** The same rounds of ours beside another limit, that has one turn. */
    Rounds beside(Callable<Pace> limit) throws Exception {
        return new Rounds(ours, Collections.nCopies(ours.size(), limit.call()), spent);
    }

    /** Ours by the limit's, the median over the rounds. */
    double ratio() {
        double[] ratios = new double[ours.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = ours.get(round).rate() / limits.get(round).rate();
        }
        return median(ratios);
    }

    Row row(String name, long size, Goal goal) {
        return new Row(
                name,
                size,
                perSecond(median(ours, Pace::rate)),
                perSecond(median(limits, Pace::rate)),
                goal instanceof Goal.AtMost ? 1 / ratio() : ratio(),
                goal,
                median(ours, Pace::p50),
                median(ours, Pace::p99),
                spent);
    }

    static String perSecond(double rate) {
        return rate < 10 ? Report.figure(rate) + "/s" : String.format(Locale.ROOT, "%,.0f/s", rate);
    }

    private static double median(List<Pace> paces, ToDoubleFunction<Pace> figure) {
        return median(paces.stream().mapToDouble(figure).toArray());
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
