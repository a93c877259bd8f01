package vn.dondoc.kit.validation;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Before a transaction begins; who may call has been asked before the body was read. */
@Validated
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ParameterValidation {

    private final Validator validator;

    ParameterValidation(Validator validator) {
        this.validator = validator;
    }

    @AroundInvoke
    @Nullable
    Object validated(InvocationContext call) throws Exception {
        Set<ConstraintViolation<Object>> violations =
                validator.forExecutables().validateParameters(call.getTarget(), call.getMethod(), call.getParameters());
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return call.proceed();
    }
}
