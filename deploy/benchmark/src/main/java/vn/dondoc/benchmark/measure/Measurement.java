package vn.dondoc.benchmark.measure;

import java.util.List;
import vn.dondoc.benchmark.report.Row;

/** One line of the report. */
public interface Measurement {

    /** As the report and the command line name it. */
    String name();

    /** Whether it is made again on each amount of assignments. */
    default boolean grows() {
        return false;
    }

    /** @param size assignments there are */
    List<Row> measure(Bench bench, long size) throws Exception;
}
