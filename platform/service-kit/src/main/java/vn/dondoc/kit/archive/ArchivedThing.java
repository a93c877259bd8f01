package vn.dondoc.kit.archive;

/** What rows of the audit are about. */
public record ArchivedThing(String type, String id) {}
