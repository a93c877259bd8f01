package vn.dondoc.kit.http;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** Two writers read the same version and both sent it as If-Match: the second one is told as if it had come later. */
@Provider
public class StaleWriteMapper implements ExceptionMapper<OptimisticLockException> {

    @Override
    public Response toResponse(OptimisticLockException lost) {
        return Problem.of(GeneralProblem.PRECONDITION_FAILED, "somebody else changed it at the same moment")
                .toResponse();
    }
}
