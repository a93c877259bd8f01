package vn.dondoc.kit.problem;

import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/** Bean Validation's answers with JSON Pointers. */
@Provider
@Priority(Mapping.BEFORE_THE_LIBRARY)
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        List<FieldError> errors = exception.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::error)
                .sorted(Comparator.comparing(FieldError::toString))
                .toList();
        FieldError first = errors.getFirst();
        String name = first.pointer() != null ? first.pointer().substring(2) : String.valueOf(first.parameter());
        return Problem.of(GeneralProblem.INVALID_FIELD, name + " " + first.detail(), errors)
                .toResponse();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                append(pointer, node);
            }
        }
        return pointer.isEmpty()
                ? FieldError.ofParameter(parameter, violation.getMessage())
                : FieldError.inBody(pointer.substring(1), violation.getMessage());
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }
}
