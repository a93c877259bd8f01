package vn.dondoc.kit.republication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why everything is told again. */
@Schema(name = "RepublicationRequest")
record RepublicationRequest(
        @Schema(examples = "Phục hồi cơ sở dữ liệu từ bản sao lưu 02:00") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(
                description = "True after a restore or a fail-over that may have lost commits: the epoch rises, so that"
                        + " cursors and ETags of before end and what is told now wins. False: others who know it already pass"
                        + " over what they are told.")
        boolean commitsLost) {}
