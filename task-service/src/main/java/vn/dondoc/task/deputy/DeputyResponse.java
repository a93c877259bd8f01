package vn.dondoc.task.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deputy.DeputyRequest.Person;

/** A deputy as named. */
@Schema(name = "Deputy")
public record DeputyResponse(
        UUID id,
        @Schema(examples = "H12") String unit,
        Person officer,
        Person deputy,
        LocalDate from,
        LocalDate to,
        @Nullable String reason,

        @Schema(description = "When it was ended before its last day") @Nullable
        Instant endedAt) {

    static DeputyResponse of(Deputy deputy) {
        return new DeputyResponse(
                deputy.id(),
                deputy.unit(),
                new Person(deputy.officer(), deputy.officerName()),
                new Person(deputy.deputy(), deputy.deputyName()),
                deputy.validFrom(),
                deputy.validTo(),
                deputy.reason(),
                deputy.endedAt());
    }
}
