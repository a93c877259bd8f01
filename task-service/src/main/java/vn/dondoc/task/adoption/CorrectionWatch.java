package vn.dondoc.task.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.adoption.ProposalDecisionRepository.Decided;
import vn.dondoc.task.breakdown.DraftCorrected;
import vn.dondoc.task.breakdown.TaskSpot;
import vn.dondoc.task.measure.TargetService;
import vn.dondoc.task.naming.Names;
import vn.dondoc.task.proposal.ProposedBreakdown;
import vn.dondoc.task.review.BreakdownResponse;
import vn.dondoc.task.review.ReviewService;

/**
 * A draft that was made of proposed items is corrected: what became of their fields is noted anew, and their targets are set
 * again.
 */
@ApplicationScoped
class CorrectionWatch {

    private final ReviewService reviews;
    private final Names names;
    private final ProposalDecisionRepository decisions;
    private final TargetService targets;
    private final Clock clock;
    private final TimeConfig time;

    CorrectionWatch(
            ReviewService reviews,
            Names names,
            ProposalDecisionRepository decisions,
            TargetService targets,
            Clock clock,
            TimeConfig time) {
        this.reviews = reviews;
        this.names = names;
        this.decisions = decisions;
        this.targets = targets;
        this.clock = clock;
        this.time = time;
    }

    void corrected(@Observes DraftCorrected correction) {
        reviews.find(correction.directive()).ifPresent(breakdown -> note(correction, breakdown));
    }

    private void note(DraftCorrected correction, BreakdownResponse breakdown) {
        UUID directive = breakdown.directiveId();
        List<Integer> places = decisions.findPlaces(directive, breakdown.edition(), correction.task());
        ProposedBreakdown meant = breakdown.proposal().meaning(names.decided(directive));
        // Of a purged directive nothing is left to compare with.
        List<OfferedItem> items = places.stream()
                .filter(place -> place < meant.assignments().size())
                .map(place -> new OfferedItem(place, meant.assignments().get(place), time.zone()))
                .toList();
        AdoptedTask task = new AdoptedTask(TaskSpot.ALONE, items, correction.request(), AdoptedTask.targets(items));
        List<Decided> anew = items.stream()
                .map(item -> new Decided(item.place(), correction.task(), task.fieldsOf(item), null))
                .toList();
        if (anew.isEmpty()) {
            return;
        }
        targets.draft(correction.by(), task.targetsOf(correction.corrected()));
        decisions.add(correction.by(), directive, breakdown.edition(), anew, clock.instant());
    }
}
