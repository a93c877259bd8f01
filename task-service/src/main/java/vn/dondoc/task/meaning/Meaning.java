package vn.dondoc.task.meaning;

import java.util.List;

/** Whom a phrase means on a day. */
public sealed interface Meaning {

    /** Nobody who is known here. */
    Meaning UNKNOWN = new Unknown();

    record One(String agency) implements Meaning {}

    /** Which of several a person must say; codes in their order. */
    record Several(List<String> agencies) implements Meaning {}

    /**
     * A collective.
     *
     * @param phrase its first wording in the register
     * @param members codes of those who belong to it on the day, in their order
     */
    record Group(String phrase, List<String> members) implements Meaning {}

    record Unknown() implements Meaning {}
}
