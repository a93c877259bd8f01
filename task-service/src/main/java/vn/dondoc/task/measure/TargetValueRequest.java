package vn.dondoc.task.measure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far it is. */
public record TargetValueRequest(
        @Schema(examples = "61.7") @NotNull @Digits(integer = 15, fraction = 4)
        BigDecimal value,

        @Schema(description = "The day it is the value of; the latest day counts", examples = "2020-09-30") @NotNull
        LocalDate asOf,

        @Schema(examples = "Theo báo cáo của Kho bạc") @Size(max = 2000) @Nullable
        String note) {}
