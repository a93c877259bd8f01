package vn.dondoc.document.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;

/**
 * A request's XML body, on the disk for as long as the request lasts.
 *
 * @param sha256 stands for it where requests are compared
 */
public record SentMessage(Path path, @JsonValue String sha256) {}
