package vn.dondoc.text.clause;

import java.util.Optional;
import java.util.Set;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhrase.Stop;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;

/** What the words around an order and its addressee say: false friends of "giao", who speaks, whether something is to be done. */
record OrderWords(Tokens tokens) {

    private static final Set<String> NOT_GIAO =
            Set.of("thong", "ban", "dich", "tiep", "luu", "nhan", "nhau", "hang", "uoc", "chi", "dien", "thoa", "phoi");
    private static final Set<String> NO_ORDER_BEHIND = Set.of(
            "theo", "cac", "nhung", "duoc", "da", "mot", "so", "ban", "chuyen", "ung", "dung", "noi", "va", "khi",
            "nhu", "co", "thua");
    /** "Về đề nghị …", "Theo đề nghị …": what somebody else asked for. */
    private static final Set<String> MATTERS = Set.of("ve", "theo", "xet");

    private static final Set<String> GIVEN =
            Set.of("dự toán", "chỉ tiêu", "kinh phí", "biên chế", "kế hoạch", "nguồn vốn", "tiền lương", "hạn mức");

    private static final Set<String> PROPOSALS = Set.of("kiến nghị", "đề xuất", "đề nghị");
    /** What stands behind "được" where somebody is given something. */
    private static final Set<String> GRANTED =
            Set.of("nghỉ", "hưởng", "nhận", "phép", "tặng", "bố", "miễn", "thưởng", "đảm", "trang");

    private static final Set<String> EACH = Set.of("từng", "mỗi");
    private static final Set<String> BOUND = Set.of("phải", "cần");
    /** "có trách nhiệm", "chịu trách nhiệm". */
    private static final Set<String> DUTIES = Set.of("có", "chịu");

    private static final Set<String> TENSES = Set.of("đã", "vừa");
    /** How a document named within a sentence is called. */
    private static final Set<String> OTHER_DOCUMENTS =
            Set.of("ban", "van", "dien", "thi", "so", "hoach", "quyet", "bao");

    private static final Set<String> PARTS = Set.of("cơ quan", "đơn vị", "đầu mối");
    private static final Set<String> IN_PARTS = Set.of("thường", "đầu", "chủ", "giúp", "tham", "tổng");
    private static final int NEAR = 6;
    private static final int LONGEST_BRACKET = 60;

    private static final int LONGEST_SPEAKER = 16;
    private static final int LONGEST_FUNCTION = 24;

    boolean isOrder(int at, int length, int clauseStart) {
        String next = tokens.isWord(at + length) ? tokens.get(at + length).text() : "";
        boolean giao = tokens.get(at).folded().equals("giao");
        boolean falseFriend = giao && (length == 1 && NOT_GIAO.contains(next) || isGivenThing(at));
        boolean matter = at > 0
                && (MATTERS.contains(tokens.get(at - 1).folded())
                        || tokens.get(at - 1).text().equals("việc")
                        || tokens.get(at - 1).text().equals("Ngoại"));
        boolean governed = matter
                || isOfProposal(at)
                || at > clauseStart
                        && NO_ORDER_BEHIND.contains(tokens.get(at - 1).folded())
                        && !tokens.get(at - 1).isCapitalised()
                        && !(tokens.get(at - 1).folded().equals("va") && Phrases.order(tokens, at) > 1);
        return !falseFriend && !governed;
    }

    /** "dự toán giao cho các đơn vị", "chỉ tiêu giao …": which of them. */
    private boolean isGivenThing(int at) {
        return at >= 2
                && tokens.isWord(at - 2)
                && GIVEN.contains(
                        tokens.get(at - 2).lower() + " " + tokens.get(at - 1).lower());
    }

    /** "Về kiến nghị giao tỉnh A là …", "các đề xuất giao …": somebody else wants that order given. */
    private boolean isOfProposal(int order) {
        if (order < 3 || !tokens.isWord(order - 3)) {
            return false;
        }
        String proposal =
                tokens.get(order - 2).lower() + " " + tokens.get(order - 1).lower();
        String before = tokens.get(order - 3).folded();
        return PROPOSALS.contains(proposal)
                && (MATTERS.contains(before) || before.equals("cac") || before.equals("cua"));
    }

    /** "Bộ A đã có Văn bản số 12/… đề nghị các tỉnh …": what has been asked before, in another document. */
    boolean isTold(int from, int order) {
        boolean past = false;
        for (int i = from; i < order; i++) {
            past |= tokens.get(i).text().equals("đã");
            if (past && OTHER_DOCUMENTS.contains(tokens.get(i).folded()) && tokens.isWord(i + 1)) {
                boolean parted = tokens.isSign(order - 1, ",");
                return !parted && tokens.get(order).isSmall();
            }
        }
        return false;
    }

    /** "đề nghị": what the issuer asks of those above it is no work that it gives. */
    boolean asks(int order) {
        return tokens.get(order).folded().equals("de")
                || tokens.get(order).folded().equals("kinh");
    }

    /** "Ban Tổ chức: không quá 05 người": how many, and nothing to be done. */
    boolean isNumber(int at) {
        int first = Phrases.connective(tokens, at) + at;
        String word = tokens.isWord(first) ? tokens.get(first).folded() : "";
        String next = tokens.isWord(first + 1) ? tokens.get(first + 1).folded() : "";
        return !word.isEmpty() && Character.isDigit(word.charAt(0)) || word.equals("khong") && next.equals("qua");
    }

    /** "Cơ quan được giao quản lý công trình: Khu A.": who that is, and nothing to be done. */
    boolean saysWhoItIs(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_FUNCTION) && !tokens.isSign(i, "."); i++) {
            if (tokens.isSign(i, ":")) {
                return AgencyPhraseReader.leniently(tokens, i + 1)
                        .filter(named -> named.to() >= tokens.size() - 1)
                        .isPresent();
            }
        }
        return false;
    }

    /** "(như: Trung tâm A, …)": an example, or what is meant. */
    boolean isInBrackets(int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_BRACKET); i--) {
            if (tokens.isSign(i, ")")) {
                return false;
            }
            if (tokens.isSign(i, "(")) {
                return true;
            }
        }
        return false;
    }

    boolean isJoined(int from, int to) {
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

    boolean isFollowedByAction(AgencyPhrase phrase) {
        if (phrase.stop() != Stop.OTHER) {
            return true;
        }
        int next = tokens.isSign(phrase.to(), ",") ? phrase.to() + 1 : behindEllipsis(phrase.to());
        return tokens.isWord(next)
                && !Phrases.isRegarding(tokens, phrase.to())
                && (tokens.get(next).isSmall() || Phrases.order(tokens, next) > 0);
    }

    /** "các tập đoàn A, B... đẩy mạnh": and others. */
    private int behindEllipsis(int at) {
        int next = at;
        while (tokens.isSign(next, ".") || tokens.isSign(next, "…")) {
            next++;
        }
        return next - at > 1 || tokens.isSign(at, "…") ? next : at;
    }

    /** "Sở A là cơ quan thường trực, chủ trì …": its part in the work, though it reads like a description. */
    boolean isPutInCharge(int at) {
        return tokens.get(at).text().equals("là")
                && tokens.isWord(at + 3)
                && PARTS.contains(
                        tokens.get(at + 1).text() + " " + tokens.get(at + 2).text())
                && (IN_PARTS.contains(tokens.get(at + 3).text())
                        || tokens.areAt(at + 1, "đầu", "mối") && Phrases.verb(tokens, at + 3) > 0);
    }

    /** "Các nhà mạng lớn đã và đang …": what has been done, whatever words stand between. */
    boolean isTold(AgencyPhrase phrase) {
        if (attends(phrase.to()) || isThreatened(phrase.to())) {
            return true;
        }
        for (int i = phrase.to(); i < Math.min(tokens.size(), phrase.to() + NEAR); i++) {
            if (!tokens.isWord(i) || Phrases.verb(tokens, i) > 0) {
                return false;
            }
            if (TENSES.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** "Cục A, Cục B (mỗi đơn vị 02 đại biểu) cùng dự …": who is there. */
    private boolean attends(int at) {
        int bracket = tokens.isSign(at - 1, ")") || !tokens.isSign(at, "(") ? at : behindBracket(at);
        return tokens.isWord(bracket + 1)
                && tokens.get(bracket).text().equals("cùng")
                && Set.of("dự", "tham").contains(tokens.get(bracket + 1).text());
    }

    /** "Những đơn vị gửi sau ngày … sẽ không được xét": what comes of it. */
    private boolean isThreatened(int at) {
        for (int i = at; i + 1 < Math.min(tokens.size(), at + LONGEST_FUNCTION) && !tokens.isSign(i, ";"); i++) {
            boolean denied = tokens.isWord(i + 1)
                    && tokens.get(i).text().equals("sẽ")
                    && Set.of("không", "bị").contains(tokens.get(i + 1).text());
            if (denied || tokens.isSign(i, ".")) {
                return denied;
            }
        }
        return false;
    }

    private int behindBracket(int at) {
        int i = at;
        while (i < Math.min(tokens.size(), at + LONGEST_BRACKET) && !tokens.isSign(i, ")")) {
            i++;
        }
        return i + 1;
    }

    /** "Bộ A được giao xây dựng …" without what narrows it: the body alone. */
    AgencyPhrase withoutClause(AgencyPhrase phrase) {
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (tokens.get(i).text().equals("được")) {
                return new AgencyPhrase(phrase.from(), i, phrase.kind(), phrase.stop());
            }
        }
        return phrase;
    }

    /** "Cán bộ, giảng viên được nghỉ …": something is granted, and nothing to be done. */
    boolean isDoneTo(AgencyPhrase phrase) {
        for (int i = phrase.from() + 1; i <= phrase.to(); i++) {
            if (tokens.isWord(i + 1)
                    && tokens.get(i).text().equals("được")
                    && GRANTED.contains(tokens.get(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    /** "Cơ quan tiếp nhận kê khai giá có trách nhiệm …": in rules, whoever does that, up to the duty. */
    Optional<AgencyPhrase> byDuty(int from) {
        if (!Phrases.isBodyOfAnyKind(tokens, from) && !Phrases.isPerson(tokens, from)) {
            return Optional.empty();
        }
        for (int i = from + 1; i < Math.min(tokens.size() - 1, from + LONGEST_FUNCTION); i++) {
            if (!tokens.isWord(i) && !tokens.isSign(i, ",")) {
                return Optional.empty();
            }
            if (DUTIES.contains(tokens.get(i).text())
                    && tokens.get(i + 1).text().equals("trách")) {
                int to = tokens.isSign(i - 1, ",") ? i - 1 : i;
                return Optional.of(new AgencyPhrase(from, to, AgencyPhrase.Kind.GROUP, Stop.VERB));
            }
        }
        return Optional.empty();
    }

    /** "Mỗi cơ quan và từng cán bộ phải …": each of whom, where nobody above is addressed. */
    Optional<AgencyPhrase> eachByDuty(int from) {
        boolean each = tokens.isWord(from + 1)
                && tokens.get(from).isCapitalised()
                && EACH.contains(tokens.get(from).lower())
                && Phrases.isBodyOfAnyKind(tokens, from + 1);
        for (int i = from + 1; each && i < Math.min(tokens.size(), from + LONGEST_FUNCTION); i++) {
            boolean more = tokens.isWord(i) || tokens.isSign(i, ",");
            if (!more || tokens.get(i).text().equals("có")) {
                return Optional.empty();
            }
            if (BOUND.contains(tokens.get(i).text())) {
                return Optional.of(new AgencyPhrase(from, i, AgencyPhrase.Kind.GROUP, Stop.VERB));
            }
        }
        return Optional.empty();
    }

    /** "Người nuôi tôm ven sông có trách nhiệm …": a person, wherever work is given. */
    Optional<AgencyPhrase> personByDuty(int from) {
        boolean begins = tokens.isWord(from) && tokens.get(from).isCapitalised() && Phrases.isPerson(tokens, from);
        return begins ? byDuty(from) : Optional.empty();
    }

    /** Where the one who orders begins, if he stands right before his order in this clause. */
    int withSpeaker(int from, int order) {
        for (int i = Math.max(from, order - LONGEST_SPEAKER); i < order; i++) {
            Optional<AgencyPhrase> speaker = AgencyPhraseReader.strictly(tokens, i);
            if (speaker.isPresent() && speaker.get().to() == order) {
                return i;
            }
        }
        return order;
    }

    /** "Sở, ban, ngành tỉnh Căn cứ chức năng …": the work begins behind what was a heading. */
    boolean isHeadingOf(AgencyPhrase agency) {
        return tokens.isWord(agency.to())
                && tokens.get(agency.to()).isCapitalised()
                && Phrases.verb(tokens, agency.to()) > 1;
    }
}
