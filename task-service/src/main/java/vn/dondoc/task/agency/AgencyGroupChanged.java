package vn.dondoc.task.agency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we read of {@code agency-group-changed.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgencyGroupChanged(
        @NotNull String id,
        @NotEmpty List<@NotNull String> phrases,
        @Nullable String within,
        @NotNull List<@NotNull String> kinds,
        @NotNull List<@NotNull Integer> levels,
        @NotNull List<@NotNull @Valid Member> members,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        long epoch,
        long version)
        implements AgencyNews {

    /** An agency that belongs, or does not, whatever its kind. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Member(
            @NotNull String agency,
            boolean included,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    AgencyGroupChanged at(long eventEpoch, long eventVersion) {
        return new AgencyGroupChanged(
                id, phrases, within, kinds, levels, members, validFrom, validTo, eventEpoch, eventVersion);
    }
}
