package vn.dondoc.task.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.answer.AnswerProposal.Outcome;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.queue.WorkKind;
import vn.dondoc.task.queue.WorkQueue;
import vn.dondoc.task.submission.SubmissionService;

/** Makes documents the reports they are, or says that they are not. */
@ApplicationScoped
public class AnswerService {

    private final AnswerProposalRepository answers;
    private final SubmissionService submissions;
    private final WorkQueue queue;
    private final Audit audit;
    private final Clock clock;
    private final TimeConfig time;

    AnswerService(
            AnswerProposalRepository answers,
            SubmissionService submissions,
            WorkQueue queue,
            Audit audit,
            Clock clock,
            TimeConfig time) {
        this.answers = answers;
        this.submissions = submissions;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    /** What waits, oldest first. */
    @Transactional
    public Page<AnswerProposalResponse> list(Caller caller, @Nullable String cursor, int limit) {
        String filter = "answer-proposals";
        UUID after = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        Instant now = clock.instant();
        List<AnswerProposalResponse> rows = answers.findWaiting(caller, after, limit + 1).stream()
                .map(proposal -> proposal.response(time.zone(), now))
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    /** Submits the assignment with the document as evidence. */
    @Transactional
    public AssignmentResponse confirm(Caller caller, UUID id) {
        AnswerProposal proposal = findFor(caller, id);
        settle(caller, proposal, Outcome.CONFIRMED, null);
        return submissions.answer(
                caller, proposal.assignment(), proposal.document(), proposal.reachedOffice(time.zone()));
    }

    /** It is no answer, or not the one that was asked for. */
    @Transactional
    public AnswerProposalResponse reject(Caller caller, UUID id, String why) {
        AnswerProposal proposal = findFor(caller, id);
        settle(caller, proposal, Outcome.REJECTED, why);
        AnswerProposalResponse rejected = proposal.response(time.zone(), clock.instant());
        audit.record(caller, new AuditEntry("reject-answer", "answer-proposal", id.toString(), null, rejected, why));
        return rejected;
    }

    /** The desk is clear of the assignment's answers only when none of them waits any more. */
    private void settle(Caller caller, AnswerProposal proposal, Outcome outcome, @Nullable String why) {
        proposal.settle(outcome, caller, why, clock.instant());
        UUID assignment = proposal.assignment().id();
        if (!answers.anyWaiting(assignment)) {
            queue.close(caller, WorkKind.CONFIRM_ANSWER, assignment);
        }
    }

    private AnswerProposal findFor(Caller caller, UUID id) {
        return answers.findFor(caller, id)
                .orElseThrow(() -> Problem.notFound("no answer " + id + " that is yours to confirm"));
    }
}
