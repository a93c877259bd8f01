package vn.dondoc.document.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a document that came in stands in the body's book of arrivals (sổ đến). */
@Embeddable
@Schema(description = "Where an incoming document stands in the body's book of arrivals")
public record Arrival(
        @Column(name = "arrival_number") @Schema(description = "Arrival number (số đến)", examples = "128")
        int number,

        @Column(name = "arrival_year") @Schema(description = "The year it was counted in", examples = "2023")
        int year,

        @Column(name = "arrived_on") @Schema(description = "The day it came in", examples = "2023-03-15")
        LocalDate on) {}
