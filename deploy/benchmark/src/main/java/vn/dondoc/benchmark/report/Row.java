package vn.dondoc.benchmark.report;

/**
 * A line of the report.
 *
 * @param size rows the measurement ran on
 * @param ours as text with its unit
 * @param limit as text with its unit; empty: none
 * @param measured the figure the goal is about: a ratio, or a time in the goal's unit
 * @param p50 of one answer in milliseconds; 0: not measured
 * @param p99 as p50
 * @param note what else was seen; empty: nothing
 */
public record Row(
        String name,
        long size,
        String ours,
        String limit,
        double measured,
        Goal goal,
        double p50,
        double p99,
        String note) {

    /** Nothing more to tell. */
    public Row(String name, long size, String ours, String limit, double measured, Goal goal, double p50, double p99) {
        this(name, size, ours, limit, measured, goal, p50, p99, "");
    }

    public Row noting(String told) {
        return new Row(name, size, ours, limit, measured, goal, p50, p99, told);
    }

    public boolean isMet() {
        return goal.isMet(measured);
    }
}
