package vn.dondoc.text.proposal;

/**
 * What an assignment waits for: "…; trên cơ sở đó, Sở B đánh giá …".
 *
 * @param on offset, in the text as given, with which the assignment begins that has to come first
 * @param phrase the words that say so
 */
public record Dependency(int on, String phrase) {}
