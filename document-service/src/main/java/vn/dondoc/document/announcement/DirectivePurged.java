package vn.dondoc.document.announcement;

import java.util.UUID;

/** Nothing of a directive may stay. Fired before its row goes, in the transaction in which it goes. */
public record DirectivePurged(UUID id) {}
