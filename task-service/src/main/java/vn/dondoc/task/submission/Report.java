package vn.dondoc.task.submission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** What a report says and what it rests on, whoever enters it. */
record Report(String note, List<Evidence> evidence) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each link that leads nowhere */
    static Report of(String note, @Nullable List<Evidence> evidence) {
        List<Evidence> given = evidence == null ? List.of() : List.copyOf(evidence);
        List<FieldError> errors = new ArrayList<>();
        for (int n = 0; n < given.size(); n++) {
            if (!given.get(n).leadsSomewhere()) {
                errors.add(FieldError.inBody("evidence/" + n + "/value", "must be a link with http or https"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(GeneralProblem.INVALID_FIELD, errors.getFirst().detail(), errors);
        }
        return new Report(note, given);
    }
}
