package vn.dondoc.text.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhrase.Stop;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;
import vn.dondoc.text.proposal.Reason;

/**
 * Finds whom the clauses of a text address: behind a word of order anywhere, as the subject where a sentence or a later clause
 * begins, behind a topic. One who is named elsewhere (object, place, receiver of a report) is not addressed.
 */
public final class ClauseReader {

    /** Which subjects count where no word of order stands. */
    public enum Subjects {
        /** Any agency that acts: where work is given. */
        ANY,
        /** One that is put in charge or made responsible: where the text tells. */
        IN_CHARGE,
        /** That, or one that is to carry out what the document decides: where the text makes rules. */
        IMPLEMENTING
    }

    private static final Set<String> NARRATED =
            Set.of("đã", "vừa", "đang", "sẽ", "là", "xin", "trân", "tại", "chưa", "da", "dang");
    private static final Set<String> REACHES = Set.of("đến", "tới", "cho", "về");
    private static final Set<String> SAID = Set.of("cũng", "có", "văn", "bản", "vừa", "tiếp", "tục", "ban", "hành");
    /** "chuyển đổi số", "chuyển giao công nghệ": nothing is passed on to anybody. */
    private static final Set<String> NOT_MOVED = Set.of("đổi", "giao", "tiếp", "biến", "hướng", "động", "dịch", "hóa");

    private static final int MOST_JOINED = 12;

    private final Tokens tokens;
    private final OrderWords words;
    private final TopicReader topics;
    private final Issuer issuer;
    private final Subjects subjects;
    private final boolean issuerMayAct;
    private final List<AgencyPhrase> companions;
    private final List<Hit> hits = new ArrayList<>();
    private int readTo;

    private ClauseReader(Tokens tokens, Issuer issuer, Subjects subjects, boolean issuerMayAct) {
        this.tokens = tokens;
        this.words = new OrderWords(tokens);
        this.topics = new TopicReader(tokens);
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
    public static List<Hit> read(Tokens tokens, Issuer issuer, Subjects subjects, boolean issuerMayAct) {
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
        if (!orderFound && !subject(first, to, sentence) && sentence && subjects != Subjects.IN_CHARGE) {
            topics.read(first, to, this::mayAct)
                    .filter(hit -> subjects == Subjects.ANY || Phrases.charge(tokens, hit.action()) > 0)
                    .ifPresent(this::behindTopic);
        }
    }

    /** A list with a colon in it ("các Bộ: A, B") reaches beyond its clause. */
    private void behindTopic(Hit hit) {
        readTo = Math.max(readTo, hit.action());
        add(hit);
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
            int order = Phrases.order(tokens, i);
            int length = order > 0 && words.isOrder(i, order, from) ? order : directing(from, i);
            if (length == 0) {
                continue;
            }
            Optional<AgencyPhrase> addressee = AgencyPhraseReader.leniently(tokens, i + length);
            if (addressee.isEmpty()
                    || !words.isFollowedByAction(addressee.get())
                    || words.asks(i) && issuer.isSelfOrAbove(text(addressee.get()))) {
                continue;
            }
            int start = words.withSpeaker(from, i);
            boolean inRules = subjects == Subjects.IMPLEMENTING && i > from && tokens.isWord(i - 1);
            if (start < i && isOwnHandingOut(start, i) || start == i && (inRules || words.isTold(from, i))) {
                continue;
            }
            boolean bySubjectBefore = !sentence && start == i && lastIsSubject();
            if (!bySubjectBefore) {
                found = true;
                boolean heading = from == i && words.isHeadingOf(addressee.get());
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

    /**
     * "UBND tỉnh chỉ đạo Sở A …", "Sở hướng dẫn các trường thực hiện như sau:": from the issuer's mouth, an order; "cũng" and "có
     * văn bản" may stand between.
     */
    private int directing(int from, int at) {
        boolean guides = tokens.areAt(at, "hướng", "dẫn") && tokens.isSign(tokens.size() - 1, ":");
        if (!guides && !tokens.areAt(at, "chỉ", "đạo")) {
            return 0;
        }
        int said = at;
        while (said > from && SAID.contains(tokens.get(said - 1).text())) {
            said--;
        }
        int speaker = words.withSpeaker(from, said);
        boolean begins = speaker == from || tokens.isSign(speaker - 1, ",");
        return begins && speaker < said && issuer.isSelfOrAbove(tokens.text(speaker, said)) ? 2 : 0;
    }

    /**
     * "Các khoa phân công cố vấn …": whom an agency puts on a task is its own affair, and so is in rules whatever one agency
     * asks of another; the issuer's word is an order.
     */
    private boolean isOwnHandingOut(int speaker, int order) {
        return (subjects == Subjects.IMPLEMENTING || tokens.get(order).folded().equals("phan"))
                && !issuer.isSelfOrAbove(tokens.text(speaker, order));
    }

    /** "… chuyển kiến nghị đến Bộ A để xem xét, xử lý": who gets it has to deal with it. */
    private boolean forwarded(int from, int to) {
        boolean moved = false;
        for (int i = from; i < to; i++) {
            moved |= tokens.get(i).text().equals("chuyển")
                    && !isIfSo(i)
                    && !(tokens.isWord(i + 1)
                            && NOT_MOVED.contains(tokens.get(i + 1).text()));
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

    /** "Trường hợp có dấu hiệu tội phạm thì chuyển …": what the addressee is to do then. */
    private boolean isIfSo(int at) {
        return at > 0 && tokens.get(at - 1).text().equals("thì");
    }

    private int behindTo(int at) {
        int next = tokens.isSign(at, ",") ? at + 1 : at;
        return tokens.has(next) && tokens.get(next).text().equals("để") ? next + 1 : next;
    }

    /** "yêu cầu A và đề nghị B làm": one order for both, if nothing is to be done between. */
    private void order(Hit hit) {
        readTo = Math.max(readTo, hit.action());
        Hit before = hits.isEmpty() ? null : hits.getLast();
        if (before != null
                && before.rule() == Reason.Rule.ORDER
                && before.phrases().size() < MOST_JOINED
                && words.isJoined(before.action(), hit.start())) {
            hits.removeLast();
            hits.add(before.joinedBy(hit));
        } else {
            add(hit);
        }
    }

    /** "Sở A …; đồng thời yêu cầu B …" in one sentence: A gives that order, not the document. */
    private boolean lastIsSubject() {
        return !hits.isEmpty() && hits.getLast().rule() != Reason.Rule.ORDER;
    }

    private boolean subject(int from, int to, boolean sentence) {
        Optional<AgencyPhrase> bearer =
                sentence && subjects == Subjects.IMPLEMENTING ? words.byDuty(from) : Optional.empty();
        Optional<AgencyPhrase> named = bearer.or(() -> AgencyPhraseReader.strictly(tokens, from));
        boolean readWhole = !sentence || named.isPresent() && named.get().stop() != Stop.OTHER;
        Optional<AgencyPhrase> phrase = readWhole
                ? named
                : words.personByDuty(from).or(() -> words.eachByDuty(from)).or(() -> named);
        boolean listed = phrase.isPresent()
                && phrase.get().to() > to
                && (phrase.get().stop() == Stop.VERB || phrase.get().stop() == Stop.COLON);
        if (phrase.isEmpty() || phrase.get().to() > to && !listed || isCompanion(from) || words.isInBrackets(from)) {
            return false;
        }
        AgencyPhrase agency = phrase.get();
        boolean colon = agency.stop() == Stop.COLON || tokens.isSign(agency.to(), ":");
        if (colon) {
            boolean more = agency.to() + 1 < tokens.size()
                    && !words.isNumber(agency.to() + 1)
                    && !words.saysWhoItIs(agency.to());
            if (more && sentence && hits.isEmpty() && subjects == Subjects.ANY && mayAct(agency)) {
                add(new Hit(from, List.of(agency), agency.to() + 1, Reason.Rule.NAMED_BEFORE_COLON));
                readTo = listed ? agency.to() : readTo;
            }
            return true;
        }
        boolean acts = agency.stop() == Stop.VERB || sentence && words.isFollowedByAction(agency);
        boolean counts = subjects == Subjects.ANY || isCharged(behindComma(agency));
        if (acts && counts && (sentence || !hits.isEmpty()) && mayAct(agency) && !words.saysWhoItIs(agency.to())) {
            Reason.Rule rule = sentence ? Reason.Rule.SUBJECT : Reason.Rule.LATER_CLAUSE;
            add(new Hit(words.isHeadingOf(agency) ? agency.to() : from, List.of(agency), agency.to(), rule));
            readTo = listed ? agency.to() : readTo;
            return true;
        }
        return false;
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
                tokens.isWord(next) && NARRATED.contains(tokens.get(next).lower()) && !words.isPutInCharge(next);
        boolean orders = Phrases.order(tokens, next) > 0 && !isOwnHandingOut(agency.from(), next);
        String named = text(words.withoutClause(agency));
        boolean self =
                issuer.isAbove(named) || issuer.isOwnPlace(named) || !issuerMayAct && issuer.isSelfOrAbove(named);
        boolean regards = Phrases.isRegarding(tokens, agency.to());
        boolean ifSo = tokens.has(next) && tokens.get(next).text().equals("thì");
        return !narrated && !ifSo && !orders && !self && !regards && !words.isDoneTo(agency) && !words.isTold(agency);
    }

    private void add(Hit hit) {
        if (!hits.isEmpty() && text(hits.getLast().first()).equalsIgnoreCase(text(hit.first()))) {
            return;
        }
        hits.add(hit);
    }

    private String text(AgencyPhrase phrase) {
        return tokens.text(phrase.from(), phrase.to());
    }
}
