package vn.dondoc.document.box;

import java.util.UUID;

/** A file of a directive in the role of an attachment; stored as JSON. */
public record MessageFile(UUID fileId, String contentId, String name, String contentType, String description) {}
