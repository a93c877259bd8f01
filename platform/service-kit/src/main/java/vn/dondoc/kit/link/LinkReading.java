package vn.dondoc.kit.link;

/** What became of a token that somebody came with. */
public sealed interface LinkReading {

    record Valid(Ticket ticket) implements LinkReading {}

    /** Signed by us, and its time is over. */
    record Expired(Ticket ticket) implements LinkReading {}

    /** Not signed by us, or for something else. */
    record Forged() implements LinkReading {}
}
