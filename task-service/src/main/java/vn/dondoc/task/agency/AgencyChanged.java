package vn.dondoc.task.agency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we read of {@code agency-changed.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgencyChanged(
        @NotNull String code,
        @NotNull String name,
        @NotNull String kind,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        long epoch,
        long version) {

    AgencyChanged at(long eventEpoch, long eventVersion) {
        return new AgencyChanged(code, name, kind, validFrom, validTo, successors, eventEpoch, eventVersion);
    }
}
