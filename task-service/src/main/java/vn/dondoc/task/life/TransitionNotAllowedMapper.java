package vn.dondoc.task.life;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.dondoc.kit.problem.Problem;

/** 409 with both states. */
@Provider
public class TransitionNotAllowedMapper implements ExceptionMapper<TransitionNotAllowedException> {

    @Override
    public Response toResponse(TransitionNotAllowedException refusal) {
        return Problem.of(LifeProblem.TRANSITION_NOT_ALLOWED, String.valueOf(refusal.getMessage()))
                .toResponse();
    }
}
