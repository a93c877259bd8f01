package vn.dondoc.notification.obligation;

import java.util.List;

/**
 * What planning anew has changed.
 *
 * @param planned obligations that are new, other than they were, or back: the first of them
 * @param cancelled obligations nobody asks for any more: the first of them
 */
public record PlanOutcome(List<ChangedRung> planned, List<ChangedRung> cancelled) {

    public long totalPlanned() {
        return total(planned);
    }

    public long totalCancelled() {
        return total(cancelled);
    }

    private static long total(List<ChangedRung> first) {
        return first.isEmpty() ? 0 : first.getFirst().total();
    }
}
