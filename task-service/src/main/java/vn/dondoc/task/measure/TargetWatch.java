package vn.dondoc.task.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentsChanged;

/** Targets go with their assignments to another directive. */
@ApplicationScoped
class TargetWatch {

    private final TargetRepository targets;

    TargetWatch(TargetRepository targets) {
        this.targets = targets;
    }

    void changed(@Observes AssignmentsChanged changed) {
        if (changed.what() == What.CARRIED_OVER) {
            targets.follow(changed.ids());
        }
    }
}
