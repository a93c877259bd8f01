package vn.dondoc.text.phrase;

import java.util.Optional;
import vn.dondoc.text.phrase.AgencyPhrase.Stop;

/**
 * Reads the phrase that names one or more agencies, beginning at a given word. It runs until the verb of the action: names
 * run on in small letters behind a capital, collectives in the small words known of them, a clause that narrows them
 * ("có liên quan", "trên địa bàn") up to the verb or the comma.
 */
public final class AgencyPhraseReader {

    private static final int LONGEST = 120;
    private static final int LONGEST_BRACKET = 40;
    /** Small syllables that may follow a capital within one name: Bộ đội, nông thôn, thương binh. */
    private static final int NAME_RUN = 4;

    private static final int MOST_PARTED = 6;
    private static final int CLAUSE_RUN = 16;

    private final Tokens tokens;
    private final int from;
    private final boolean semicolons;
    private int at;
    private int lastCapital;
    private int clauseFrom = -1;
    /** Behind the last body known by its whole name; small words behind it, of no list, are no part of it. */
    private int knownTo = -1;

    private boolean listOfNames;
    private boolean bareNames;
    private boolean semicolonsList;

    private AgencyPhraseReader(Tokens tokens, int from, boolean semicolons) {
        this.semicolons = semicolons;
        this.tokens = tokens;
        this.from = from;
        this.at = from;
        this.lastCapital = -1;
    }

    /** The phrase that begins at a token, which must have a capital or follow a plural ("các"); none if none does. */
    public static Optional<AgencyPhrase> strictly(Tokens tokens, int from) {
        return PhraseStart.begins(tokens, from, false)
                ? beforeAction(tokens, from).read()
                : Optional.empty();
    }

    /** As behind an order or a preposition, where small letters may begin it: "giao thủ trưởng …", "với cơ quan liên quan". */
    public static Optional<AgencyPhrase> leniently(Tokens tokens, int from) {
        return PhraseStart.begins(tokens, from, true)
                ? beforeAction(tokens, from).read()
                : Optional.empty();
    }

    /** Nothing is to be done yet, so semicolons can but part the names: "Các sở, ngành; UBND các xã căn cứ …". */
    private static AgencyPhraseReader beforeAction(Tokens tokens, int from) {
        AgencyPhraseReader reader = new AgencyPhraseReader(tokens, from, true);
        reader.semicolonsList = true;
        return reader;
    }

    /** As behind "phối hợp với": a kind of body alone ("địa phương") names who takes part, and a list may be parted by semicolons. */
    public static Optional<AgencyPhrase> companion(Tokens tokens, int from) {
        if (!PhraseStart.begins(tokens, from, true) && !PhraseStart.isAcronym(tokens, from)) {
            return Optional.empty();
        }
        AgencyPhraseReader reader = new AgencyPhraseReader(tokens, from, true);
        reader.bareNames = true;
        reader.semicolonsList = PhraseStart.isBeforeAnyAction(tokens, from);
        return reader.read();
    }

    private Optional<AgencyPhrase> read() {
        Stop stop = Stop.OTHER;
        while (tokens.has(at) && at - from < LONGEST) {
            Token token = tokens.get(at);
            int before = at;
            int endOfName = lastCapital < 0 ? 0 : Narrowing.endOfName(tokens, lastCapital, at);
            if (endOfName > 0) {
                at += endOfName;
                continue;
            }
            if (token.isWord()) {
                if (at > from && new PhraseEnd(tokens, from, at, bareNames).isHere(lastCapital, clauseFrom >= 0)) {
                    int narrowed =
                            bareNames ? Narrowing.ofCompanion(tokens, from, at) : Narrowing.byDoing(tokens, from, at);
                    if (narrowed > 0) {
                        at += narrowed;
                        continue;
                    }
                    stop = Stop.VERB;
                    break;
                }
                if (!word(token)) {
                    boolean unknownVerb = at == knownTo && !bareNames && !Phrases.governs(tokens, at);
                    stop = unknownVerb ? Stop.VERB : Stop.OTHER;
                    break;
                }
            } else if (!sign(token)) {
                stop = token.is(":") ? Stop.COLON : commaBeforeVerb() ? Stop.VERB : Stop.OTHER;
                break;
            }
            if (at == before) {
                break;
            }
        }
        int to = tokens.withoutConnectors(from, at);
        return to == from || !bareNames && PhraseStart.isBare(tokens, from, to)
                ? Optional.empty()
                : Optional.of(new AgencyPhrase(from, to, PhraseStart.kind(tokens, from, to), stop));
    }

    private boolean commaBeforeVerb() {
        return tokens.isSign(at, ",") && Vocabulary.VERBS.isAt(tokens, at + 1);
    }

    private boolean word(Token token) {
        int name = token.isCapitalised()
                ? Math.max(Vocabulary.AGENCIES.lengthAt(tokens, at), BoardName.lengthAt(tokens, at))
                : 0;
        int kindAtStart = at == from ? Vocabulary.CLASSES.lengthAt(tokens, at) : 0;
        if (name == 0 && kindAtStart > 1) {
            lastCapital = token.isCapitalised() ? at + kindAtStart - 1 : lastCapital;
            at += kindAtStart;
            return true;
        }
        if (name > 0) {
            lastCapital = at + name - 1;
            clauseFrom = -1;
            at += name;
            knownTo = name > 1 ? at : knownTo;
            return true;
        }
        if (token.isCapitalised() || Character.isDigit(token.text().charAt(0))) {
            int kind = at == from ? 1 : Math.max(1, Vocabulary.CLASSES.lengthAt(tokens, at));
            lastCapital = at;
            at += kind;
            return true;
        }
        int nameVerb = Vocabulary.NAME_VERBS.lengthAt(tokens, at);
        if (nameVerb > 0 && at > from && HeadedName.isGoingOn(tokens, from, at)) {
            at += nameVerb;
            lastCapital = at - 1;
            return true;
        }
        if (token.folded().equals("va") || token.text().equals("hoặc")) {
            return list(at + 1);
        }
        boolean afterPlural =
                at > from && PhraseStart.PLURALS.contains(tokens.get(at - 1).folded());
        boolean listed = at > from && (tokens.isSign(at - 1, ",") || tokens.isAnd(at - 1));
        int kind = afterPlural || listed ? Vocabulary.CLASSES.lengthAt(tokens, at) : 0;
        int member = Math.max(kind, Vocabulary.MEMBERS.lengthAt(tokens, at));
        if (member > 0) {
            boolean clause = clauseFrom < 0 && at > from && Vocabulary.RELATIVES.lengthAt(tokens, at) == member;
            clauseFrom = clause ? at : clauseFrom;
            at += member;
            return true;
        }
        if (Narrowing.isBetweenPlaces(tokens, from, at)) {
            at++;
            return true;
        }
        int title = Vocabulary.TITLES.lengthAt(tokens, at);
        if (title > 0) {
            at += title;
            return true;
        }
        if (clauseFrom < 0 && at > from && Vocabulary.RELATIVES.isAt(tokens, at)) {
            clauseFrom = at;
            at++;
            return true;
        }
        if (at == knownTo && clauseFrom < 0 && !Narrowing.isNameBehind(tokens, at)) {
            return false;
        }
        boolean inClause = clauseFrom >= 0 && at - clauseFrom < CLAUSE_RUN;
        boolean inName =
                lastCapital >= 0 && at - lastCapital <= NAME_RUN && !Narrowing.hasLevel(tokens, lastCapital + 1, at);
        if (inClause || inName || afterPlural || at == from) {
            at++;
            return true;
        }
        int narrowed = Math.max(
                Math.max(Narrowing.kind(tokens, from, at), Narrowing.byAbbreviation(tokens, at)),
                bareNames ? 0 : Narrowing.byDuty(tokens, from, at));
        at += narrowed;
        return narrowed > 0;
    }

    /** Goes on behind a comma or "và" if another name, kind or title follows. */
    private boolean list(int next) {
        if (!tokens.isWord(next) || !PhraseStart.isPlural(tokens, from, at) && Phrases.isPartInWork(tokens, at)) {
            return false;
        }
        int narrowed = clauseFrom < 0 ? 0 : Narrowing.byWhatIsGiven(tokens, clauseFrom, next);
        if (narrowed > 0 || clauseFrom >= 0 && Narrowing.byPair(tokens, clauseFrom, at)) {
            at = next + narrowed;
            return true;
        }
        Token token = tokens.get(next);
        boolean verb = token.isSmall()
                && Vocabulary.VERBS.isAt(tokens, next)
                && Vocabulary.CLASSES.lengthAt(tokens, next) < Vocabulary.VERBS.lengthAt(tokens, next) + 1;
        boolean inName = Vocabulary.NAME_VERBS.isAt(tokens, next) && HeadedName.isGoingOn(tokens, from, next);
        verb &= !PhraseEnd.isBody(tokens, next) && !inName;
        boolean goesOn = PhraseStart.begins(tokens, next, true)
                || token.isCapitalised() && (listOfNames || lastCapital >= 0 || Vocabulary.CLASSES.isAt(tokens, next))
                || Vocabulary.MEMBERS.isAt(tokens, next)
                || inName
                || Narrowing.isPreventAndFight(tokens, next);
        if (verb || !goesOn) {
            return false;
        }
        clauseFrom = -1;
        at = next;
        return true;
    }

    private boolean sign(Token token) {
        switch (token.text()) {
            case "," -> {
                if (Narrowing.isPreventAndFight(tokens, Math.min(at + 1, tokens.size() - 1)) && tokens.isWord(at + 1)) {
                    at += 2;
                    return true;
                }
                return list(at + 1);
            }
            case ";" -> {
                return PhraseStart.begins(tokens, at + 1, false) && semicolonInList() || nameOfList();
            }
            case "(" -> {
                return bracket();
            }
            case ":" -> {
                return namesBehindColon();
            }
            case "-", "&", "/", "." -> {
                boolean joins = tokens.isWord(at + 1)
                        && (tokens.get(at + 1).isCapitalised()
                                || token.is("-") && Vocabulary.MEMBERS.isAt(tokens, at + 1)
                                || token.is("-") && lastCapital >= at - 4)
                        && (!token.is(".")
                                || tokens.get(at - 1).isCapitalised()
                                        && tokens.get(at - 1).text().length() <= 2);
                at += joins ? 1 : 0;
                return joins;
            }
            default -> {
                return false;
            }
        }
    }

    /** A list parted by semicolons goes on if its last entry has an "và" and a verb ends it, and no verb stands before. */
    private boolean semicolonInList() {
        int next = at + 1;
        for (int entries = 0; semicolons && entries < MOST_PARTED; entries++) {
            Optional<AgencyPhrase> entry = PhraseStart.begins(tokens, next, false)
                    ? new AgencyPhraseReader(tokens, next, false).read()
                    : Optional.empty();
            boolean heading = entry.isPresent()
                    && (entry.get().stop() == Stop.COLON || entry.get().to() == tokens.size());
            if (entry.isEmpty() || heading || entry.get().stop() == Stop.VERB) {
                boolean list =
                        heading || entry.isPresent() && (semicolonsList || PhraseStart.isWithin(tokens, entry.get()));
                clauseFrom = list ? -1 : clauseFrom;
                at += list ? 1 : 0;
                return list;
            }
            if (!tokens.isSign(entry.get().to(), ";")) {
                return false;
            }
            next = entry.get().to() + 1;
        }
        return false;
    }

    /** "các Bộ: Tài chính; Tư pháp; …": one more name behind the shared head. */
    private boolean nameOfList() {
        if (!listOfNames || !PhraseStart.isNameOfList(tokens, at + 1)) {
            return false;
        }
        lastCapital = at + 1;
        at += 2;
        return true;
    }

    private boolean bracket() {
        int behind = tokens.behindBracket(at, LONGEST_BRACKET);
        at = behind < 0 ? at : behind;
        return behind >= 0;
    }

    /** "các Bộ: A, B", "UBND 02 huyện: C, D": names, each with a capital, and then the verb. */
    private boolean namesBehindColon() {
        int next = at + 1;
        if (!PhraseStart.namesFollow(tokens, from, at)) {
            return false;
        }
        listOfNames = true;
        lastCapital = next;
        at = next + 1;
        return true;
    }
}
