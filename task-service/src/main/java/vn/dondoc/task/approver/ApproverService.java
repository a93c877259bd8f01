package vn.dondoc.task.approver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.AssignmentAccess;

/** Lets an agency say whose word its reports need, and knows whose word is enough. */
@ApplicationScoped
public class ApproverService {

    private final AssignmentAccess access;
    private final ApproverRepository approvers;
    private final Audit audit;

    ApproverService(AssignmentAccess access, ApproverRepository approvers, Audit audit) {
        this.access = access;
        this.approvers = approvers;
        this.audit = audit;
    }

    @Transactional
    public Approvers approvers(Caller caller, String agency) {
        access.requireSight(caller, agency);
        return new Approvers(List.copyOf(approvers.findOf(agency)));
    }

    /** By anybody of the agency while it has none, by an approver from then on. */
    @Transactional
    public Approvers replaceApprovers(Caller caller, String agency, Approvers wanted) {
        if (!agency.equals(caller.agency())) {
            throw Problem.notFound("no agency " + agency + " that is yours");
        }
        Caller approver = requireApprover(caller, agency);
        Approvers before = new Approvers(List.copyOf(approvers.findOf(agency)));
        approvers.replace(agency, wanted.approvers());
        audit.record(approver, new AuditEntry("name-approvers", "agency", agency, before, wanted, null));
        return wanted;
    }

    /**
     * The caller if his word is enough: the agency has no approvers, or he is one, or today the deputy of one, for whom he then
     * stands; empty otherwise.
     */
    @Transactional
    public Optional<Caller> approving(Caller caller, String agency) {
        return approvers.approving(caller, agency);
    }

    /**
     * The caller, standing for the approvers whose deputy he is if he is none himself.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if the caller's word is not enough
     */
    @Transactional
    public Caller requireApprover(Caller caller, String agency) {
        return approvers
                .approving(caller, agency)
                .orElseThrow(() -> Problem.of(ApproverProblem.NOT_AN_APPROVER, "ask one of the agency's approvers"));
    }
}
