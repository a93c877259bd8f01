package vn.dondoc.task.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.deputy.DeputyRepository;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.life.Reason;

/** The audit of moves. Who moves what an officer follows whose deputy he is today does so in that officer's stead. */
@ApplicationScoped
class AssignmentAudit {

    private final Audit audit;
    private final DeputyRepository deputies;

    AssignmentAudit(Audit audit, DeputyRepository deputies) {
        this.audit = audit;
        this.deputies = deputies;
    }

    void record(
            Caller caller,
            What what,
            Reason reason,
            List<Assignment> assignments,
            List<AssignmentResponse> before,
            List<AssignmentResponse> after) {
        Set<String> represented = represented(caller, assignments);
        Map<Caller, List<AuditEntry>> entries = new LinkedHashMap<>();
        for (int n = 0; n < after.size(); n++) {
            String officer = assignments.get(n).officers().monitoringSubject();
            boolean stands = officer != null && represented.contains(officer);
            entries.computeIfAbsent(stands ? caller.standingFor(List.of(officer)) : caller, by -> new ArrayList<>())
                    .add(new AuditEntry(
                            what.type(),
                            "assignment",
                            after.get(n).id().toString(),
                            before.get(n),
                            after.get(n),
                            reason.text()));
        }
        entries.forEach(audit::record);
    }

    /** No look at the deputies for who moves what he follows himself, nor for agencies and services. */
    private Set<String> represented(Caller caller, List<Assignment> assignments) {
        if (caller.actingFor() != null || !caller.has(Role.COORDINATOR) && !caller.has(Role.LEADER)) {
            return Set.of();
        }
        Set<String> bodies = assignments.stream()
                .filter(assignment -> assignment.officers().monitoringSubject() != null)
                .filter(assignment ->
                        !caller.subject().equals(assignment.officers().monitoringSubject()))
                .map(Assignment::assignedBy)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> represented = new TreeSet<>();
        bodies.forEach(body -> represented.addAll(deputies.findRepresented(caller.subject(), body)));
        return represented;
    }
}
