package vn.dondoc.task.approver;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who approves an agency's reports before they leave it. */
public record Approvers(
        @Schema(description = "Subjects of tokens; empty: no approval is wanted", examples = "[\"giamdoc.snn\"]")
        @NotNull
        @Size(max = 20)
        List<@NotBlank @Size(max = 200) String> approvers) {}
