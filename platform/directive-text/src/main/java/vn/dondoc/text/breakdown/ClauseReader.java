package vn.dondoc.text.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhrase.Stop;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;

/**
 * Finds whom the clauses of a text address: behind a word of order anywhere, as the subject where a sentence or a later clause
 * begins, behind a topic. One who is named elsewhere (object, place, receiver of a report) is not addressed.
 */
final class ClauseReader {

    /** Which subjects count where no word of order stands. */
    enum Subjects {
        /** Any agency that acts: where work is given. */
        ANY,
        /** One that is put in charge or made responsible: where the text tells. */
        IN_CHARGE,
        /** That, or one that is to carry out what the document decides: where the text makes rules. */
        IMPLEMENTING
    }

    private static final Set<String> NOT_GIAO =
            Set.of("thong", "ban", "dich", "tiep", "luu", "nhan", "nhau", "hang", "uoc", "chi", "dien", "thoa", "phoi");
    private static final Set<String> NO_ORDER_BEHIND = Set.of(
            "theo", "cac", "nhung", "duoc", "da", "mot", "so", "ban", "ung", "dung", "noi", "va", "khi", "nhu", "co");
    /** "Về đề nghị …", "Theo đề nghị …": what somebody else asked for. */
    private static final Set<String> MATTERS = Set.of("ve", "theo", "xet");

    private static final Set<String> NARRATED = Set.of("da", "vua", "dang", "se", "la", "xac", "xin", "tran", "tai");
    private static final Set<String> REACHES = Set.of("đến", "tới", "cho", "về");
    private static final int MOST_JOINED = 12;
    private static final int LONGEST_SPEAKER = 16;
    private static final int TOPIC_REACH = 60;

    private final Tokens tokens;
    private final Issuer issuer;
    private final Subjects subjects;
    private final boolean issuerMayAct;
    private final List<AgencyPhrase> companions;
    private final List<Hit> hits = new ArrayList<>();
    private int readTo;

    private ClauseReader(Tokens tokens, Issuer issuer, Subjects subjects, boolean issuerMayAct) {
        this.tokens = tokens;
        this.issuer = issuer;
        this.subjects = subjects;
        this.issuerMayAct = issuerMayAct;
        this.companions = CoordinatorReader.read(tokens, 0, tokens.size());
    }

    /**
     * The addressees in the order of the text; one who is addressed again by the next clause is there once.
     *
     * @param subjects which plain subjects count, without a word of order
     * @param issuerMayAct whether the issuer itself may be given work, as in its own plan
     */
    static List<Hit> read(Tokens tokens, Issuer issuer, Subjects subjects, boolean issuerMayAct) {
        ClauseReader reader = new ClauseReader(tokens, issuer, subjects, issuerMayAct);
        for (Clause clause : Clause.of(tokens)) {
            if (clause.from() >= reader.readTo) {
                reader.clause(clause.from(), clause.to(), clause.beginsSentence());
            }
        }
        return List.copyOf(reader.hits);
    }

    private void clause(int from, int to, boolean sentence) {
        int first = behindConnectives(from, to);
        boolean orderFound = orders(first, to, sentence) || forwarded(first, to);
        if (!orderFound && !subject(first, to, sentence) && sentence && subjects == Subjects.ANY) {
            behindTopic(first, to);
        }
    }

    private int behindConnectives(int from, int to) {
        int at = from;
        while (at < to && !tokens.isWord(at)) {
            at++;
        }
        int length = Phrases.connective(tokens, at);
        if (length > 0 && at + length < to && (tokens.isSign(at + length, ",") || tokens.isSign(at + length, ":"))) {
            return at + length + 1;
        }
        boolean joined = length > 0
                && at + length < to
                && AgencyPhraseReader.strictly(tokens, at + length).isPresent();
        return joined ? at + length : at;
    }

    private boolean orders(int from, int to, boolean sentence) {
        boolean found = false;
        for (int i = from; i < to; i++) {
            int length = Phrases.order(tokens, i);
            if (length == 0 || !isOrder(i, length, from)) {
                continue;
            }
            Optional<AgencyPhrase> addressee = AgencyPhraseReader.leniently(tokens, i + length);
            if (addressee.isEmpty() || !isFollowedByAction(addressee.get())) {
                continue;
            }
            int start = withSpeaker(from, i);
            boolean bySubjectBefore = !sentence && start == i && lastIsSubject();
            if (!bySubjectBefore) {
                found = true;
                boolean heading = from == i && isHeadingOf(addressee.get());
                order(new Hit(
                        heading ? addressee.get().to() : start,
                        List.of(addressee.get()),
                        addressee.get().to(),
                        Reason.Rule.ORDER));
            }
            i = addressee.get().to() - 1;
        }
        return found;
    }

    /** "… chuyển kiến nghị đến Bộ A để xem xét, xử lý": who gets it has to deal with it. */
    private boolean forwarded(int from, int to) {
        boolean moved = false;
        for (int i = from; i < to; i++) {
            moved |= tokens.get(i).text().equals("chuyển");
            if (!moved || !REACHES.contains(tokens.get(i).text())) {
                continue;
            }
            Optional<AgencyPhrase> receiver = AgencyPhraseReader.leniently(tokens, i + 1);
            if (receiver.isPresent()
                    && Phrases.dealing(tokens, behindTo(receiver.get().to())) > 0) {
                add(new Hit(from, List.of(receiver.get()), receiver.get().to(), Reason.Rule.FORWARDED));
                return true;
            }
        }
        return false;
    }

    private int behindTo(int at) {
        int next = tokens.isSign(at, ",") ? at + 1 : at;
        return tokens.has(next) && tokens.get(next).text().equals("để") ? next + 1 : next;
    }

    /** "yêu cầu A và đề nghị B làm": one order for both, if nothing is to be done between. */
    private void order(Hit hit) {
        Hit before = hits.isEmpty() ? null : hits.getLast();
        if (before != null
                && before.rule() == Reason.Rule.ORDER
                && before.phrases().size() < MOST_JOINED
                && isJoined(before.action(), hit.start())) {
            hits.removeLast();
            hits.add(before.joinedBy(hit));
        } else {
            add(hit);
        }
    }

    private boolean isJoined(int from, int to) {
        boolean bracketed = false;
        for (int i = from; i < to; i++) {
            bracketed |= tokens.isSign(i, "(");
            boolean connector = !tokens.isWord(i) || tokens.get(i).folded().equals("va");
            if (!connector && !bracketed) {
                return false;
            }
            bracketed &= !tokens.isSign(i, ")");
        }
        return true;
    }

    /** "Sở A …; đồng thời yêu cầu B …" in one sentence: A gives that order, not the document. */
    private boolean lastIsSubject() {
        return !hits.isEmpty() && hits.getLast().rule() != Reason.Rule.ORDER;
    }

    private boolean isOrder(int at, int length, int clauseStart) {
        String next = tokens.isWord(at + length) ? tokens.get(at + length).text() : "";
        boolean falseFriend = tokens.get(at).folded().equals("giao") && length == 1 && NOT_GIAO.contains(next);
        boolean matter = at > 0 && MATTERS.contains(tokens.get(at - 1).folded());
        boolean governed = matter
                || at > clauseStart
                        && NO_ORDER_BEHIND.contains(tokens.get(at - 1).folded())
                        && !tokens.get(at - 1).isCapitalised()
                        && !(tokens.get(at - 1).folded().equals("va") && Phrases.order(tokens, at) > 1);
        return !falseFriend && !governed;
    }

    private boolean isFollowedByAction(AgencyPhrase phrase) {
        if (phrase.stop() != Stop.OTHER) {
            return true;
        }
        int next = tokens.isSign(phrase.to(), ",") ? phrase.to() + 1 : phrase.to();
        return tokens.isWord(next) && (tokens.get(next).isSmall() || Phrases.order(tokens, next) > 0);
    }

    /** Where the one who orders begins, if he stands right before his order in this clause. */
    private int withSpeaker(int from, int order) {
        for (int i = Math.max(from, order - LONGEST_SPEAKER); i < order; i++) {
            Optional<AgencyPhrase> speaker = AgencyPhraseReader.strictly(tokens, i);
            if (speaker.isPresent() && speaker.get().to() == order) {
                return i;
            }
        }
        return order;
    }

    private boolean subject(int from, int to, boolean sentence) {
        Optional<AgencyPhrase> phrase = AgencyPhraseReader.strictly(tokens, from);
        boolean listed =
                phrase.isPresent() && phrase.get().to() > to && phrase.get().stop() == Stop.VERB;
        if (phrase.isEmpty() || phrase.get().to() > to && !listed || isCompanion(from)) {
            return false;
        }
        AgencyPhrase agency = phrase.get();
        boolean colon = agency.stop() == Stop.COLON || tokens.isSign(agency.to(), ":");
        if (colon) {
            boolean more = agency.to() + 1 < tokens.size();
            if (more && sentence && hits.isEmpty() && subjects == Subjects.ANY && mayAct(agency)) {
                add(new Hit(from, List.of(agency), agency.to() + 1, Reason.Rule.NAMED_BEFORE_COLON));
            }
            return true;
        }
        boolean acts = agency.stop() == Stop.VERB || sentence && isFollowedByAction(agency);
        boolean counts = subjects == Subjects.ANY || isCharged(behindComma(agency));
        if (acts && counts && (sentence || !hits.isEmpty()) && mayAct(agency)) {
            Reason.Rule rule = sentence ? Reason.Rule.SUBJECT : Reason.Rule.LATER_CLAUSE;
            add(new Hit(isHeadingOf(agency) ? agency.to() : from, List.of(agency), agency.to(), rule));
            readTo = listed ? agency.to() : readTo;
            return true;
        }
        return false;
    }

    /** "Sở, ban, ngành tỉnh Căn cứ chức năng …": the work begins behind what was a heading. */
    private boolean isHeadingOf(AgencyPhrase agency) {
        return tokens.isWord(agency.to())
                && tokens.get(agency.to()).isCapitalised()
                && Phrases.verb(tokens, agency.to()) > 1;
    }

    /** Whether a semicolon only parts him from others behind "phối hợp với". */
    private boolean isCompanion(int at) {
        return companions.stream().anyMatch(one -> one.from() < at && at < one.to());
    }

    private boolean isCharged(int action) {
        return Phrases.charge(tokens, action) > 0
                || subjects == Subjects.IMPLEMENTING && Phrases.implementing(tokens, action) > 0;
    }

    private int behindComma(AgencyPhrase agency) {
        return tokens.isSign(agency.to(), ",") ? agency.to() + 1 : agency.to();
    }

    private boolean mayAct(AgencyPhrase agency) {
        int next = behindComma(agency);
        boolean narrated =
                tokens.isWord(next) && NARRATED.contains(tokens.get(next).folded());
        boolean orders = Phrases.order(tokens, next) > 0;
        boolean self = !issuerMayAct && issuer.isSelfOrAbove(text(agency));
        return !narrated && !orders && !self;
    }

    private void behindTopic(int from, int to) {
        boolean topic = Phrases.topic(tokens, from) > 0;
        int limit = Math.min(to, from + TOPIC_REACH);
        for (int i = from + 1; i < limit; i++) {
            boolean behindComma = tokens.isSign(i - 1, ",");
            boolean inName = tokens.isWord(i - 1)
                    && (tokens.get(i - 1).isCapitalised()
                            || tokens.get(i - 1).text().equals("các"));
            if (!behindComma && (!topic || inName || Phrases.isGoverned(tokens, i)) || !tokens.isWord(i)) {
                continue;
            }
            Optional<AgencyPhrase> phrase = AgencyPhraseReader.strictly(tokens, i);
            if (phrase.isPresent() && phrase.get().stop() == Stop.VERB && mayAct(phrase.get()) && !isEnumerated(i)) {
                add(new Hit(
                        topic ? i : from, List.of(phrase.get()), phrase.get().to(), Reason.Rule.TOPIC_FIRST));
                return;
            }
        }
    }

    /** Whether the comma before it parts a list of agencies that began behind a governing word. */
    private boolean isEnumerated(int at) {
        for (int i = Math.max(0, at - 20); i < at - 1; i++) {
            if (Phrases.isGoverned(tokens, i)) {
                Optional<AgencyPhrase> list = AgencyPhraseReader.leniently(tokens, i);
                if (list.isPresent() && list.get().to() > at) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Hit hit) {
        if (!hits.isEmpty() && text(hits.getLast().first()).equalsIgnoreCase(text(hit.first()))) {
            return;
        }
        hits.add(hit);
    }

    private String text(AgencyPhrase phrase) {
        StringBuilder text = new StringBuilder();
        for (int i = phrase.from(); i < phrase.to(); i++) {
            text.append(i > phrase.from() ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }
}
