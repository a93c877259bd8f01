package vn.dondoc.task.feed;

import java.util.UUID;

/** A change as it is recorded: which assignment, at which position of which agency. */
record Change(int number, long position, UUID assignment) {}
