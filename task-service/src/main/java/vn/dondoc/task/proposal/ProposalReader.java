package vn.dondoc.task.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.alias.LearntAliasService;
import vn.dondoc.task.meaning.Meaning;
import vn.dondoc.task.meaning.MeaningService;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.breakdown.BreakdownReader;
import vn.dondoc.text.measure.Target;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.BreakdownProposal;
import vn.dondoc.text.proposal.Dependency;
import vn.dondoc.text.proposal.ProposedAssignment;

/** Reads a text and finds whom it means. Holds no transaction while it reads. */
@ApplicationScoped
public class ProposalReader {

    private static final Logger LOG = Logger.getLogger(ProposalReader.class);

    private final MeaningService meanings;
    private final LearntAliasService aliases;
    private final Clock clock;

    ProposalReader(MeaningService meanings, LearntAliasService aliases, Clock clock) {
        this.meanings = meanings;
        this.aliases = aliases;
        this.clock = clock;
    }

    ProposedBreakdown read(String text, ReadingContext context) {
        return read(context, BreakdownReader.read(text, context.ofBreakdown()));
    }

    /**
     * Of a document that was registered. A text that the reader cannot cope with is left to a person, with a warning.
     *
     * @param body code of the body that registered it: its approved aliases count
     */
    public ProposedBreakdown readRegistered(
            String text, String type, @Nullable LocalDate issuedOn, String issuer, String body) {
        DocumentType known = DocumentType.ofCode(type).orElse(null);
        ReadingContext context = new ReadingContext(known, issuedOn, issuer, null, body);
        BreakdownProposal proposal;
        try {
            proposal = BreakdownReader.read(text, context.ofBreakdown());
        } catch (RuntimeException unreadable) {
            LOG.warnf(unreadable, "a registered text of %d characters could not be broken down", text.length());
            return new ProposedBreakdown(List.of(), List.of("The text could not be read by the rules."));
        }
        return read(context, proposal);
    }

    private ProposedBreakdown read(ReadingContext context, BreakdownProposal proposal) {
        LocalDate day = proposal.issuedOn() == null ? LocalDate.now(clock) : proposal.issuedOn();
        List<String> phrases = proposal.assignments().stream()
                .flatMap(one -> Stream.concat(one.lead().stream(), one.coordinating().stream()))
                .map(Addressee::phrase)
                .toList();
        Map<String, Meaning> meant = phrases.isEmpty()
                ? Map.of()
                : new HashMap<>(meanings.find(phrases, day, provinceOf(proposal.issuer(), context, day)));
        if (context.body() != null && !phrases.isEmpty()) {
            aliases.find(context.body(), phrases, day)
                    .forEach((phrase, code) -> meant.put(phrase, new Meaning.One(code)));
        }
        return new ProposedBreakdown(
                proposal.assignments().stream().map(one -> item(one, meant)).toList(), proposal.warnings());
    }

    private @Nullable String provinceOf(@Nullable String issuer, ReadingContext context, LocalDate day) {
        if (context.province() != null) {
            return context.province();
        }
        return issuer == null ? null : meanings.provinceOf(issuer, day).orElse(null);
    }

    private static ProposedBreakdown.Item item(ProposedAssignment one, Map<String, Meaning> meant) {
        var deadline = one.deadline();
        return new ProposedBreakdown.Item(
                one.item(),
                one.quote(),
                one.start(),
                one.end(),
                addressees(one.lead(), meant),
                addressees(one.coordinating(), meant),
                new ProposedBreakdown.Deadline(
                        deadline.kind().code(),
                        deadline.value(),
                        deadline.from(),
                        deadline.phrase(),
                        deadline.inclusive()),
                one.text(),
                one.targets().stream().map(ProposalReader::target).toList(),
                dependency(one.dependsOn()),
                one.tracked(),
                one.confidence(),
                one.reasons().stream()
                        .map(reason ->
                                new ProposedBreakdown.Reason(reason.rule().name(), reason.start(), reason.end()))
                        .toList());
    }

    private static ProposedBreakdown.Target target(Target target) {
        return new ProposedBreakdown.Target(
                target.name(), target.unit(), target.direction().name(), target.value(), target.phrase());
    }

    private static ProposedBreakdown.@Nullable Dependency dependency(@Nullable Dependency dependency) {
        return dependency == null ? null : new ProposedBreakdown.Dependency(dependency.on(), dependency.phrase());
    }

    private static List<ProposedBreakdown.Addressee> addressees(List<Addressee> named, Map<String, Meaning> meant) {
        return named.stream()
                .map(one -> addressee(one, meant.getOrDefault(one.phrase(), Meaning.UNKNOWN)))
                .toList();
    }

    private static ProposedBreakdown.Addressee addressee(Addressee named, Meaning meaning) {
        String phrase = named.phrase();
        return switch (meaning) {
            case Meaning.One one -> new ProposedBreakdown.Addressee(phrase, one.agency(), null, null, null);
            case Meaning.Several several ->
                new ProposedBreakdown.Addressee(phrase, null, null, null, several.agencies());
            case Meaning.Group group ->
                new ProposedBreakdown.Addressee(phrase, null, group.phrase(), group.members(), null);
            case Meaning.Unknown unknown ->
                new ProposedBreakdown.Addressee(
                        phrase, null, named.kind() == AgencyPhrase.Kind.GROUP ? phrase : null, null, null);
        };
    }
}
