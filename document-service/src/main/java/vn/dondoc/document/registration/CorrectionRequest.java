package vn.dondoc.document.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is put right of a directive's description, and why. */
@Schema(description = "What is put right, and why")
public record CorrectionRequest(
        @Schema(examples = "Ghi nhầm ngày ban hành") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(
                description =
                        "A JSON merge patch (RFC 7396) of the description, with the fields of a registration: what is left"
                                + " out stays, null takes away. `relations` are the whole of what the directive says of others; what"
                                + " has changed another directive must stay among them. `body` cannot be corrected, an arrival not"
                                + " be taken away",
                implementation = Object.class,
                examples = "{\"issuedOn\": \"2023-03-14\"}")
        @NotNull
        ObjectNode changes) {}
