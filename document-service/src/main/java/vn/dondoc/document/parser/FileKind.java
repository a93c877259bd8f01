package vn.dondoc.document.parser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file a directive may come as. What a file is decides its content, never its name. */
public enum FileKind {
    PDF("application/pdf", Set.of("pdf"), Set.of()),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("docx"),
            Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.template")),
    DOC("application/msword", Set.of("doc"), Set.of()),
    ODT(
            "application/vnd.oasis.opendocument.text",
            Set.of("odt"),
            Set.of("application/vnd.oasis.opendocument.text-template")),
    RTF("application/rtf", Set.of("rtf"), Set.of("text/rtf")),
    HTML("text/html", Set.of("html", "htm"), Set.of("application/xhtml+xml")),
    TXT("text/plain", Set.of("txt"), Set.of());

    private final String mediaType;
    private final Set<String> extensions;
    private final Set<String> otherMediaTypes;

    FileKind(String mediaType, Set<String> extensions, Set<String> otherMediaTypes) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.otherMediaTypes = otherMediaTypes;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param mediaType without parameters */
    static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType) || kind.otherMediaTypes.contains(mediaType))
                .findFirst();
    }

    /**
     * Whether a name promises a format that plain text cannot be: such a file was damaged on its way. That a .doc holds RTF or
     * HTML is everyday life, and harmless.
     */
    boolean breaksThePromiseOf(String name) {
        return this == TXT
                && List.of(PDF, DOCX, DOC, ODT).stream()
                        .anyMatch(promised -> promised.extensions.contains(extension(name)));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
