package vn.dondoc.task.directive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of a directive's state, as each of its events but {@code directive-purged.v1} carries it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DirectiveRegistered(
        @NotNull UUID id,
        @NotNull String state,
        @NotNull String body,
        @Nullable String normalisedNumber,
        @NotNull String type,
        @NotNull String issuer,
        @Nullable String directingAuthority,
        @Nullable LocalDate issuedOn,
        @Nullable String urgency,
        @NotNull String subject,
        @Nullable String text,
        boolean textTruncated,
        @Nullable List<@Valid Supersession> supersessions,
        @Nullable List<@Valid Relation> relations,
        @Nullable Arrival arrival,
        @NotNull Instant registeredAt,
        long epoch,
        long version) {

    /**
     * What a later document, or the issuer's word, did to it.
     *
     * @param effect REPLACED, REVOKED or AMENDED
     * @param items none: the whole of it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Supersession(
            @NotNull String effect,
            @Nullable UUID by,
            @Nullable String number,
            @Nullable List<String> items) {}

    /**
     * How it stands to another.
     *
     * @param directiveId null until that one is registered
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Relation(@NotNull String kind, @Nullable UUID directiveId) {}

    /** Where an incoming document stands in the book of arrivals. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Arrival(@Nullable LocalDate on) {}

    DirectiveRegistered at(long eventEpoch, long eventVersion) {
        return new DirectiveRegistered(
                id,
                state,
                body,
                normalisedNumber,
                type,
                issuer,
                directingAuthority,
                issuedOn,
                urgency,
                subject,
                text,
                textTruncated,
                supersessions,
                relations,
                arrival,
                registeredAt,
                eventEpoch,
                eventVersion);
    }
}
