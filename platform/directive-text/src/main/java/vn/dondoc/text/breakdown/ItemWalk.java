package vn.dondoc.text.breakdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;

/**
 * Goes through the items in the order of the text and decides of each: opens a list, is work for one whom it names, is work
 * for one whom something above names, or none.
 */
final class ItemWalk {

    private static final int FEWEST_WORDS = 4;
    private static final Pattern DUTIES = Pattern.compile("^\\W*(?:trach nhiem|nhiem vu)(?: cu the)? cua\\b");

    private final Drafting drafting;
    private final Issuer issuer;
    private final boolean issuerMayAct;
    private final boolean lawMaking;
    private final List<ProposedAssignment> assignments = new ArrayList<>();
    private final Map<Item, Frame> frames = new HashMap<>();
    private @Nullable Frame ofDocument;
    private boolean ordering;

    /**
     * @param issuerMayAct whether the issuer may be given work, as in its own plan
     * @param lawMaking whether the document makes rules: what its articles say of agencies is law, and only a plain order is work
     */
    ItemWalk(Drafting drafting, Issuer issuer, boolean issuerMayAct, boolean lawMaking) {
        this.lawMaking = lawMaking;
        this.drafting = drafting;
        this.issuer = issuer;
        this.issuerMayAct = issuerMayAct;
    }

    List<ProposedAssignment> read(List<Item> items) {
        items.forEach(this::item);
        return List.copyOf(assignments);
    }

    private void item(Item item) {
        String folded = item.folded();
        if (SectionGate.isTold(item) || SectionGate.isFormula(folded)) {
            return;
        }
        Tokens tokens = Tokens.of(item.text());
        if (tokens.size() == 0) {
            return;
        }
        Optional<AgencyPhrase> heading = FrameReader.headingAgency(tokens, opensList(item));
        if (heading.isPresent() && (issuerMayAct && isBelowLabel(item) || !issuer.isSelfOrAbove(item.text()))) {
            open(
                    item,
                    drafting.frame(
                            item, tokens, List.of(heading.get()), heading.get().to(), false, true));
            return;
        }
        List<Hit> hits = ClauseReader.read(tokens, issuer, subjects(item), issuerMayAct && isBelowLabel(item));
        boolean opens = FrameReader.opens(folded);
        ordering |= opens && FrameReader.announces(folded);
        if (hits.isEmpty() || isOwnOrder(item, tokens, hits)) {
            unaddressed(item, tokens, opens);
        } else {
            addressed(item, tokens, hits, opens);
        }
    }

    private static boolean opensList(Item item) {
        return item.isLabelled()
                && !item.children().isEmpty()
                && item.children().stream().allMatch(Item::isLabelled)
                && !FrameReader.ends(item.folded());
    }

    /** Below "1. Sở A" an item "Yêu cầu các đơn vị …" is what A is to require of them. */
    private boolean isOwnOrder(Item item, Tokens tokens, List<Hit> hits) {
        Frame above = above(item);
        int first = firstWord(tokens);
        return above != null
                && above.heading()
                && item.isLabelled()
                && hits.size() == 1
                && hits.getFirst().start() == first
                && Phrases.directing(tokens, first) > 0;
    }

    /** Which subjects count: any where work is given, one of a plain order of charge elsewhere. */
    private ClauseReader.Subjects subjects(Item item) {
        if (lawMaking) {
            return ClauseReader.Subjects.IMPLEMENTING;
        }
        return isBelowLabel(item) || ordering ? ClauseReader.Subjects.ANY : ClauseReader.Subjects.IN_CHARGE;
    }

    private static boolean isBelowLabel(Item item) {
        return item.isLabelled() || item.parent() != null;
    }

    private void addressed(Item item, Tokens tokens, List<Hit> hits, boolean opens) {
        ordering = true;
        Frame above = above(item);
        int first = hits.getFirst().start();
        if (above != null && !above.isClosed() && first >= FEWEST_WORDS && isSentence(tokens, first)) {
            assignments.add(drafting.inherited(item, tokens, firstWord(tokens), first, above));
        }
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            boolean last = i == hits.size() - 1;
            int end = last ? tokens.size() : hits.get(i + 1).start();
            if (SectionGate.carriesOut(sentenceFrom(item, tokens, hit.start()))) {
                continue;
            }
            if (last && opens) {
                boolean generic = FrameReader.isGeneric(foldedFrom(item, tokens, hit.action()));
                open(item, drafting.frame(item, tokens, hit.phrases(), hit.action(), !generic, false));
                if (generic) {
                    continue;
                }
            }
            assignments.add(drafting.of(item, tokens, hit, end, above == null ? Frame.CLOSED : above));
        }
        if (!opens) {
            frames.put(item, Frame.CLOSED);
        }
    }

    /** Whether what stands before the first addressee is a sentence of its own. */
    private static boolean isSentence(Tokens tokens, int end) {
        return tokens.isSign(end - 1, ".")
                || tokens.isSign(end - 1, ";")
                || tokens.isSign(end - 1, ",") && Phrases.verb(tokens, firstWord(tokens)) > 0 && hasStop(tokens, end);
    }

    private static boolean hasStop(Tokens tokens, int end) {
        for (int i = 1; i < end; i++) {
            if (tokens.isSign(i, ".")) {
                return true;
            }
        }
        return false;
    }

    private void unaddressed(Item item, Tokens tokens, boolean opens) {
        Frame above = above(item);
        boolean heading = !item.children().isEmpty() && !FrameReader.ends(item.folded());
        if (above == null || above.isClosed() || lawMaking && !isUnderDuties(item)) {
            return;
        }
        if (SectionGate.carriesOut(item.folded())) {
            return;
        }
        boolean strict = above.strict() || !isBelowLabel(item);
        if (heading || opens) {
            if (opens && isListOfThings(item) && isWork(tokens, true)) {
                assignments.add(drafting.inherited(item, tokens, start(tokens), tokens.size(), above));
                frames.put(item, Frame.CLOSED);
            }
            return;
        }
        if (isWork(tokens, strict)) {
            assignments.add(drafting.inherited(item, tokens, start(tokens), tokens.size(), above));
            if (!item.children().isEmpty() && item.children().stream().allMatch(Item::isLabelled)) {
                frames.put(item, Frame.CLOSED);
            }
        }
    }

    /** Whether an article "Trách nhiệm của …" stands above: of what rules say, that is work. */
    private static boolean isUnderDuties(Item item) {
        for (Item at = item.parent(); at != null; at = at.parent()) {
            if (DUTIES.matcher(at.folded()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is listed below are things and not actions: contents of one product, not work of their own. */
    private static boolean isListOfThings(Item item) {
        List<Item> labelled = item.children().stream().filter(Item::isLabelled).toList();
        long actions = labelled.stream()
                .map(child -> Tokens.of(child.text()))
                .filter(child -> isWork(child, true)
                        || AgencyPhraseReader.strictly(child, firstWord(child)).isPresent())
                .count();
        return !labelled.isEmpty() && actions == 0;
    }

    private static boolean isWork(Tokens tokens, boolean strict) {
        int first = firstWord(tokens);
        if (tokens.size() - first < FEWEST_WORDS) {
            return false;
        }
        boolean verb = Phrases.verb(tokens, first) > 0
                || Phrases.topic(tokens, first) > 0
                || Phrases.directing(tokens, first) > 0 && !tokens.isSign(first + 2, ":");
        return verb || !strict && Phrases.noun(tokens, first) == 0;
    }

    private static int firstWord(Tokens tokens) {
        int first = 0;
        while (first < tokens.size() - 1 && !tokens.isWord(first)) {
            first++;
        }
        return first;
    }

    /** "Căn cứ …, lãnh đạo xây dựng …" begins with who acts, though his title alone names nobody. */
    private static int start(Tokens tokens) {
        int first = firstWord(tokens);
        if (Phrases.topic(tokens, first) > 0) {
            for (int i = first; i + 1 < Math.min(tokens.size(), first + 30); i++) {
                int title = tokens.isSign(i, ",") ? Phrases.title(tokens, i + 1) : 0;
                if (title > 0 && Phrases.verb(tokens, i + 1 + title) > 0) {
                    return i + 1;
                }
            }
        }
        return first;
    }

    /** Makes a frame of an item; of an unlabelled one, for what follows under the same item or in the document. */
    private void open(Item item, Frame frame) {
        ordering = true;
        if (item.isLabelled()) {
            frames.put(item, frame);
        } else if (item.parent() != null) {
            frames.put(item.parent(), frame);
        } else {
            ofDocument = frame;
        }
    }

    private @Nullable Frame above(Item item) {
        for (Item at = item.parent(); at != null; at = at.parent()) {
            Frame frame = frames.get(at);
            if (frame != null) {
                return frame.isClosed() && !item.isLabelled() ? outer(at) : frame;
            }
        }
        return ofDocument;
    }

    /** Beside what is closed for the items below it, a paragraph has the frame outside. */
    private @Nullable Frame outer(Item closed) {
        for (Item at = closed.parent(); at != null; at = at.parent()) {
            Frame frame = frames.get(at);
            if (frame != null && !frame.isClosed()) {
                return frame;
            }
        }
        return ofDocument;
    }

    private static String sentenceFrom(Item item, Tokens tokens, int token) {
        int from = tokens.get(token).start();
        int stop = item.folded().indexOf(". ", from);
        return item.folded().substring(from, stop < 0 ? item.length() : stop);
    }

    private static String foldedFrom(Item item, Tokens tokens, int token) {
        return token < tokens.size() ? item.folded().substring(tokens.get(token).start()) : "";
    }
}
