package vn.dondoc.task.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentAccess;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.journal.AssignmentJournal;
import vn.dondoc.task.life.Reason;

/** Takes the reasoned decisions of the assigning side that concern one assignment alone. */
@ApplicationScoped
public class DecisionService {

    private final AssignmentAccess access;
    private final AssignmentJournal journal;
    private final Clock clock;

    DecisionService(AssignmentAccess access, AssignmentJournal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse uphold(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        return journal.change(caller, assignment, What.UPHELD, why, a -> a.uphold(why));
    }

    @Transactional
    public AssignmentResponse suspend(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        return journal.change(caller, assignment, What.SUSPENDED, why, a -> a.suspend(why));
    }

    @Transactional
    public AssignmentResponse resume(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        return journal.change(caller, assignment, What.RESUMED, why, a -> a.resume(why));
    }

    @Transactional
    public AssignmentResponse reopen(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        return journal.change(caller, assignment, What.REOPENED, why, a -> a.reopen(why));
    }

    @Transactional
    public AssignmentResponse withdraw(Caller caller, UUID id, @Nullable String ifMatch, Reason why) {
        Assignment assignment = access.givenBy(caller, id, ifMatch);
        Instant now = clock.instant();
        return journal.change(caller, assignment, What.WITHDRAWN, why, a -> a.withdraw(why, now));
    }
}
