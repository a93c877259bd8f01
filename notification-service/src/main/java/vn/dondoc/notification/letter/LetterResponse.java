package vn.dondoc.notification.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An urging letter. */
@Schema(name = "UrgingLetter")
record LetterResponse(
        UUID id,
        @Schema(examples = "H12.13") String agencyCode,
        @Schema(examples = "Sở Khoa học và Công nghệ") String agencyName,

        @Schema(description = "Who gave the work", examples = "H12")
        String bodyCode,

        @Schema(description = "The how-manieth letter about the most urged of its assignments", examples = "2")
        int ordinal,

        @Schema(enumeration = {"DRAFT", "SIGNED", "DISCARDED"})
        String state,

        Instant draftedAt,

        @Schema(description = "Null where a rung drafted it", nullable = true) @Nullable
        String draftedBy,

        @Schema(
                description = "Printed at the foot of the draft; the registered letter that has it closes the draft",
                examples = "DT-7K3M9Q2F0X",
                nullable = true)
        @Nullable
        String reference,

        @Schema(description = "As the office has numbered it", examples = "1888/UBND-VP", nullable = true) @Nullable
        String number,

        @Schema(nullable = true) @Nullable LocalDate signedOn,

        @Schema(description = "The registered letter that closed it", nullable = true) @Nullable
        UUID directiveId,

        @Schema(description = "Most days late first; empty in lists")
        List<LetterItem> items) {}
