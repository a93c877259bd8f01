package vn.dondoc.task.breakdown;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.problem.ProblemType;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.agency.AgencyProblem;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineChecks;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.deadline.DraftDeadlines;

/**
 * Holds the tasks of one request against what is stored, and reports all that is wrong at once.
 *
 * @param spots where in the request each task stands
 * @param day the directive's date, or today where it has none: agencies must exist on it, deadlines must not lie before it
 */
record TaskChecks(List<TaskRequest> tasks, List<TaskSpot> spots, Map<String, Agency> agencies, LocalDate day) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if an agency has two parts in one task */
    void requireOnePartPerAgency() {
        List<FieldError> errors = new ArrayList<>();
        for (int n = 0; n < tasks.size(); n++) {
            Set<String> seen = new HashSet<>();
            repeated(tasks.get(n).leads(), seen, spots.get(n), "leads/", errors);
            repeated(tasks.get(n).coordinatingOrNone(), seen, spots.get(n), "coordinating/", errors);
        }
        report(GeneralProblem.INVALID_FIELD, errors);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each code that is unknown or closed */
    void requireAgencies() {
        List<FieldError> errors = new ArrayList<>();
        for (int n = 0; n < tasks.size(); n++) {
            missing(tasks.get(n).leads(), spots.get(n), "leads/", errors);
            missing(tasks.get(n).coordinatingOrNone(), spots.get(n), "coordinating/", errors);
        }
        report(AgencyProblem.UNKNOWN_AGENCY, errors);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a deadline that is none */
    void requireDeadlines(ZoneId zone) {
        for (int n = 0; n < tasks.size(); n++) {
            DeadlineRequest request = tasks.get(n).deadline();
            if (request != null) {
                DeadlineChecks.require(request, zone, spots.get(n).path("deadline"));
            }
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each deadline that lies before the day */
    void requireNotBeforeIssue(DraftDeadlines deadlines) {
        List<FieldError> errors = new ArrayList<>();
        for (int n = 0; n < tasks.size(); n++) {
            DeadlineRequest request = tasks.get(n).deadline();
            Deadline deadline = deadlines.of(request, tasks.get(n).leads().getFirst());
            if (request != null
                    && deadline != null
                    && deadline.isDated()
                    && deadline.dueOn().isBefore(day)) {
                String field = "deadline/" + request.givenClass();
                errors.add(spots.get(n).error(field, "is before the directive's date " + day));
            }
        }
        report(BreakdownProblem.DEADLINE_BEFORE_ISSUE, errors);
    }

    private static void repeated(
            List<String> codes, Set<String> seen, TaskSpot spot, String field, List<FieldError> errors) {
        for (int n = 0; n < codes.size(); n++) {
            if (!seen.add(codes.get(n))) {
                errors.add(spot.error(field + n, "names an agency that already has a part in this task"));
            }
        }
    }

    private void missing(List<String> codes, TaskSpot spot, String field, List<FieldError> errors) {
        for (int n = 0; n < codes.size(); n++) {
            Agency agency = agencies.get(codes.get(n));
            if (agency == null) {
                errors.add(spot.error(field + n, "is not the code of a known agency"));
            } else if (!agency.existsOn(day)) {
                String successors =
                        agency.successors().isEmpty() ? "none is known" : String.join(", ", agency.successors());
                errors.add(spot.error(field + n, "did not exist on " + day + "; successors: " + successors));
            }
        }
    }

    private static void report(ProblemType type, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
            throw Problem.of(type, String.valueOf(first.pointer()).substring(2) + " " + first.detail() + more, errors);
        }
    }
}
