package vn.dondoc.text.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A phrase taken apart into its entries. Bodies and classes of bodies are entries of their own; a collective parted by commas
 * stays one ("các sở, ban, ngành"); a head before a list of names goes to each ("các Bộ: A, B" is Bộ A and Bộ B).
 */
public final class AgencyList {

    private static final Set<String> LEVELS =
            Set.of("cấp", "các", "xã", "phường", "huyện", "quận", "tỉnh", "thành", "thị");

    private static final String LEVEL_AT_END = "(?:xã|phường|huyện|quận|thành phố|thị xã|thị trấn|đặc khu) $";
    private static final Set<String> TAKES_PART = Set.of("phối hợp", "tham gia");

    private AgencyList() {}

    /** Token ranges of the entries, in order; a text may be spread over two places if a head is distributed. */
    public static List<Entry> of(Tokens tokens, AgencyPhrase phrase) {
        List<Entry> entries = new ArrayList<>();
        int start = phrase.from();
        String head = "";
        for (int i = phrase.from(); i <= phrase.to(); i++) {
            boolean end = i == phrase.to();
            if (!end && tokens.isSign(i, ":") && !isCounted(tokens, start, i)) {
                head = head(tokens, start, i);
                start = i + 1;
                continue;
            }
            if (!end && tokens.isSign(i, "(")) {
                i = behindBracket(tokens, i, phrase.to()) - 1;
                continue;
            }
            boolean parts = !end && isConnector(tokens, i) && beginsEntry(tokens, i + 1, phrase.to(), start, head);
            if (end || parts) {
                add(tokens, entries, start, i, head);
                start = i + 1;
                boolean classOfItsOwn = !end
                        && (beginsWithPlural(tokens, start)
                                || tokens.isSign(i, ";") && isBodyOfItsOwn(tokens, start)
                                || isCommittee(tokens, start)
                                || isUnitBehindAnd(tokens, start));
                head = classOfItsOwn ? "" : head;
            }
        }
        return List.copyOf(entries);
    }

    /**
     * One agency or class of agencies.
     *
     * @param takesPart whether a bracket behind it says that it only takes part: "Sở A (phối hợp)"
     */
    public record Entry(int from, int to, String phrase, AgencyPhrase.Kind kind, boolean takesPart) {}

    /** "UBND 02 huyện: A, B" stays one entry: the number is a check on the names; so does "các tỉnh, thành phố: A, B", which is which nobody says. */
    private static boolean isCounted(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isSign(i, ",")
                    && tokens.isWord(i + 1)
                    && tokens.get(i + 1).text().equals("thành")) {
                return true;
            }
            if (Character.isDigit(tokens.get(i).text().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static String head(Tokens tokens, int from, int to) {
        int first = from;
        while (first < to
                && (tokens.get(first).folded().equals("cac")
                        || Character.isDigit(tokens.get(first).text().charAt(0)))) {
            first++;
        }
        StringBuilder head = new StringBuilder();
        for (int i = first; i < to && !tokens.isSign(i, ","); i++) {
            boolean left = Character.isDigit(tokens.get(i).text().charAt(0))
                    || tokens.get(i).folded().equals("cac");
            head.append(left ? "" : tokens.get(i).text() + " ");
        }
        return head.toString();
    }

    /** "UBND các xã: A, B và đơn vị tư vấn": none of the names behind the shared head. */
    private static boolean isUnitBehindAnd(Tokens tokens, int at) {
        return tokens.isAnd(at - 1)
                && tokens.isWord(at + 1)
                && tokens.get(at).isSmall()
                && !hasLevelOfItsOwn(tokens, at)
                && Vocabulary.CLASSES.lengthAt(tokens, at) > 1;
    }

    private static boolean isBodyOfItsOwn(Tokens tokens, int at) {
        return Vocabulary.AGENCIES.isAt(tokens, at)
                || Vocabulary.HEADS.isAt(tokens, at)
                || Vocabulary.TITLES.isAt(tokens, at);
    }

    private static boolean isConnector(Tokens tokens, int at) {
        return tokens.isSign(at, ",")
                || tokens.isSign(at, ";")
                || tokens.get(at).folded().equals("va")
                || tokens.get(at).text().equals("hoặc");
    }

    private static boolean beginsEntry(Tokens tokens, int at, int to, int start, String head) {
        if (at >= to || !tokens.isWord(at)) {
            return false;
        }
        Token next = tokens.get(at);
        if (Vocabulary.AGENCIES.lengthAt(tokens, start) > at - start) {
            return false;
        }
        if (hasCountBefore(tokens, start, at)) {
            return beginsWithPlural(tokens, at);
        }
        if (!head.isEmpty() && Vocabulary.SHARED.lengthAt(tokens, start) > at - start) {
            return false;
        }
        if (!head.isEmpty()) {
            return next.isCapitalised()
                    || beginsWithPlural(tokens, at)
                    || hasLevelOfItsOwn(tokens, at)
                    || isUnitBehindAnd(tokens, at);
        }
        if (isCommitteeOfLevel(tokens, at) || isUnitBehindName(tokens, at, start)) {
            return true;
        }
        boolean collective = beginsWithPlural(tokens, start);
        if (beginsWithPlural(tokens, at) || isLocalGovernment(tokens, at) || isChairman(tokens, at)) {
            return true;
        }
        return next.isCapitalised()
                && (Vocabulary.AGENCIES.isAt(tokens, at)
                        || Vocabulary.HEADS.isAt(tokens, at)
                        || Vocabulary.TITLES.isAt(tokens, at))
                && !(collective
                        && next.text().length() <= 4
                        && Vocabulary.MEMBERS.isAt(tokens, at)
                        && !isNamedBehind(tokens, at));
    }

    /** "các bộ, ngành, Tập đoàn FPT": one body with its name, and no word of the collective. */
    private static boolean isNamedBehind(Tokens tokens, int at) {
        int name = at + Vocabulary.MEMBERS.lengthAt(tokens, at);
        return tokens.isWord(name) && tokens.get(name).isCapitalised();
    }

    /** "lực lượng Cảnh sát giao thông và đơn vị truyền thông": behind a body known by its name, units of a kind. */
    private static boolean isUnitBehindName(Tokens tokens, int at, int start) {
        if (!tokens.isAnd(at - 1)
                || !Set.of("đơn", "cơ").contains(tokens.get(at).text())) {
            return false;
        }
        for (int i = start; i < at - 1; i++) {
            if (Vocabulary.AGENCIES.lengthAt(tokens, i) == at - 1 - i) {
                return Vocabulary.CLASSES.isAt(tokens, at);
            }
        }
        return false;
    }

    /** "… và chính quyền địa phương": another class than the one before. */
    private static boolean isLocalGovernment(Tokens tokens, int at) {
        return tokens.get(at - 1).folded().equals("va")
                && tokens.isWord(at + 1)
                && tokens.get(at).folded().equals("chinh")
                && tokens.get(at + 1).folded().equals("quyen");
    }

    /** "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch UBND các tỉnh": the chairmen are others than the ministers. */
    private static boolean isChairman(Tokens tokens, int at) {
        return tokens.get(at).text().equals("Chủ")
                && tokens.isWord(at + 2)
                && tokens.get(at + 1).folded().equals("tich")
                && isCommittee(tokens, at + 2);
    }

    private static boolean isCommittee(Tokens tokens, int at) {
        return tokens.isWord(at)
                && Set.of("ubnd", "hdnd", "uy").contains(tokens.get(at).folded());
    }

    /** "…, Ủy ban nhân dân cấp xã", "… và UBND các xã": never a word of the collective before it. */
    private static boolean isCommitteeOfLevel(Tokens tokens, int at) {
        int behind = tokens.get(at).text().equals("UBND")
                ? at + 1
                : tokens.get(at).text().equals("Ủy") && Vocabulary.HEADS.isAt(tokens, at) ? at + 4 : -1;
        return behind > 0
                && tokens.isWord(behind)
                && LEVELS.contains(tokens.get(behind).lower());
    }

    private static boolean hasCountBefore(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isSign(i, ":")) {
                return isCounted(tokens, from, i);
            }
        }
        return false;
    }

    private static boolean beginsWithPlural(Tokens tokens, int at) {
        return tokens.isWord(at) && tokens.get(at).folded().equals("cac");
    }

    private static int behindBracket(Tokens tokens, int at, int to) {
        for (int i = at; i < to; i++) {
            if (tokens.isSign(i, ")")) {
                return i + 1;
            }
        }
        return to;
    }

    private static void add(Tokens tokens, List<Entry> entries, int from, int to, String head) {
        int first = from;
        int last = to;
        while (last > first && !tokens.get(last - 1).isWord() && !tokens.isSign(last - 1, ")")) {
            last--;
        }
        if (last > first && tokens.isSign(last - 1, ")")) {
            last = withoutBracket(tokens, first, last);
        }
        if (last > first) {
            String shared = hasLevelOfItsOwn(tokens, first) ? head.replaceFirst(LEVEL_AT_END, "") : head;
            StringBuilder phrase =
                    new StringBuilder(shared.equals(head) && hasOwnHead(tokens, first, head) ? "" : shared);
            for (int i = first; i < last; i++) {
                boolean apart =
                        i > first && tokens.get(i).start() > tokens.get(i - 1).end();
                phrase.append(apart ? " " : "").append(tokens.get(i).text());
            }
            AgencyPhrase.Kind kind = kind(tokens, first, last);
            entries.add(new Entry(first, last, phrase.toString(), kind, saysTakesPart(tokens, last, to)));
        }
    }

    private static boolean saysTakesPart(Tokens tokens, int bracket, int to) {
        int at = bracket + 1;
        if (!tokens.isSign(bracket, "(") || !tokens.isWord(at + 1) || at + 1 >= to) {
            return false;
        }
        at += tokens.isWord(at + 3) && Vocabulary.CLASSES.lengthAt(tokens, at) == 2 ? 2 : 0;
        return TAKES_PART.contains(
                tokens.get(at).lower() + " " + tokens.get(at + 1).lower());
    }

    /** "UBND các huyện: A, B và thành phố C": of the head only what stands before the level. */
    private static boolean hasLevelOfItsOwn(Tokens tokens, int at) {
        String first = tokens.get(at).lower();
        int level = Set.of("thành", "thị", "đặc").contains(first)
                ? 2
                : Set.of("xã", "phường", "huyện", "quận", "tỉnh").contains(first) ? 1 : 0;
        return level > 0 && tokens.isWord(at + level) && tokens.get(at + level).isCapitalised();
    }

    /** "các Bộ, cơ quan: Tài chính, Tập đoàn Điện lực": what has a head of its own takes none from the list. */
    private static boolean hasOwnHead(Tokens tokens, int at, String head) {
        if (isTitle(head)) {
            return beginsWithPlural(tokens, at);
        }
        boolean shared = Vocabulary.SHARED.isAt(tokens, at) || Vocabulary.CLASSES.isAt(tokens, at) && head.length() > 4;
        boolean own = Vocabulary.AGENCIES.isAt(tokens, at) || Vocabulary.HEADS.lengthAt(tokens, at) > 1;
        return beginsWithPlural(tokens, at) || own && !shared;
    }

    /** "Giám đốc: Sở A, Sở B": the head of each. */
    private static boolean isTitle(String head) {
        Tokens words = Tokens.of(head);
        return words.size() > 0 && Vocabulary.TITLES.lengthAt(words, 0) == words.size();
    }

    private static int withoutBracket(Tokens tokens, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (tokens.isSign(i, "(")) {
                return i;
            }
        }
        return to;
    }

    private static AgencyPhrase.Kind kind(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).folded().equals("cac")) {
                return AgencyPhrase.Kind.GROUP;
            }
        }
        if (Vocabulary.TITLES.isAt(tokens, from)) {
            return AgencyPhrase.Kind.TITLE;
        }
        return tokens.get(from).isSmall() ? AgencyPhrase.Kind.GROUP : AgencyPhrase.Kind.AGENCY;
    }
}
