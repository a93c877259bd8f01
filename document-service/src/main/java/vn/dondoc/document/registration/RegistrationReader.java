package vn.dondoc.document.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.directive.Origin;
import vn.dondoc.document.directive.Registration;
import vn.dondoc.document.directive.Signer;
import vn.dondoc.document.registration.HeaderCompletion.Completed;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.UnreadableNumber;

/**
 * Reads the fields of a completed request that are more than text.
 *
 * @param prefix where the fields stand in the request, such as {@code changes/}
 */
final class RegistrationReader {

    private final DirectiveRequest request;
    private final String prefix;
    private final List<FieldError> errors = new ArrayList<>();

    private RegistrationReader(DirectiveRequest request, String prefix) {
        this.request = request;
        this.prefix = prefix;
    }

    /**
     * @param body in whose register it is to stand
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming all fields that are missing still; 400 naming each that
     *     cannot be read
     */
    static Registration read(String body, Completed completed, String prefix) {
        return new RegistrationReader(completed.request(), prefix).read(body, completed);
    }

    private Registration read(String body, Completed completed) {
        Optional<DocumentType> type = type();
        DocumentNumber number = number();
        Origin origin = origin();
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            String field = String.valueOf(first.pointer()).replaceFirst("^#/", "");
            throw Problem.of(GeneralProblem.INVALID_FIELD, field + " " + first.detail(), errors);
        }
        refuseMissing(completed, number);
        return new Registration(
                body,
                type.orElseThrow(),
                number,
                line(request.issuer()).orElseThrow(),
                line(request.directingAuthority()).orElse(null),
                line(request.place()).orElse(null),
                request.issuedOn(),
                completed.issuedIn(),
                request.urgency(),
                line(request.subject()).orElseThrow(),
                signer(),
                lines(request.addressees()),
                lines(request.recipients()),
                lines(request.attachments()),
                request.dueOn(),
                origin,
                request.text(),
                completed.reading());
    }

    private void refuseMissing(Completed completed, @Nullable DocumentNumber number) {
        List<String> missing = new ArrayList<>();
        if (request.type() == null) {
            missing.add("type");
        }
        if (request.issuer() == null) {
            missing.add("issuer");
        }
        if (request.subject() == null) {
            missing.add("subject");
        }
        boolean dateNeeded = completed.reading().containsKey("number")
                && number != null
                && number.year().isEmpty();
        if (dateNeeded && request.issuedOn() == null && completed.issuedIn() == null) {
            missing.add("issuedOn");
        }
        if (!missing.isEmpty()) {
            throw Problem.of(
                    DocumentProblem.FIELDS_NOT_READABLE,
                    "give " + String.join(", ", missing),
                    missing.stream()
                            .map(field -> FieldError.inBody(prefix + field, "could not be read from the text"))
                            .toList());
        }
    }

    private Optional<DocumentType> type() {
        String code = request.type();
        Optional<DocumentType> known = code == null ? Optional.empty() : DocumentType.ofCode(code);
        if (code != null && known.isEmpty()) {
            String codes =
                    Arrays.stream(DocumentType.values()).map(DocumentType::code).collect(Collectors.joining(", "));
            errors.add(FieldError.inBody(prefix + "type", "is not one of " + codes));
        }
        return known;
    }

    private @Nullable DocumentNumber number() {
        String number = request.number();
        if (number == null || number.isBlank()) {
            return null;
        }
        return switch (DocumentNumber.read(number)) {
            case DocumentNumber readable -> readable;
            case UnreadableNumber(String reason) -> {
                errors.add(FieldError.inBody(prefix + "number", reason));
                yield null;
            }
        };
    }

    private @Nullable Origin origin() {
        Optional<String> source = line(request.source());
        Optional<String> sourceId = line(request.sourceId());
        if (source.isPresent() != sourceId.isPresent()) {
            String missing = source.isPresent() ? "sourceId" : "source";
            errors.add(FieldError.inBody(prefix + missing, "goes with the other of source and sourceId"));
        }
        return source.isPresent() && sourceId.isPresent() ? new Origin(source.get(), sourceId.get()) : null;
    }

    private @Nullable Signer signer() {
        Signer signer = request.signer();
        if (signer == null) {
            return null;
        }
        Signer lines = new Signer(
                line(signer.name()).orElse(null),
                line(signer.title()).orElse(null),
                line(signer.authority()).orElse(null));
        return lines.equals(new Signer(null, null, null)) ? null : lines;
    }

    /** Fields that stand on several lines of the paper are one line here. */
    private static Optional<String> line(@Nullable String field) {
        return field == null || field.isBlank()
                ? Optional.empty()
                : Optional.of(field.strip().replaceAll("\\s+", " "));
    }

    private static List<String> lines(@Nullable List<String> fields) {
        return fields == null
                ? List.of()
                : fields.stream().flatMap(field -> line(field).stream()).toList();
    }
}
