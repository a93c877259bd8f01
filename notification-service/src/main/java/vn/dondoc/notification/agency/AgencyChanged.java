package vn.dondoc.notification.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of agency-changed.v1, as far as this service needs them. */
public record AgencyChanged(
        @NotBlank String code,
        @NotBlank String name,
        @NotBlank String kind,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> successors) {}
