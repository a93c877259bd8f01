package vn.dondoc.task.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A directive as those read it whom it gives work.
 *
 * @param text as it was registered; null for one without text, or purged
 * @param textTruncated whether the text went on
 */
@Schema(name = "AssignedDirective")
public record AssignedDirective(
        UUID id,
        @Schema(examples = "REGISTERED") String state,

        @Schema(examples = "12/CT-UBND", nullable = true) @Nullable
        String number,

        @Schema(examples = "CT") String type,
        @Schema(examples = "UBND tỉnh Cà Mau") String issuer,
        @Nullable LocalDate issuedOn,

        @Schema(examples = "URGENT", nullable = true) @Nullable
        String urgency,

        @Schema(examples = "Về việc tăng cường quản lý tàu cá")
        String subject,

        @Schema(examples = "1. Giao Sở Nông nghiệp và PTNT rà soát tàu cá.", nullable = true) @Nullable
        String text,

        boolean textTruncated) {

    static AssignedDirective of(Directive directive, @Nullable String text, boolean textTruncated) {
        return new AssignedDirective(
                directive.id(),
                directive.state(),
                directive.number(),
                directive.type(),
                directive.issuer(),
                directive.issuedOn(),
                directive.urgency(),
                directive.subject(),
                text,
                textTruncated);
    }
}
