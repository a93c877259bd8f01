package vn.dondoc.document.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.UnreadableNumber;

/** A directive to be registered. */
@Schema(description = "A directive to be registered. There is no field for secrecy: secret documents are refused.")
public record DirectiveRequest(
        @Schema(description = "In whose register; left out, the token's only body", examples = "H12")
        @Size(max = 35)
        @Pattern(regexp = "[A-Z][0-9A-Z]*(\\.[0-9A-Z]+)*", message = "must be an agency code such as H12")
        @Nullable
        String body,

        @Schema(
                description =
                        "Number and symbol as printed. Left out, the directive is UNNUMBERED. A number needs the date,"
                                + " unless it carries the year, as in 15/2020/QĐ-TTg",
                examples = "04/CT-UBND")
        @Size(max = DocumentNumber.MAX_LENGTH)
        @Nullable
        String number,

        @Schema(
                description =
                        "Abbreviation of the type (Decree 30/2020/NĐ-CP, Annex III); CV for công văn, ThC for thư công;"
                                + " Luật, PL, L, NĐ, NQLT, TT, TTLT for legal documents",
                examples = "CT")
        @NotBlank
        String type,

        @Schema(description = "Who issued it (cơ quan ban hành)", examples = "UBND tỉnh Cà Mau")
        @NotBlank
        @Size(max = 300)
        String issuer,

        @Schema(
                description = "Whose will it is (người chỉ đạo), where that is another: an office's notice carries its"
                        + " chairman's conclusion",
                examples = "Chủ tịch UBND tỉnh")
        @Size(max = 300)
        @Nullable
        String directingAuthority,

        @Schema(description = "Place before the date (địa danh)", examples = "Cà Mau") @Size(max = 200) @Nullable
        String place,

        @Schema(description = "Date of the document", examples = "2023-03-14") @Nullable
        LocalDate issuedOn,

        @Schema(description = "Khẩn, thượng khẩn, hỏa tốc; left out for an ordinary document") @Nullable
        Urgency urgency,

        @Schema(description = "Trích yếu", examples = "Về việc nâng cao hiệu lực, hiệu quả của cơ quan hành chính")
        @NotBlank
        @Size(max = 2000)
        String subject,

        @Valid @Nullable Signer signer,

        @Schema(description = "The whole text, at most 8,388,608 characters") @NotBlank @Size(max = MAX_TEXT)
        String text) {

    private static final int MAX_TEXT = 8 * 1024 * 1024;

    /**
     * Reads the fields that are more than text.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each that cannot be read; 403 for another's body
     */
    Registration read(Caller caller) {
        String register = caller.bodyOrOnlyOne(body);
        List<FieldError> errors = new ArrayList<>();
        Optional<DocumentType> known = DocumentType.ofCode(type);
        if (known.isEmpty()) {
            errors.add(FieldError.inBody("type", "is not one of " + codes()));
        }
        DocumentNumber readNumber = readNumber(errors);
        if (!errors.isEmpty()) {
            String first = errors.getFirst().detail();
            throw Problem.of(GeneralProblem.INVALID_FIELD, (known.isEmpty() ? "type " : "number ") + first, errors);
        }
        return new Registration(
                register,
                known.orElseThrow(),
                readNumber,
                line(issuer),
                lineOrNothing(directingAuthority),
                lineOrNothing(place),
                issuedOn,
                urgency,
                line(subject),
                readSigner(),
                text);
    }

    private @Nullable DocumentNumber readNumber(List<FieldError> errors) {
        if (number == null || number.isBlank()) {
            return null;
        }
        return switch (DocumentNumber.read(number)) {
            case DocumentNumber readable -> readable;
            case UnreadableNumber(String reason) -> {
                errors.add(FieldError.inBody("number", reason));
                yield null;
            }
        };
    }

    private @Nullable Signer readSigner() {
        if (signer == null) {
            return null;
        }
        Signer lines = new Signer(
                lineOrNothing(signer.name()), lineOrNothing(signer.title()), lineOrNothing(signer.authority()));
        return lines.equals(new Signer(null, null, null)) ? null : lines;
    }

    /** Fields that stand on several lines of the paper are one line here. */
    private static String line(String field) {
        return field.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String lineOrNothing(@Nullable String field) {
        return field == null || field.isBlank() ? null : line(field);
    }

    private static String codes() {
        return List.of(DocumentType.values()).stream().map(DocumentType::code).collect(Collectors.joining(", "));
    }
}
