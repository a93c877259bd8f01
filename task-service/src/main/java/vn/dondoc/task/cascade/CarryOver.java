package vn.dondoc.task.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.DirectiveProblem;
import vn.dondoc.task.directive.DirectiveRepository;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.queue.WorkQueue;

/** Takes open assignments along to the directive that took the place of theirs. */
@ApplicationScoped
class CarryOver {

    private final CascadeRepository cascades;
    private final SuccessorTaskRepository successors;
    private final DirectiveRepository directives;
    private final AssignmentJournal journal;
    private final WorkQueue queue;
    private final Clock clock;

    CarryOver(
            CascadeRepository cascades,
            SuccessorTaskRepository successors,
            DirectiveRepository directives,
            AssignmentJournal journal,
            WorkQueue queue,
            Clock clock) {
        this.cascades = cascades;
        this.successors = successors;
        this.directives = directives;
        this.journal = journal;
        this.queue = queue;
        this.clock = clock;
    }

    /** @param named the directive they are to go on under; null: the one that took the place of each */
    void objections(
            @Nullable UUID named, List<CascadeProposal> waiting, List<Assignment> all, Map<UUID, String> objections) {
        Map<UUID, UUID> targets = targets(named, waiting);
        Map<UUID, Directive> inForce = directives.findInForce(new HashSet<>(targets.values()));
        requireKnown(named, all, inForce);
        Set<UUID> losing = waiting.stream()
                .filter(proposal -> !proposal.closesAgency())
                .map(proposal -> proposal.assignment().id())
                .collect(Collectors.toSet());
        Set<UUID> taken = successors.taken(targets);
        for (Assignment assignment : all) {
            UUID to = targets.get(assignment.id());
            Directive directive = to == null ? null : inForce.get(to);
            if (!losing.contains(assignment.id())) {
                objections.put(assignment.id(), "its directive is in force");
            } else if (to == null) {
                objections.put(assignment.id(), "no later directive is known here; name it");
            } else if (directive == null || !directive.body().equals(assignment.assignedBy())) {
                objections.put(assignment.id(), "the later directive is not known here, or has no force");
            } else if (to.equals(assignment.directiveId())) {
                objections.put(assignment.id(), "it belongs to that directive already");
            } else if (taken.contains(assignment.id())) {
                objections.put(assignment.id(), "its agency has a part in the task there");
            }
        }
    }

    /** @param moved those without an objection */
    void take(Caller caller, @Nullable UUID named, List<CascadeProposal> decided, List<Assignment> moved, Reason why) {
        Map<UUID, UUID> targets = targets(named, decided);
        moved.stream()
                .collect(Collectors.groupingBy(
                        assignment -> Objects.requireNonNull(targets.get(assignment.id())),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((to, some) -> take(caller, to, some, why));
    }

    private void take(Caller caller, UUID to, List<Assignment> some, Reason why) {
        Map<UUID, Task> tasks = successors.of(
                some.stream().map(assignment -> assignment.task().id()).collect(Collectors.toSet()),
                to,
                clock.instant());
        journal.changeAll(
                caller,
                some,
                What.CARRIED_OVER,
                why,
                assignment -> assignment.carryOver(
                        Objects.requireNonNull(tasks.get(assignment.task().id())), why));
        List<UUID> ids = some.stream().map(Assignment::id).toList();
        cascades.carryOver(ids, to);
        queue.carryOver(
                ids,
                to,
                some.stream().map(assignment -> assignment.task().title()).toList());
    }

    private static void requireKnown(@Nullable UUID named, List<Assignment> all, Map<UUID, Directive> inForce) {
        if (named != null && !all.isEmpty() && !inForce.containsKey(named)) {
            throw Problem.of(
                    DirectiveProblem.UNKNOWN_DIRECTIVE,
                    "the directive is not known here, or has no force",
                    List.of(FieldError.inBody("decision/directive", "is not known here, or has no force")));
        }
    }

    /** By assignment; none where no later directive is known, or several are. */
    private static Map<UUID, UUID> targets(@Nullable UUID named, Collection<CascadeProposal> proposals) {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        for (CascadeProposal proposal : proposals) {
            UUID to = named != null ? named : proposal.replacedBy();
            if (to != null) {
                found.computeIfAbsent(proposal.assignment().id(), id -> new HashSet<>())
                        .add(to);
            }
        }
        Map<UUID, UUID> targets = new HashMap<>();
        found.forEach((assignment, several) -> {
            if (several.size() == 1) {
                targets.put(assignment, several.iterator().next());
            }
        });
        return targets;
    }
}
