package vn.dondoc.text.clause;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.proposal.Reason;

/**
 * An addressee found in a text.
 *
 * @param start token with which the assignment begins
 * @param phrases whom it addresses
 * @param action token with which the action begins
 */
public record Hit(int start, List<AgencyPhrase> phrases, int action, Reason.Rule rule) {

    public AgencyPhrase first() {
        return phrases.getFirst();
    }

    public AgencyPhrase last() {
        return phrases.getLast();
    }

    /** One order for those of both. */
    public Hit joinedBy(Hit later) {
        return new Hit(
                start, Stream.concat(phrases.stream(), later.phrases.stream()).toList(), later.action, rule);
    }
}
