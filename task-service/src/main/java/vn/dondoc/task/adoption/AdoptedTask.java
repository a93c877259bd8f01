package vn.dondoc.task.adoption;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.task.adoption.ProposalDecision.FieldOutcome;
import vn.dondoc.task.adoption.ProposalDecision.Fields;
import vn.dondoc.task.alias.LearntAliasService.Sighting;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.breakdown.TaskRequest;
import vn.dondoc.task.breakdown.TaskResponse;
import vn.dondoc.task.breakdown.TaskSpot;
import vn.dondoc.task.measure.TargetRequest;
import vn.dondoc.task.measure.TargetService;
import vn.dondoc.task.proposal.ProposedBreakdown.Addressee;

/**
 * One task to be drafted, and the proposed items it comes from.
 *
 * @param from none if it was not proposed
 */
record AdoptedTask(TaskSpot spot, List<OfferedItem> from, TaskRequest request, List<TargetRequest> targets) {

    /** Each of those who lead has the targets for himself; what is for information only has none. */
    List<TargetService.Drafted> targetsOf(TaskResponse task) {
        return tracked()
                ? task.assignments().stream()
                        .filter(assignment -> assignment.role() == AssignmentRole.LEAD)
                        .flatMap(lead -> targets.stream().map(target -> new TargetService.Drafted(lead.id(), target)))
                        .toList()
                : List.of();
    }

    static List<TargetRequest> targets(List<OfferedItem> from) {
        return from.stream().flatMap(item -> item.targets().stream()).toList();
    }

    List<Integer> places() {
        return from.stream().map(OfferedItem::place).toList();
    }

    /** What became of each field of one of the items it comes from. */
    Fields fieldsOf(OfferedItem item) {
        boolean sameWords = from.size() > 1 && request.content().contains(item.content())
                || request.content().equals(item.content());
        return new Fields(
                FieldOutcome.ofCodes(item.leads(), request.leads()),
                FieldOutcome.ofCodes(item.coordinating(), request.coordinatingOrNone()),
                FieldOutcome.of(item.comparableTerm(), ProposedTerm.bare(request.deadline())),
                sameWords ? FieldOutcome.KEPT : FieldOutcome.CHANGED,
                item.proposed().tracked() == tracked() ? FieldOutcome.KEPT : FieldOutcome.CHANGED);
    }

    private boolean tracked() {
        return request.tracked() == null || request.tracked();
    }

    /** Names for which a person put one agency in place of what was understood; nothing is learnt where that is not plain. */
    Stream<Sighting> sightings() {
        if (from.size() != 1) {
            return Stream.empty();
        }
        OfferedItem item = from.getFirst();
        return Stream.concat(
                sighting(item.proposed().lead(), request.leads()),
                sighting(item.proposed().coordinating(), request.coordinatingOrNone()));
    }

    private static Stream<Sighting> sighting(List<Addressee> named, Collection<String> taken) {
        List<Addressee> misread = named.stream()
                .filter(one -> !taken.containsAll(one.meant()) || one.meant().isEmpty())
                .toList();
        Set<String> instead = new HashSet<>(taken);
        named.forEach(one -> one.meant().forEach(instead::remove));
        boolean oneForOne = misread.size() == 1
                && instead.size() == 1
                && Objects.requireNonNullElse(misread.getFirst().members(), List.of())
                        .isEmpty();
        return oneForOne
                ? Stream.of(new Sighting(
                        misread.getFirst().phrase(), instead.iterator().next()))
                : Stream.empty();
    }
}
