package vn.dondoc.document.reception;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form with one file in it; for the API description only. */
@Schema(description = "A form with one file in it")
public record FileForm(
        @Schema(type = SchemaType.STRING, format = "binary") String file) {}
