package vn.dondoc.task.agency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we read of {@code agency-changed.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgencyChanged(
        @NotNull String code,
        @NotNull String name,
        @Nullable List<@NotNull String> aliases,
        @Nullable List<@NotNull @Valid DatedName> datedNames,
        @NotNull String kind,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> successors,
        long epoch,
        long version)
        implements AgencyNews {

    /** A name of some years. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DatedName(
            @NotNull String name,
            boolean official,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    AgencyChanged at(long eventEpoch, long eventVersion) {
        return new AgencyChanged(
                code, name, aliases, datedNames, kind, validFrom, validTo, successors, eventEpoch, eventVersion);
    }
}
