package vn.dondoc.text.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;

/** Who takes part: behind "phối hợp với", "phối hợp cùng", "cùng với". Not in "quy chế phối hợp với", and not whom a task only concerns. */
public final class CoordinatorReader {

    private static final Set<String> NOUN_BEFORE = Set.of("chế", "tác", "việc", "sự", "dung", "trình");
    private static final Set<String> MANNERS = Set.of(
            "chat", "che", "tot", "thuong", "xuyen", "hieu", "qua", "kip", "thoi", "dong", "bo", "tich", "cuc", "trao",
            "doi", "nhip", "nhang", "mat", "thiet");
    private static final Set<String> WITH = Set.of("voi", "cung");

    /** Words of other acts between "phối hợp" and "với". */
    private static final int MOST_BETWEEN = 8;

    private CoordinatorReader() {}

    /** The phrases that begin between two tokens. */
    public static List<AgencyPhrase> read(Tokens tokens, int from, int to) {
        List<AgencyPhrase> found = new ArrayList<>();
        for (int i = Math.max(0, from); i + 1 < to; i++) {
            int behind = behindWith(tokens, i);
            Optional<AgencyPhrase> phrase =
                    behind < 0 ? besideLead(tokens, i) : AgencyPhraseReader.companion(tokens, behind);
            if (phrase.isPresent() && isOnlyTheLead(tokens, phrase.get())) {
                i = phrase.get().to() - 1;
            } else if (phrase.isPresent()) {
                found.add(phrase.get());
                i = phrase.get().to() - 1;
            }
        }
        return found;
    }

    /** The token behind "phối hợp [chặt chẽ] với", "cùng", "có sự phối hợp của"; -1 if none stands here. */
    private static int behindWith(Tokens tokens, int at) {
        boolean goesAlong = at > 0 && tokens.get(at - 1).text().equals("đi");
        if (!goesAlong && tokens.get(at).text().equalsIgnoreCase("cùng")) {
            return behindTogether(tokens, at + 1);
        }
        if (isCooperationOf(tokens, at)) {
            return at + 4;
        }
        String first = tokens.get(at).folded();
        String second = tokens.get(at + 1).folded();
        boolean together =
                (first.equals("phoi") || first.equals("phi")) && (second.equals("hop") || second.equals("voi"));
        boolean noun = at > 0 && NOUN_BEFORE.contains(tokens.get(at - 1).text());
        if (!together || noun) {
            return -1;
        }
        int next = second.equals("hop") ? at + 2 : at + 1;
        while (isManner(tokens, next) || tokens.isSign(next, ",") && isManner(tokens, next + 1)) {
            next++;
        }
        if (tokens.isSign(next, ":")) {
            return next + 1;
        }
        boolean with = false;
        while (tokens.isWord(next) && WITH.contains(tokens.get(next).folded())) {
            with = true;
            next++;
        }
        if (!with) {
            int behind = behindOtherActs(tokens, next);
            if (behind > 0) {
                return behind;
            }
        }
        boolean named = tokens.isWord(next)
                && (AgencyPhraseReader.strictly(tokens, next).isPresent() || Phrases.isKindOfBody(tokens, next))
                && (Phrases.verb(tokens, next) == 0 || tokens.get(next).isCapitalised());
        return with || named ? next : -1;
    }

    /** "phối hợp, cung cấp thông tin với các sở, ngành": other acts stand between; "phối hợp, hỗ trợ Sở A": with that body by name. */
    private static int behindOtherActs(Tokens tokens, int at) {
        int next = tokens.isSign(at, ",") ? at + 1 : at;
        if (next > at
                && tokens.isWord(next + 2)
                && isSupport(tokens, next)
                && tokens.get(next + 2).isCapitalised()) {
            return AgencyPhraseReader.strictly(tokens, next + 2).isPresent() ? next + 2 : -1;
        }
        for (int i = next; i < at + MOST_BETWEEN && tokens.isWord(i); i++) {
            boolean with = tokens.get(i).text().equals("với")
                    && !tokens.get(i - 1).text().equals("đối")
                    && !tokens.get(i - 1).text().equals("hợp");
            if (with) {
                boolean body =
                        AgencyPhraseReader.strictly(tokens, i + 1).isPresent() || Phrases.isKindOfBody(tokens, i + 1);
                return body ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean isSupport(Tokens tokens, int at) {
        String act = tokens.get(at).folded() + " " + tokens.get(at + 1).folded();
        return act.equals("ho tro") || act.equals("giup do");
    }

    /** "Sở A chủ trì, Sở B và các huyện phối hợp …". */
    private static Optional<AgencyPhrase> besideLead(Tokens tokens, int at) {
        boolean leads = tokens.get(at).folded().equals("chu")
                && tokens.get(at + 1).folded().equals("tri")
                && tokens.isSign(at + 2, ",");
        return leads
                ? AgencyPhraseReader.strictly(tokens, at + 3)
                        .filter(phrase -> tokens.isWord(phrase.to() + 1)
                                && tokens.get(phrase.to()).folded().equals("phoi")
                                && tokens.get(phrase.to() + 1).folded().equals("hop"))
                : Optional.empty();
    }

    /** "phối hợp với cơ quan chủ trì": whoever that is, none beside the lead. */
    private static boolean isOnlyTheLead(Tokens tokens, AgencyPhrase phrase) {
        return phrase.to() - phrase.from() <= 2
                && tokens.get(phrase.from()).isSmall()
                && tokens.isWord(phrase.to() + 1)
                && tokens.get(phrase.to()).text().equals("chủ")
                && tokens.get(phrase.to() + 1).text().equals("trì");
    }

    private static boolean isManner(Tokens tokens, int at) {
        return tokens.isWord(at)
                && tokens.get(at).isSmall()
                && MANNERS.contains(tokens.get(at).folded());
    }

    /** "cùng với" whomever; "cùng" alone only with a body or a class of bodies: "chủ trì, cùng Bộ A, các địa phương". */
    private static int behindTogether(Tokens tokens, int next) {
        if (tokens.get(next).folded().equals("voi")) {
            return next + 1;
        }
        return AgencyPhraseReader.strictly(tokens, next).isPresent() ? next : -1;
    }

    private static boolean isCooperationOf(Tokens tokens, int at) {
        return tokens.get(at).text().equals("sự")
                && tokens.isWord(at + 3)
                && tokens.get(at + 1).folded().equals("phoi")
                && tokens.get(at + 2).folded().equals("hop")
                && tokens.get(at + 3).folded().equals("cua");
    }
}
