package vn.dondoc.document.extraction;

/**
 * What a file says.
 *
 * @param contentType what it is, as told by its content
 * @param text empty where it has none
 * @param isMissing whether it should have a text: it is a scan without a text layer
 */
public record ExtractedText(String contentType, String text, boolean isMissing) {}
