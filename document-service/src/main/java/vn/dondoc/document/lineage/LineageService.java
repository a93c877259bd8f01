package vn.dondoc.document.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.kit.problem.Problem;

@ApplicationScoped
class LineageService {

    private final LineageRepository lineages;

    LineageService(LineageRepository lineages) {
        this.lineages = lineages;
    }

    /** Of an agency that is not registered, too, if others name it. */
    @Transactional
    LineageResponse get(String written) {
        String code = AgencyCode.read(written)
                .map(AgencyCode::value)
                .orElseThrow(() -> Problem.notFound("no agency has this code"));
        return new LineageResponse(code, lineages.findPredecessors(code), lineages.findSuccessors(code));
    }
}
