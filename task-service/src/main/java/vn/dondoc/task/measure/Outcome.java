package vn.dondoc.task.measure;

/** How a target stands by the last value. */
public enum Outcome {
    NO_VALUE,
    NOT_MET,
    /** Exactly (đạt). */
    MET,
    /** More than was wanted (vượt). */
    EXCEEDED
}
