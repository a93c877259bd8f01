package vn.dondoc.task.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentsChanged;

/** A recurring duty goes with its last period to another directive, and comes again there. */
@ApplicationScoped
class SeriesWatch {

    private final SeriesRepository series;

    SeriesWatch(SeriesRepository series) {
        this.series = series;
    }

    void changed(@Observes AssignmentsChanged changed) {
        if (changed.what() == What.CARRIED_OVER) {
            series.follow(changed.ids());
        }
    }
}
