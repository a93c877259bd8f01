package vn.dondoc.task.naming;

import java.util.UUID;

/** Somebody is about to say whom a name of this directive means; the transaction is still open. */
public record NameDecided(UUID directiveId) {}
