package vn.dondoc.task.life;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Why something was done.
 *
 * @param document number of the document that decided it, such as {@code 351/UBND-TH}
 */
@Embeddable
public record Reason(
        @Column(name = "reason") @Nullable String text,
        @Column(name = "deciding_document") @Nullable String document) {

    public static final Reason NONE = new Reason(null, null);

    public static Reason of(@Nullable String text) {
        return new Reason(text, null);
    }
}
