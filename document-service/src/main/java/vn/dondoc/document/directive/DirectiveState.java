package vn.dondoc.document.directive;

/** Where a directive stands in the register. */
public enum DirectiveState {
    /** Has no number yet, or none that is known: it holds no place in a series. */
    DRAFT,
    /** Holds its number. */
    REGISTERED,
    /** A later directive took its place as a whole. */
    REPLACED,
    /** Has no force any more, and nothing took its place. */
    REVOKED
}
