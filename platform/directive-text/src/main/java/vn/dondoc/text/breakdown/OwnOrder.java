package vn.dondoc.text.breakdown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.clause.Hit;
import vn.dondoc.text.frame.Frame;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;
import vn.dondoc.text.proposal.Reason;

/** Whether whom an item names is not addressed by the document, but by the one whom a heading above addresses. */
final class OwnOrder {

    private OwnOrder() {}

    /**
     * Below "1. Sở A" an item "Yêu cầu các đơn vị …", "Phân công cán bộ …" is what A is to require of them, and so is an order
     * or an agency in the midst of what A is to do.
     */
    static boolean is(Item item, Tokens tokens, List<Hit> hits, @Nullable Frame above) {
        int first = Actions.firstWord(tokens);
        if (above == null || above.isClosed() || !item.isLabelled()) {
            return false;
        }
        if (above.heading() && namesAgain(tokens, hits, above)) {
            return true;
        }
        if (hits.size() > 1) {
            return false;
        }
        Hit hit = hits.getFirst();
        if (!above.heading()) {
            return hit.rule() == Reason.Rule.ORDER && hit.start() > first && directsAnother(tokens, first, hit);
        }
        boolean begins = hit.start() == first
                && (Phrases.directing(tokens, first) > 0
                        || tokens.get(first).folded().equals("phan"));
        boolean within = hit.rule() == Reason.Rule.TOPIC_FIRST
                        && (Phrases.topic(tokens, first) == 0 || Actions.actsBefore(tokens, hit.start()))
                || hit.rule() == Reason.Rule.ORDER && hit.start() > first && !tokens.isSign(hit.start() - 1, ".");
        return begins
                || within
                        && !isGivenBehindTopic(tokens, first, hit)
                        && (Phrases.verb(tokens, first) > 0 || Phrases.topic(tokens, first) > 0);
    }

    /** "Khi có kết quả, giao Sở B chủ trì …": the document gives it, whoever the heading names. */
    private static boolean isGivenBehindTopic(Tokens tokens, int first, Hit hit) {
        return hit.rule() == Reason.Rule.ORDER
                && hit.first().kind() == AgencyPhrase.Kind.AGENCY
                && Phrases.topic(tokens, first) > 0
                && tokens.get(hit.start()).text().equals("giao")
                && !Actions.actsBefore(tokens, hit.start());
    }

    /** Below "1. Sở A": "Đối với bến đò: Sở A rà soát …", all of it A's. */
    private static boolean namesAgain(Tokens tokens, List<Hit> hits, Frame above) {
        if (above.lead().size() != 1) {
            return false;
        }
        String lead = above.lead().getFirst().phrase();
        return hits.stream()
                .allMatch(hit -> hit.phrases().size() == 1
                        && hit.rule() != Reason.Rule.ORDER
                        && tokens.text(hit.first().from(), hit.first().to()).equalsIgnoreCase(lead));
    }

    /** "Chỉ đạo Cục A giao Chi cục B …": an order that the addressee is to have given, in the sentence that says so. */
    private static boolean directsAnother(Tokens tokens, int first, Hit order) {
        for (int i = first; i < order.start(); i++) {
            if (tokens.isSign(i, ".") || tokens.isSign(i, ";")) {
                return false;
            }
        }
        return Phrases.directing(tokens, first) > 0;
    }
}
