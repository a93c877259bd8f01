package vn.dondoc.task.life;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the agency last said it is. */
@Embeddable
public record Progress(
        @Schema(description = "0 to 100", examples = "60") @Column(name = "progress_percent")
        Integer percent,

        @Schema(examples = "Đã rà soát xong 4/6 huyện ven biển") @Column(name = "progress_text")
        String text,

        @Column(name = "progress_at") Instant reportedAt) {}
