package vn.dondoc.text.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.clause.ClauseReader;
import vn.dondoc.text.clause.Hit;
import vn.dondoc.text.clause.Issuer;
import vn.dondoc.text.draft.BackReference;
import vn.dondoc.text.draft.BlockField;
import vn.dondoc.text.draft.DependencyReader;
import vn.dondoc.text.draft.Drafting;
import vn.dondoc.text.frame.Frame;
import vn.dondoc.text.frame.FrameReader;
import vn.dondoc.text.frame.Frames;
import vn.dondoc.text.frame.SectionGate;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;
import vn.dondoc.text.proposal.ProposedAssignment;
import vn.dondoc.text.proposal.Reason;

/**
 * Goes through the items in the order of the text and decides of each: opens a list, is work for one whom it names, is work
 * for one whom something above names, or none.
 */
final class ItemWalk {

    private final Drafting drafting;
    private final Issuer issuer;
    private final boolean issuerMayAct;
    private final boolean lawMaking;
    private final List<ProposedAssignment> assignments = new ArrayList<>();
    private final Frames frames = new Frames();
    private final TellingSections telling = new TellingSections();
    private @Nullable Item lastWorked;
    private boolean ordering;
    private boolean quoting;

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
        boolean told = telling.holds(item);
        if (told && (!SectionGate.isToldSoftly(item) || !item.children().isEmpty())
                || SectionGate.isFormula(folded)
                || SectionGate.isLetterhead(folded)
                || ordering && SectionGate.isClosingOrder(folded)
                || item.parent() == null && SectionGate.isBasis(folded)
                || takesDeadline(item)) {
            return;
        }
        Tokens tokens = Tokens.of(item.text());
        if (tokens.size() == 0) {
            return;
        }
        if (told) {
            toldBut(item, tokens);
            return;
        }
        Optional<AgencyPhrase> heading = FrameReader.headingAgency(tokens, opensList(item))
                .filter(agency -> item.isLabelled()
                        || item.parent() != null
                        || item.text().strip().endsWith(":"))
                .filter(agency -> item.isLabelled() || !isInCapitals(item.text()));
        if (heading.isPresent() && (mayIssuerAct(item) || !issuer.isSelfOrAbove(item.text()))) {
            open(
                    item,
                    drafting.frame(
                            item, tokens, List.of(heading.get()), heading.get().to(), false, true));
            return;
        }
        List<Hit> hits = ClauseReader.read(tokens, issuer, subjects(item), mayIssuerAct(item));
        boolean ordered = hits.stream().anyMatch(hit -> hit.rule() == Reason.Rule.ORDER);
        quoting = SectionGate.quotesRules(folded) || quoting && !item.isNumbered() && !ordered;
        if (quoting) {
            return;
        }
        boolean opens = FrameReader.opens(folded)
                || opensList(item) && FrameReader.endsInDuty(folded)
                || Actions.isRolesAlone(item, tokens, hits);
        ordering |= opens && FrameReader.announces(folded);
        int before = assignments.size();
        if (hits.isEmpty() || OwnOrder.is(item, tokens, hits, frames.above(item))) {
            unaddressed(item, tokens, opens);
        } else {
            addressed(item, tokens, hits, opens);
        }
        lastWorked = assignments.size() > before ? item : lastWorked;
    }

    /** In a section that says when and for whom: only who is given an order, a duty or a day. */
    private void toldBut(Item item, Tokens tokens) {
        List<Hit> hits = ClauseReader.read(tokens, issuer, ClauseReader.Subjects.ANY, mayIssuerAct(item));
        if (FrameReader.opens(item.folded()) || SectionGate.narrates(item.text())) {
            return;
        }
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            int end = i + 1 < hits.size() ? hits.get(i + 1).start() : tokens.size();
            ProposedAssignment found = drafting.of(item, tokens, hit, end, Frame.CLOSED);
            boolean bound = found.deadline().saysWhen() || Phrases.duty(tokens, hit.action()) > 0;
            if (bound || hit.rule() == Reason.Rule.ORDER && found.lead().size() == 1) {
                assignments.add(found);
            }
        }
    }

    /** In its own plan; elsewhere where a section says who carries it out: "III. Tổ chức thực hiện", and below "1. Sở A: …". */
    private boolean mayIssuerAct(Item item) {
        return isBelowLabel(item) && (issuerMayAct || item.isLabelled() && SectionGate.isUnderDuties(item));
    }

    private static boolean isInCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean opensList(Item item) {
        return item.isLabelled()
                && !item.children().isEmpty()
                && item.children().getFirst().isLabelled()
                && !FrameReader.ends(item.folded());
    }

    /** "Thời gian hoàn thành: …" right below an assignment is by when that is to be done. */
    private boolean takesDeadline(Item item) {
        List<BlockField> fields = BlockField.of(item);
        boolean time = fields.size() == 1
                && fields.getFirst().kind() == BlockField.Kind.TIME
                && fields.getFirst().label() == 0;
        if (!time
                || assignments.isEmpty()
                || lastWorked == null
                || lastWorked.parent() != item.parent() && lastWorked != item.parent()) {
            return false;
        }
        assignments.addLast(drafting.dated(assignments.removeLast(), fields.getFirst()));
        return true;
    }

    /** Which subjects count: any where work is given, one of a plain order of charge elsewhere. */
    private ClauseReader.Subjects subjects(Item item) {
        if (lawMaking && !SectionGate.isUnderDuties(item)) {
            return ClauseReader.Subjects.IMPLEMENTING;
        }
        return isBelowLabel(item) || ordering ? ClauseReader.Subjects.ANY : ClauseReader.Subjects.IN_CHARGE;
    }

    private static boolean isBelowLabel(Item item) {
        return item.isLabelled() || item.parent() != null;
    }

    private void addressed(Item item, Tokens tokens, List<Hit> hits, boolean opens) {
        ordering = true;
        Frame above = frames.above(item);
        int first = hits.getFirst().start();
        int before = first >= Actions.FEWEST_WORDS && Actions.isSentence(tokens, first)
                ? first
                : Actions.sentencesEnd(tokens, first);
        if (above != null
                && !above.isClosed()
                && before >= Actions.FEWEST_WORDS
                && !SectionGate.agrees(item.folded())) {
            assignments.add(drafting.inherited(item, tokens, Actions.firstWord(tokens), before, above));
        }
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            boolean last = i == hits.size() - 1;
            int end = last ? tokens.size() : hits.get(i + 1).start();
            if (isFormula(item, tokens, hit)) {
                continue;
            }
            if (last && opens) {
                boolean generic = Actions.isRolesAlone(item, tokens, hits)
                        || Actions.isOnlyRoles(tokens, hit.action())
                        || FrameReader.isGeneric(Sentences.allFrom(item, tokens, hit.action()));
                open(item, drafting.frame(item, tokens, hit.phrases(), hit.action(), !generic, false));
                if (generic) {
                    continue;
                }
            }
            ProposedAssignment found = BackReference.resolve(
                    drafting.of(item, tokens, hit, end, above == null ? Frame.CLOSED : above), assignments);
            assignments.add(DependencyReader.read(item, tokens.get(hit.start()).start(), assignments)
                    .map(found::waitingFor)
                    .orElse(found));
        }
        if (Actions.goesOnBelow(item)) {
            open(item, drafting.frame(item, tokens, hits.getLast().phrases(), tokens.size(), true, false));
        } else if (!opens) {
            frames.close(item);
        }
    }

    private boolean isFormula(Item item, Tokens tokens, Hit hit) {
        String order = Sentences.from(item, tokens, hit.start());
        if (SectionGate.carriesOut(order) || SectionGate.asksBack(Sentences.around(item, tokens, hit.start()))) {
            return true;
        }
        boolean general = hit.rule() == Reason.Rule.ORDER
                && !FrameReader.opens(item.folded())
                && FrameReader.isGeneral(Sentences.allFrom(item, tokens, hit.action()));
        boolean closing = general || SectionGate.isClosingOrder(order);
        return !assignments.isEmpty() && !item.isLabelled() && (closing || SectionGate.closes(order));
    }

    private void unaddressed(Item item, Tokens tokens, boolean opens) {
        boolean sentIn = SectionGate.isSentIn(item.folded()) && !assignments.isEmpty();
        Frame above = sentIn || isMoreForTheLast(item)
                ? new Frame(assignments.getLast().lead(), List.of(), !sentIn, false, null)
                : frames.above(item);
        boolean heading = !item.children().isEmpty() && !FrameReader.ends(item.folded());
        if (above == null || above.isClosed() || lawMaking && !isDutyByRules(item, above)) {
            return;
        }
        boolean title = !isBelowLabel(item) && SectionGate.isTitle(item.text());
        if (title
                || SectionGate.agrees(item.folded())
                || SectionGate.carriesOut(item.folded())
                || SectionGate.narrates(item.text())) {
            return;
        }
        boolean strict = !sentIn && (above.strict() || !isBelowLabel(item));
        if (opens && !item.isLabelled() && isOfIssuer(tokens)) {
            frames.open(item, Frame.CLOSED);
            return;
        }
        if ((heading || opens) && Actions.isOnlyRoles(tokens, Actions.firstWord(tokens))) {
            frames.open(item, drafting.shared(item, tokens, above));
            return;
        }
        boolean nothingBelow = item.isLabelled() && item.children().isEmpty();
        if ((heading || opens) && !nothingBelow && !sentIn) {
            if (opens && Actions.isListOfThings(item) && Actions.isWork(tokens, true)) {
                assignments.add(drafting.inherited(item, tokens, Actions.start(tokens), tokens.size(), above));
                frames.close(item);
            }
            return;
        }
        if (sentIn || Actions.isWork(tokens, strict)) {
            assignments.add(drafting.inherited(item, tokens, Actions.start(tokens), tokens.size(), above));
            if (!item.children().isEmpty() && item.children().stream().allMatch(Item::isLabelled)) {
                frames.close(item);
            }
        }
    }

    /** Below an article of duties, or a state body put in charge by its name: "Sở A có trách nhiệm:". */
    private static boolean isDutyByRules(Item item, Frame above) {
        return SectionGate.isUnderDuties(item)
                || above.lead().stream().allMatch(one -> Issuer.isStateBody(one.phrase()));
    }

    /** A paragraph "Đồng thời, …", or the second paragraph of an item whose first addresses somebody. */
    private boolean isMoreForTheLast(Item item) {
        Item before = lastWorked;
        if (before == null || item.isLabelled() || isInCapitals(item.text())) {
            return false;
        }
        boolean beside = !before.isLabelled() && item.parent() == before.parent();
        return beside && SectionGate.goesOn(item.folded()) || item.parent() == before;
    }

    /** "Sở gửi kèm các biểu mẫu gồm:": what the issuer itself does, and its list. */
    private boolean isOfIssuer(Tokens tokens) {
        return AgencyPhraseReader.strictly(tokens, Actions.firstWord(tokens))
                .filter(phrase -> issuer.isSelfOrAbove(tokens.text(phrase.from(), phrase.to())))
                .isPresent();
    }

    private void open(Item item, Frame frame) {
        ordering = true;
        Frame above = frames.above(item);
        frames.open(item, above != null && item.isLabelled() ? frame.below(above) : frame);
    }
}
