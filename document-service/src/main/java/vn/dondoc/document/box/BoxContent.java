package vn.dondoc.document.box;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dondoc.document.edxml.EdxmlMessage;
import vn.dondoc.document.edxml.EdxmlWriter;
import vn.dondoc.document.edxml.EdxmlWriter.Enclosure;
import vn.dondoc.document.file.FileService;

/** A message to be written out, its attachments packed on the way. */
record BoxContent(String envelope, List<MessageFile> files) {

    void write(FileService store, OutputStream to) {
        List<Enclosure> enclosures = files.stream()
                .map(file -> new Enclosure(
                        file.contentId(),
                        file.name(),
                        file.contentType(),
                        file.description(),
                        (enclosure, out) -> store.write(file.fileId(), out)))
                .toList();
        try (EdxmlMessage message =
                EdxmlMessage.read(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)))) {
            EdxmlWriter.write(message.envelope(), enclosures, to);
        }
    }
}
