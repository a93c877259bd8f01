package vn.dondoc.kit.outbox;

/** A transaction of this process that appended events was committed. Told on its thread after the fact: observers only signal. */
public record EventsCommitted() {}
