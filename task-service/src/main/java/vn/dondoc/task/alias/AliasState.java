package vn.dondoc.task.alias;

/** What a person said of a learnt alias. He may say otherwise later. */
public enum AliasState {
    WAITING,
    /** The body's documents mean the agency by it. */
    APPROVED,
    REJECTED
}
