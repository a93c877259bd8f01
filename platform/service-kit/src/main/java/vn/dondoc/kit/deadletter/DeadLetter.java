package vn.dondoc.kit.deadletter;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.consumer.ParkedRecords.Parked;

/** A record nobody has decided on. */
@Schema(name = "DeadLetter")
record DeadLetter(
        @Schema(description = "Of the dead letters of the topic; names it", examples = "17")
        long offset,

        @Schema(examples = "01991b3e-0000-7000-8000-000000000001", nullable = true) @Nullable
        String key,

        @Schema(examples = "vn.dondoc.assignment-issued.v1", nullable = true) @Nullable
        String type,

        @Schema(description = "Why it could not be applied", examples = "task.content must not be blank")
        String reason,

        Instant parkedAt,

        @Schema(description = "As it came", nullable = true) @Nullable
        String value) {

    static DeadLetter of(Parked parked) {
        return new DeadLetter(
                parked.offset(), parked.key(), parked.type(), parked.reason(), parked.parkedAt(), parked.value());
    }
}
