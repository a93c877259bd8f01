package vn.dondoc.task.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A directive as this service knows it. */
@Schema(name = "KnownDirective")
public record DirectiveResponse(
        UUID id,

        @Schema(description = "Version of the directive at document-service")
        long version,

        @Schema(examples = "REGISTERED") String state,

        @Schema(description = "Code of the body that registered it", examples = "H12")
        String body,

        @Schema(examples = "12/CT-UBND") @Nullable String number,
        @Schema(examples = "CT") String type,
        @Schema(examples = "UBND tỉnh Cà Mau") String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String urgency,
        String subject) {

    static DirectiveResponse of(Directive directive) {
        return new DirectiveResponse(
                directive.id(),
                directive.version(),
                directive.state(),
                directive.body(),
                directive.number(),
                directive.type(),
                directive.issuer(),
                directive.issuedOn(),
                directive.urgency(),
                directive.subject());
    }
}
