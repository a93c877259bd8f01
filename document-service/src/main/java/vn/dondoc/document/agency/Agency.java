package vn.dondoc.document.agency;

import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/**
 * One agency as it is now; never changed, but described anew, which makes the next version. Its description keeps the rules.
 *
 * @param writtenCode the code as it was first written
 */
public record Agency(AgencyCode code, String writtenCode, long version, AgencyDescription description) {

    public static Agency register(AgencyCode code, String writtenCode, AgencyDescription description) {
        require(code, description);
        return new Agency(code, writtenCode, 0, description);
    }

    /** The next version, or empty if this changes nothing. */
    public Optional<Agency> describe(AgencyDescription wanted) {
        require(code, wanted);
        return wanted.equals(description)
                ? Optional.empty()
                : Optional.of(new Agency(code, writtenCode, version + 1, wanted));
    }

    private static void require(AgencyCode code, AgencyDescription wanted) {
        List<FieldError> broken = wanted.brokenRules(code);
        if (!broken.isEmpty()) {
            FieldError first = broken.getFirst();
            String path = first.pointer() == null ? "" : first.pointer().substring("#/".length());
            throw Problem.of(GeneralProblem.INVALID_FIELD, path + " " + first.detail(), broken);
        }
    }
}
