package vn.dondoc.text.breakdown;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.text.phrase.AgencyPhrase;

/**
 * An addressee found in a text.
 *
 * @param start token with which the assignment begins
 * @param phrases whom it addresses
 * @param action token with which the action begins
 */
record Hit(int start, List<AgencyPhrase> phrases, int action, Reason.Rule rule) {

    AgencyPhrase first() {
        return phrases.getFirst();
    }

    AgencyPhrase last() {
        return phrases.getLast();
    }

    /** One order for those of both. */
    Hit joinedBy(Hit later) {
        return new Hit(
                start, Stream.concat(phrases.stream(), later.phrases.stream()).toList(), later.action, rule);
    }
}
