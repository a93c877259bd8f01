package vn.dondoc.task.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report rests on. */
@Schema(description = "What a report rests on: the number or id of a document, or a link")
public record Evidence(
        @NotNull Kind kind,

        @Schema(
                description = "DOCUMENT: its number, or its id, which need not be known here yet; LINK: http or https",
                examples = "214/BC-SNN")
        @NotBlank
        @Size(max = 1000)
        String value) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** What {@link #value} is. */
    public enum Kind {
        DOCUMENT,
        LINK
    }

    /** The id of a document, where it is one. */
    Optional<UUID> documentId() {
        return kind == Kind.DOCUMENT && ID.matcher(value.strip()).matches()
                ? Optional.of(UUID.fromString(value.strip()))
                : Optional.empty();
    }

    /** Whether a link could be followed; a document need not be known. */
    boolean leadsSomewhere() {
        if (kind == Kind.DOCUMENT) {
            return true;
        }
        try {
            URI link = new URI(value.strip());
            return link.getScheme() != null && SCHEMES.contains(link.getScheme()) && link.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
