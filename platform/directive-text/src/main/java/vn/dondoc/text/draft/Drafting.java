package vn.dondoc.text.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.clause.CoordinatorReader;
import vn.dondoc.text.clause.Hit;
import vn.dondoc.text.deadline.Deadline;
import vn.dondoc.text.deadline.DeadlineReader;
import vn.dondoc.text.frame.Frame;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.item.Paragraph;
import vn.dondoc.text.measure.TargetReader;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.phrase.AgencyList;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.ProposedAssignment;
import vn.dondoc.text.proposal.Reason;

/** Puts a proposal together: its place, who leads and takes part, by when, how sure it is and why. */
public final class Drafting {

    private static final int QUOTED_WORDS = 12;
    /** Less sure, where the verb behind the addressee is not known. */
    private static final double UNKNOWN_VERB = 0.2;

    private final PageText page;
    private final @Nullable LocalDate issuedOn;

    public Drafting(PageText page, @Nullable LocalDate issuedOn) {
        this.page = page;
        this.issuedOn = issuedOn;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    /** The day that a block's title tells, as an event's does; else what is known already. */
    Deadline timeIn(Item title, Deadline otherwise) {
        Deadline told = DeadlineReader.read(title.text(), title.length(), issuedOn);
        return told.isVague() ? otherwise : told;
    }

    /** Of a block with this title. */
    public ProposedAssignment block(
            Item title,
            int end,
            List<Addressee> lead,
            List<Addressee> coordinating,
            Deadline deadline,
            BlockField inCharge) {
        Reason.Rule rule = Reason.Rule.LABELLED_BLOCK;
        Reason reason =
                new Reason(rule, given(inCharge.item(), inCharge.label()), givenEnd(inCharge.item(), inCharge.to()));
        String text = title.text().substring(0, end);
        int from = text.length() - text.stripLeading().length();
        int to = Math.max(from + 1, text.stripTrailing().length());
        return assignment(
                title, from, to, text.strip(), lead, coordinating, deadline, rule.confidence(), List.of(reason));
    }

    /** Of an addressee found in an item's text, from its hit to {@code end} (a token). */
    public ProposedAssignment of(Item item, Tokens tokens, Hit hit, int end, Frame above) {
        List<Addressee> lead = leads(item, tokens, hit.phrases());
        List<Addressee> beside = partners(item, tokens, hit.phrases());
        List<Addressee> coordinating = joined(beside, coordinating(item, tokens, hit.action(), end, lead));
        boolean unknown = hit.last().stop() == AgencyPhrase.Stop.OTHER;
        double confidence = hit.rule().confidence() - (unknown ? UNKNOWN_VERB : 0);
        Reason reason = reason(item, hit.rule(), tokens, hit.start(), hit.last().to());
        return draft(item, tokens, hit.start(), hit.action(), end, lead, coordinating, above, confidence, reason);
    }

    /** Of a text that has its addressee from above. */
    public ProposedAssignment inherited(Item item, Tokens tokens, int start, int end, Frame above) {
        List<Addressee> own = coordinating(item, tokens, start, end, above.lead());
        List<Addressee> coordinating = own.isEmpty() ? above.coordinating() : own;
        Addressee from = above.lead().getFirst();
        Reason reason = new Reason(Reason.Rule.INHERITED, from.start(), from.end());
        return draft(
                item,
                tokens,
                start,
                start,
                end,
                above.lead(),
                coordinating,
                above,
                Reason.Rule.INHERITED.confidence(),
                reason);
    }

    /** What a heading or an introduction hands down. */
    public Frame frame(
            Item item, Tokens tokens, List<AgencyPhrase> phrases, int action, boolean strict, boolean heading) {
        List<Addressee> lead = leads(item, tokens, phrases);
        boolean ownRole = !strict || heading || Phrases.charge(tokens, action) > 0;
        List<Addressee> coordinating = ownRole ? coordinating(item, tokens, action, tokens.size(), lead) : List.of();
        String tail = action < tokens.size()
                ? item.text().substring(tokens.get(action).start())
                : "";
        Deadline deadline = DeadlineReader.readIntroduction(tail, issuedOn);
        return new Frame(lead, coordinating, strict, heading, deadline.isNone() ? null : deadline);
    }

    /** What "Chủ trì, phối hợp với các sở:" below an addressee's heading hands down: the same addressee, and who takes part. */
    public Frame shared(Item item, Tokens tokens, Frame above) {
        List<Addressee> coordinating = coordinating(item, tokens, 0, tokens.size(), above.lead());
        return new Frame(above.lead(), coordinating, above.strict(), above.heading(), above.deadline());
    }

    /** All but those of whom a bracket says that they take part; all, where that would leave none. */
    private List<Addressee> leads(Item item, Tokens tokens, List<AgencyPhrase> phrases) {
        List<Addressee> lead = entries(item, tokens, phrases, entry -> !entry.takesPart());
        return lead.isEmpty() ? entries(item, tokens, phrases, entry -> true) : lead;
    }

    private List<Addressee> partners(Item item, Tokens tokens, List<AgencyPhrase> phrases) {
        boolean lead =
                !entries(item, tokens, phrases, entry -> !entry.takesPart()).isEmpty();
        return entries(item, tokens, phrases, entry -> lead && entry.takesPart());
    }

    private List<Addressee> entries(
            Item item, Tokens tokens, List<AgencyPhrase> phrases, Predicate<AgencyList.Entry> which) {
        return phrases.stream()
                .flatMap(phrase -> AgencyList.of(tokens, phrase).stream())
                .filter(which)
                .map(entry -> addressee(item, tokens, entry))
                .toList();
    }

    private static List<Addressee> joined(List<Addressee> some, List<Addressee> more) {
        return some.isEmpty()
                ? more
                : Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The entries of a phrase of an item. */
    public List<Addressee> addressees(Item item, Tokens tokens, AgencyPhrase phrase) {
        return entries(item, tokens, List.of(phrase), entry -> true);
    }

    private Addressee addressee(Item item, Tokens tokens, AgencyList.Entry entry) {
        return new Addressee(
                entry.phrase(),
                given(item, tokens.get(entry.from()).start()),
                givenEnd(item, tokens.get(entry.to() - 1).end()),
                entry.kind());
    }

    private List<Addressee> coordinating(Item item, Tokens tokens, int from, int to, List<Addressee> lead) {
        Map<String, Addressee> named = new LinkedHashMap<>();
        for (AgencyPhrase phrase : CoordinatorReader.read(tokens, from, to)) {
            addressees(item, tokens, phrase)
                    .forEach(one -> named.putIfAbsent(one.phrase().toLowerCase(Locale.ROOT), one));
        }
        lead.forEach(one -> named.remove(one.phrase().toLowerCase(Locale.ROOT)));
        return List.copyOf(named.values());
    }

    private ProposedAssignment draft(
            Item item,
            Tokens tokens,
            int start,
            int action,
            int end,
            List<Addressee> lead,
            List<Addressee> coordinating,
            Frame above,
            double confidence,
            Reason reason) {
        int from = tokens.get(start).start();
        int to = tokens.get(end - 1).end();
        String text = item.text().substring(from, to);
        int actionAt = action < tokens.size() ? Math.max(0, tokens.get(action).start() - from) : text.length();
        Deadline deadline = DeadlineReader.read(text, actionAt, issuedOn);
        List<Reason> reasons = new ArrayList<>(List.of(reason));
        Deadline handedDown = above.deadline();
        boolean listed = reason.rule() == Reason.Rule.INHERITED
                || (reason.rule() == Reason.Rule.SUBJECT || reason.rule() == Reason.Rule.NAMED_BEFORE_COLON)
                        && item.isLabelled()
                        && !above.heading();
        Optional<Deadline> ahead = deadline.isVague() ? LeadingTime.before(item, from, issuedOn) : Optional.empty();
        if (ahead.isPresent()) {
            deadline = ahead.get();
            reasons.add(
                    new Reason(Reason.Rule.DEADLINE, given(item, deadline.start()), givenEnd(item, deadline.end())));
        } else if (deadline.isVague() && handedDown != null && listed) {
            deadline = handedDown;
            reasons.add(new Reason(Reason.Rule.DEADLINE_INHERITED, reason.start(), reason.end()));
        } else if (!deadline.isNone()) {
            reasons.add(new Reason(
                    Reason.Rule.DEADLINE, given(item, from + deadline.start()), givenEnd(item, from + deadline.end())));
        }
        return assignment(item, from, to, text, lead, coordinating, deadline, confidence, reasons);
    }

    /** The same, due when a labelled line below it says. */
    public ProposedAssignment dated(ProposedAssignment assignment, BlockField time) {
        Deadline deadline = DeadlineReader.readCell(time.value(), issuedOn);
        if (deadline.isNone()) {
            return assignment;
        }
        return assignment.due(
                deadline,
                new Reason(
                        Reason.Rule.DEADLINE_BELOW,
                        given(time.item(), time.label()),
                        givenEnd(time.item(), time.to())));
    }

    public ProposedAssignment assignment(
            Item item,
            int from,
            int to,
            String text,
            List<Addressee> lead,
            List<Addressee> coordinating,
            Deadline deadline,
            double confidence,
            List<Reason> reasons) {
        int start = given(item, from);
        int end = givenEnd(item, to);
        boolean tracked = deadline.saysWhen() || lead.stream().anyMatch(one -> one.kind() != AgencyPhrase.Kind.GROUP);
        return new ProposedAssignment(
                item.path(),
                quote(page.given(), start, end),
                start,
                end,
                lead,
                coordinating,
                deadline,
                text,
                TargetReader.read(text),
                null,
                tracked,
                confidence,
                reasons);
    }

    public static String quote(String given, int start, int end) {
        int words = 0;
        int at = start;
        while (at < end && words < QUOTED_WORDS) {
            while (at < end && Character.isWhitespace(given.charAt(at))) {
                at++;
            }
            while (at < end && !Character.isWhitespace(given.charAt(at))) {
                at++;
            }
            words++;
        }
        return given.substring(start, at);
    }

    private Reason reason(Item item, Reason.Rule rule, Tokens tokens, int from, int to) {
        return new Reason(
                rule,
                given(item, tokens.get(from).start()),
                givenEnd(item, tokens.get(to - 1).end()));
    }

    /** Offset in the text as given of a character of the item's text. */
    private int given(Item item, int at) {
        Paragraph paragraph = item.paragraph();
        return page.origin(paragraph.place(item.from() + at));
    }

    private int givenEnd(Item item, int end) {
        return page.originEnd(item.paragraph().placeBehind(item.from() + end));
    }
}
