package vn.dondoc.task.series;

/** Whether a recurring duty still recurs. */
public enum SeriesState {
    ACTIVE,
    ENDED
}
