package vn.dondoc.task.extension;

/** What became of a request for an extension. */
public enum ExtensionState {
    REQUESTED,
    GRANTED,
    REFUSED,
    /** The assignment was moved or closed before anybody decided. */
    VOID
}
