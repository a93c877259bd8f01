package vn.dondoc.task.cascade;

/** What is likely right; the person decides. */
public enum ProposedDecision {
    WITHDRAW,
    /** It goes on under the directive that took the place of its own. */
    CARRY_OVER,
    /** It goes on: perhaps it is not touched at all. */
    KEEP,
    /** Another agency owes it from now on: the successor, where there is one only. */
    MOVE
}
