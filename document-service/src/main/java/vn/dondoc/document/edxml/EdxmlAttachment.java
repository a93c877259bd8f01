package vn.dondoc.document.edxml;

import java.nio.file.Path;

/**
 * A file of a message.
 *
 * @param contentId the name by which the message's manifest speaks of it, without {@code cid:}
 * @param content where its bytes lie, unpacked, until the message is closed
 */
public record EdxmlAttachment(String contentId, String name, String contentType, String description, Path content) {}
