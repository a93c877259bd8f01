package vn.dondoc.document.directive;

/** Where a directive stands in the register. */
public enum DirectiveState {
    /** A draft, or a document whose number is not known: it holds no place in a series. */
    UNNUMBERED,
    /** Holds its number. */
    REGISTERED
}
