package vn.dondoc.document.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who signed, as printed at the end. */
@Embeddable
@Schema(description = "Who signed, as printed at the end of the document")
public record Signer(
        @Schema(examples = "Lâm Văn Bi") @Size(max = 200) @Nullable @Column(name = "signer_name")
        String name,

        @Schema(description = "Title (chức vụ) of the person who signed", examples = "Phó Chủ tịch")
        @Size(max = 200)
        @Nullable
        @Column(name = "signer_title")
        String title,

        @Schema(
                description = "The lines before the title, joined by ` / `",
                examples = "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH")
        @Size(max = 300)
        @Nullable
        @Column(name = "signer_authority")
        String authority) {}
