package vn.dondoc.task.naming;

/** How far an unclear name has come. */
public enum NameState {
    WAITING,
    DECIDED,
    /** The breakdown was settled, or the text names it no more. */
    LAPSED
}
