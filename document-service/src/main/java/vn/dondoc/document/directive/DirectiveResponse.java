package vn.dondoc.document.directive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A directive as it is registered. */
@Schema(
        description = "A directive as it is registered",
        requiredProperties = {
            "id",
            "body",
            "state",
            "number",
            "normalisedNumber",
            "numberValue",
            "type",
            "issuer",
            "directingAuthority",
            "place",
            "issuedOn",
            "urgency",
            "subject",
            "signer",
            "registeredAt",
            "version"
        })
public record DirectiveResponse(
        UUID id,

        @Schema(description = "In whose register it stands", examples = "H12")
        String body,

        DirectiveState state,

        @Schema(
                description = "Number and symbol as they were given; null while UNNUMBERED",
                examples = "Số: 4 /CT-UBND",
                nullable = true)
        @Nullable
        String number,

        @Schema(description = "The same as the decree has it written", examples = "04/CT-UBND", nullable = true)
        @Nullable
        String normalisedNumber,

        @Schema(description = "The number alone", examples = "4", nullable = true) @Nullable
        Integer numberValue,

        @Schema(description = "Abbreviation of the type", examples = "CT")
        String type,

        @Schema(examples = "UBND tỉnh Cà Mau") String issuer,

        @Schema(examples = "Chủ tịch UBND tỉnh", nullable = true) @Nullable
        String directingAuthority,

        @Schema(examples = "Cà Mau", nullable = true) @Nullable
        String place,

        @Schema(examples = "2023-03-14", nullable = true) @Nullable
        LocalDate issuedOn,

        @Schema(description = "Null for an ordinary document", nullable = true) @Nullable
        Urgency urgency,

        String subject,
        @Schema(nullable = true) @Nullable Signer signer,
        Instant registeredAt,

        @Schema(description = "Rises by one with each change; the ETag is made of it", examples = "0")
        long version,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The whole text; only where one directive is read")
        @Nullable
        String text) {

    /** Everything but the text, which is not even read. */
    static DirectiveResponse withoutText(Directive directive) {
        return of(directive, null);
    }

    static DirectiveResponse whole(Directive directive) {
        return of(directive, directive.text());
    }

    private static DirectiveResponse of(Directive directive, @Nullable String text) {
        DirectiveNumber number = directive.number();
        return new DirectiveResponse(
                directive.id(),
                directive.body(),
                directive.state(),
                number == null ? null : number.written(),
                number == null ? null : number.normalised(),
                number == null ? null : number.value(),
                directive.type(),
                directive.issuer(),
                directive.directingAuthority(),
                directive.place(),
                directive.issuedOn(),
                directive.urgency(),
                directive.subject(),
                directive.signer(),
                directive.registeredAt(),
                directive.version(),
                text);
    }
}
