package vn.dondoc.document.parser;

import java.util.Set;

/** Kinds of file that come beside documents: kept as they are, never opened. Programs and what carries macros are none of them. */
final class EnclosureKind {

    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-excel",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.ms-powerpoint",
            "application/vnd.oasis.opendocument.presentation",
            "text/csv",
            "application/xml",
            "application/zip",
            "application/gzip",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/vnd.etsi.asic-e+zip",
            "application/pkcs7-signature",
            "application/pkcs7-mime",
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/bmp",
            "image/tiff",
            "image/webp");

    private EnclosureKind() {}

    /** @param mediaType without parameters */
    static boolean isOne(String mediaType) {
        return MEDIA_TYPES.contains(mediaType);
    }
}
