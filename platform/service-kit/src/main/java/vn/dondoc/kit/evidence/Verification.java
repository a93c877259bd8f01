package vn.dondoc.kit.evidence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a verification saw.
 *
 * @param whole whether everything that was looked at stands as it was sealed, and, at the end, every anchor is met
 * @param sealedUpTo the last id that a seal vouches for; rows behind it wait for theirs
 * @param hash of the last seal, to be held against an anchor kept elsewhere
 */
@Schema(name = "AuditVerification")
public record Verification(
        boolean whole,
        @Schema(examples = "4210") long seals,
        @Schema(examples = "180400") long rows,
        @Schema(examples = "880") long anchors,
        @Schema(examples = "180412") long sealedUpTo,

        @Schema(examples = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef")
        String hash,

        Instant sealedAt,

        @Schema(
                description = "Where to go on, with `from`, as this call took long enough; null at the end",
                examples = "4211",
                nullable = true)
        @Nullable
        Long next,

        @Schema(description = "The first thing that is wrong; null if nothing is", nullable = true) @Nullable
        Finding finding) {}
