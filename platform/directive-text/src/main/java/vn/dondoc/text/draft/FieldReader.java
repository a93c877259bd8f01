package vn.dondoc.text.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.text.clause.CoordinatorReader;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Tokens;
import vn.dondoc.text.proposal.Addressee;

/**
 * Whom the value of a block's field names. Mostly it is nothing but names: "Sở A, Sở B". Some say it in a sentence: "Sở A chủ
 * trì, phối hợp với các sở, ngành"; "Sở A chủ trì; Sở B phối hợp".
 */
public final class FieldReader {

    private final Drafting drafting;

    public FieldReader(Drafting drafting) {
        this.drafting = drafting;
    }

    /** Who is in charge, and who takes part beside them. */
    public record Named(List<Addressee> lead, List<Addressee> partners) {}

    public Named read(BlockField field) {
        Tokens tokens = Tokens.of(field.item().text());
        int from = tokens.indexAt(field.from());
        int to = tokens.indexAt(field.to());
        while (to > from && !tokens.isWord(to - 1) && !tokens.isSign(to - 1, ")")) {
            to--;
        }
        while (from < to && !tokens.isWord(from)) {
            from++;
        }
        if (from == to) {
            return new Named(List.of(), List.of());
        }
        return saysWhatToDo(tokens, from, to)
                ? ofSentence(field, tokens, from, to)
                : new Named(drafting.addressees(field.item(), tokens, names(from, to)), List.of());
    }

    private static AgencyPhrase names(int from, int to) {
        return new AgencyPhrase(from, to, AgencyPhrase.Kind.AGENCY, AgencyPhrase.Stop.OTHER);
    }

    private static boolean saysWhatToDo(Tokens tokens, int from, int to) {
        Optional<AgencyPhrase> first = AgencyPhraseReader.leniently(tokens, from);
        return first.isPresent()
                && first.get().stop() == AgencyPhrase.Stop.VERB
                && first.get().to() < to - 1;
    }

    private Named ofSentence(BlockField field, Tokens tokens, int from, int to) {
        List<Addressee> lead = new ArrayList<>();
        List<Addressee> partners = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = clauseEnd(tokens, at, to);
            Optional<AgencyPhrase> subject = AgencyPhraseReader.leniently(tokens, at);
            if (subject.isPresent() && subject.get().to() <= end) {
                boolean takesPart =
                        !lead.isEmpty() && isTogether(tokens, subject.get().to());
                (takesPart ? partners : lead).addAll(drafting.addressees(field.item(), tokens, subject.get()));
                for (AgencyPhrase partner :
                        CoordinatorReader.read(tokens, subject.get().to(), end)) {
                    partners.addAll(drafting.addressees(field.item(), tokens, partner));
                }
            }
            at = end + 1;
        }
        return lead.isEmpty()
                ? new Named(drafting.addressees(field.item(), tokens, names(from, to)), List.of())
                : new Named(List.copyOf(lead), List.copyOf(partners));
    }

    private static int clauseEnd(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean stop = tokens.isSign(i, ".")
                    && tokens.isWord(i + 1)
                    && tokens.get(i + 1).isCapitalised();
            if (stop || tokens.isSign(i, ";")) {
                return i;
            }
        }
        return to;
    }

    private static boolean isTogether(Tokens tokens, int at) {
        return tokens.isWord(at + 1)
                && tokens.get(at).folded().equals("phoi")
                && tokens.get(at + 1).folded().equals("hop");
    }
}
