package vn.dondoc.text.clause;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhrase.Stop;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;
import vn.dondoc.text.proposal.Reason;

/** Finds who acts behind a topic: "Đối với các dự án chậm, Sở A rà soát …". The assignment begins with him. */
record TopicReader(Tokens tokens) {

    private static final int TOPIC_REACH = 110;

    /** Where no word says that a topic begins. */
    private static final int SHORT_REACH = 16;

    private static final int LIST_REACH = 20;

    Optional<Hit> read(int from, int to, Predicate<AgencyPhrase> mayAct) {
        boolean topic = Phrases.topic(tokens, from) > 0;
        int limit = Math.min(to, from + (topic ? TOPIC_REACH : SHORT_REACH));
        Optional<Hit> lastOfList = Optional.empty();
        for (int i = from + 1; i < limit; i++) {
            if (!mayBegin(i, topic) || !topic && Phrases.isBodyOfAnyKind(tokens, from)) {
                continue;
            }
            Optional<AgencyPhrase> phrase = AgencyPhraseReader.strictly(tokens, i)
                    .filter(agency -> agency.stop() == Stop.VERB)
                    .filter(mayAct);
            if (phrase.isPresent()) {
                Optional<Hit> hit = Optional.of(new Hit(
                        topic ? i : from, List.of(phrase.get()), phrase.get().to(), Reason.Rule.TOPIC_FIRST));
                if (!isEnumerated(i)) {
                    return hit;
                }
                boolean several = tokens.get(i).text().equals("các");
                boolean may = topic
                        && lastOfList.isEmpty()
                        && (several || phrase.get().kind() == AgencyPhrase.Kind.AGENCY);
                lastOfList = may && tokens.isSign(i - 1, ",") ? hit : lastOfList;
            }
        }
        return lastOfList;
    }

    private boolean mayBegin(int at, boolean topic) {
        boolean behindComma = tokens.isSign(at - 1, ",");
        boolean inName = tokens.isWord(at - 1)
                && (tokens.get(at - 1).isCapitalised()
                        || tokens.get(at - 1).text().equals("các"));
        return tokens.isWord(at) && (behindComma || topic && !inName && !Phrases.isGoverned(tokens, at));
    }

    /**
     * Whether the comma before it parts a list of agencies that began behind a governing word. Where nobody else acts, the last of such a
     * list is who does: "Trên cơ sở báo cáo của Bộ A, Bộ B trình …".
     */
    private boolean isEnumerated(int at) {
        for (int i = Math.max(0, at - LIST_REACH); i < at - 1; i++) {
            if (Phrases.isGoverned(tokens, i)) {
                Optional<AgencyPhrase> list = AgencyPhraseReader.leniently(tokens, i);
                if (list.isPresent() && list.get().to() > at) {
                    return true;
                }
            }
        }
        return false;
    }
}
