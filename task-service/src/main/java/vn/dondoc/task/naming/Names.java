package vn.dondoc.task.naming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.proposal.ProposedBreakdown;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.queue.WorkToDo;

/** The unclear names of directives for those who propose and take over, in their transactions. */
@ApplicationScoped
public class Names {

    private final UnclearNameRepository names;
    private final WorkQueue queue;
    private final Clock clock;

    Names(UnclearNameRepository names, WorkQueue queue, Clock clock) {
        this.names = names;
        this.queue = queue;
        this.clock = clock;
    }

    /** Puts on the desk what is not clear in a new proposal, and takes off what it does not name any more. */
    public void proposed(Caller by, Directive directive, ProposedBreakdown proposal) {
        Map<String, List<String>> unclear = UnclearPhrases.of(proposal);
        queue.close(by, WorkKind.RESOLVE_NAME, names.lapse(directive.id(), unclear.keySet()));
        if (!unclear.isEmpty()) {
            Instant now = clock.instant();
            queue.open(names.raise(directive, unclear, now).stream()
                    .map(raised -> toDo(directive, raised, now))
                    .toList());
        }
    }

    /** Nobody needs to know any more. */
    public void settled(Caller by, UUID directive) {
        queue.close(by, WorkKind.RESOLVE_NAME, names.lapse(directive, List.of()));
    }

    /** The directive was purged. */
    public void forget(Caller by, UUID directive) {
        settled(by, directive);
        names.forget(directive);
    }

    /** What persons said: the codes that each phrase means in this directive. */
    public Map<String, List<String>> decided(UUID directive) {
        return names.findOfDirective(directive).stream()
                .map(UnclearName::response)
                .filter(name -> name.state() == NameState.DECIDED)
                .collect(Collectors.toMap(UnclearNameResponse::phrase, UnclearNameResponse::agencies));
    }

    public List<UnclearNameResponse> ofDirective(UUID directive) {
        return names.findOfDirective(directive).stream()
                .map(UnclearName::response)
                .toList();
    }

    /** Directives that something told since may make clearer. */
    public List<UUID> findToLookAtAgain() {
        return names.findToLookAtAgain();
    }

    /** What is told from now on asks again. */
    public void lookedAt(Collection<UUID> directives) {
        names.lookedAt(directives);
    }

    private static WorkToDo toDo(Directive directive, UnclearNameRepository.Raised raised, Instant now) {
        return new WorkToDo(
                WorkKind.RESOLVE_NAME,
                raised.id(),
                directive.body(),
                "“" + raised.phrase() + "”, " + directive.title(),
                directive.id(),
                null,
                null,
                null,
                now);
    }
}
