package vn.dondoc.task.cascade;

/** What makes somebody decide. */
public enum CascadeEffect {
    /** The directive, or the item, was revoked. */
    REVOKED,
    /** Another directive took its place. */
    REPLACED,
    /** The directive must be forgotten. */
    PURGED,
    /** The agency is closed, or has a day on which it will be. */
    AGENCY_CLOSED
}
