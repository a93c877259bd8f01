package vn.dondoc.document.arrival;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a document came in. */
@Schema(description = "That the document came in; an empty object draws the next number of today's year")
public record ArrivalRequest(
        @Schema(description = "The caller's own arrival number (số đến); left out, the next is drawn", examples = "128")
        @Min(1)
        @Max(9_999_999)
        @Nullable
        Integer number,

        @Schema(description = "The day it came in; left out, today", examples = "2023-03-15") @Nullable
        LocalDate on) {}
