package vn.dondoc.document.edxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Writes messages the strictest receiver takes: every element of the envelope, and the status message, with the prefix
 * {@code edXML:}; the root and the attachments in the default namespace.
 */
public final class EdxmlWriter {

    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    static final String XLINK = "http://www.w3.org/1999/xlink";

    private final OutputStream to;

    private EdxmlWriter(OutputStream to) {
        this.to = to;
    }

    /**
     * A file of a message to be written.
     *
     * @param content writes its bytes
     */
    public record Enclosure(
            String contentId,
            String name,
            String contentType,
            String description,
            BiConsumer<Enclosure, OutputStream> content) {}

    /** @param root of a message or a status message, without attachments */
    public static void write(EdxmlElement root, List<Enclosure> files, OutputStream to) {
        EdxmlWriter writer = new EdxmlWriter(to);
        writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        if (!root.name().equals("edXML")) {
            writer.element(root, " xmlns:edXML=\"" + NAMESPACE + '"');
            return;
        }
        writer.raw(
                "<edXML xmlns=\"" + NAMESPACE + "\" xmlns:edXML=\"" + NAMESPACE + "\" xmlns:xlink=\"" + XLINK + "\">");
        root.children().forEach(child -> writer.element(child, ""));
        if (!files.isEmpty()) {
            writer.raw("<AttachmentEncoded>");
            files.forEach(writer::attachment);
            writer.raw("</AttachmentEncoded>");
        }
        writer.raw("</edXML>");
    }

    public static String write(EdxmlElement root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(root, List.of(), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void element(EdxmlElement element, String declarations) {
        raw("<edXML:" + element.name() + declarations);
        for (Map.Entry<String, String> attribute : new TreeMap<>(element.attributes()).entrySet()) {
            raw(" " + attribute.getKey() + "=\"" + escaped(attribute.getValue()) + "\"");
        }
        raw(">" + escaped(element.text()));
        element.children().forEach(child -> element(child, ""));
        raw("</edXML:" + element.name() + ">");
    }

    private void attachment(Enclosure file) {
        raw("<Attachment><ContentType>" + escaped(file.contentType()) + "</ContentType><ContentId>"
                + escaped(file.contentId()) + "</ContentId><Description>" + escaped(file.description())
                + "</Description><ContentTransferEncoded>");
        AttachmentPacking.pack(file.name(), out -> file.content().accept(file, out), to);
        raw("</ContentTransferEncoded><AttachmentName>" + escaped(file.name()) + "</AttachmentName></Attachment>");
    }

    /** Characters XML 1.0 cannot hold at all are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    private void raw(String xml) {
        try {
            to.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
