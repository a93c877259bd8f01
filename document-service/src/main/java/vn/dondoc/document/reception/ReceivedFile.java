package vn.dondoc.document.reception;

import java.nio.file.Path;

/**
 * A file that may be kept.
 *
 * @param path where it lies for as long as the request lasts
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param contentType what it is, as told by its content
 * @param text what it says; empty where it says nothing
 * @param textMissing whether it should say something: it is a scan without a text layer
 */
public record ReceivedFile(
        Path path, String name, long size, String sha256, String contentType, String text, boolean textMissing) {}
