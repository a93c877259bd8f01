package vn.dondoc.task.target;

/** How a target stands by the last value. */
public enum Outcome {
    NO_VALUE,
    NOT_MET,
    /** Exactly (đạt). */
    MET,
    /** More than was wanted (vượt). */
    EXCEEDED
}
