package vn.dondoc.task.deputy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deputy to be named. */
@Schema(name = "DeputyRequest")
public record DeputyRequest(
        @Schema(
                description = "Code of the body or agency; may be left out where the token acts for one only",
                examples = "H12")
        @Size(max = 35)
        @Nullable
        String unit,

        @Schema(description = "Who is represented; absent: the caller. Only a leader names another's deputy")
        @Valid
        @Nullable
        Person officer,

        @Schema(description = "Who acts") @NotNull @Valid Person deputy,

        @Schema(description = "First day", examples = "2020-09-07") @NotNull
        LocalDate from,

        @Schema(description = "Last day", examples = "2020-09-18") @NotNull
        LocalDate to,

        @Schema(examples = "Nghỉ phép năm") @Size(max = 2000) @Nullable
        String reason) {

    /** A person as tokens know it. */
    @Schema(name = "DeputyPerson")
    public record Person(
            @Schema(description = "Subject of the token", examples = "ngan.ttb") @NotBlank @Size(max = 200)
            String subject,

            @Schema(examples = "Trần Thị Bích Ngân") @NotBlank @Size(max = 200)
            String name) {}
}
