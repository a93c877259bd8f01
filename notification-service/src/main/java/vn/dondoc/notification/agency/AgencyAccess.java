package vn.dondoc.notification.agency;

import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;

/**
 * Who may see the rows of an agency: the agency itself, and whoever acts for the body it belongs to. For everybody else they
 * do not exist: 404, not 403.
 */
public final class AgencyAccess {

    private AgencyAccess() {}

    public static boolean maySee(Caller caller, AgencyCode agency) {
        return caller.onlyAgency()
                .map(own -> own.equals(agency.value()))
                .orElseGet(() -> caller.actsFor(agency.body()));
    }

    public static void requireMaySee(Caller caller, AgencyCode agency) {
        if (!maySee(caller, agency)) {
            throw unknown(agency);
        }
    }

    public static RuntimeException unknown(AgencyCode agency) {
        return Problem.notFound(
                "there is no agency " + agency + " that your token may see, or it is not known here yet");
    }
}
