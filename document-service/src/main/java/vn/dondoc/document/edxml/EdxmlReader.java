package vn.dondoc.document.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one message from a stream. */
final class EdxmlReader {

    private static final int DEEPEST = 20;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final String CONTENT = "ContentTransferEncoded";
    private static final String ATTACHMENTS = "AttachmentEncoded";

    /** As systems spell them that know English better than the regulation does. */
    private static final Map<String, String> MISSPELT = Map.of(
            "Business", "Bussiness",
            "BusinessDocType", "BussinessDocType",
            "BusinessDocReason", "BussinessDocReason",
            "BusinessDocumentInfo", "BussinessDocumentInfo");

    private final Path folder;
    private final List<Path> contents = new ArrayList<>();
    private int elements;
    private int characters;

    EdxmlReader(Path folder) {
        this.folder = folder;
    }

    EdxmlMessage read(InputStream from) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(from);
            EdxmlElement root = root(xml);
            List<EdxmlAttachment> attachments = root.child(ATTACHMENTS).stream()
                    .flatMap(list -> list.all("Attachment"))
                    .map(this::attachment)
                    .toList();
            return new EdxmlMessage(root.without(ATTACHMENTS), attachments, folder);
        } catch (XMLStreamException e) {
            throw new EdxmlException("is not well-formed XML, or carries what is not read: a document type, entities");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK's own, whatever lies on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing external is read");
        });
        return factory;
    }

    private EdxmlElement root(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new EdxmlException("carries a document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    EdxmlElement root = element(xml, 1);
                    if (!root.name().equals("edXML") && !root.name().equals("Status")) {
                        throw new EdxmlException("is XML, but no edXML");
                    }
                    while (xml.hasNext()) {
                        xml.next();
                    }
                    return root;
                }
                default -> {}
            }
        }
        throw new EdxmlException("is empty");
    }

    private EdxmlElement element(XMLStreamReader xml, int depth) throws XMLStreamException, IOException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new EdxmlException("is nested or divided out of all proportion");
        }
        String name = MISSPELT.getOrDefault(xml.getLocalName(), xml.getLocalName());
        Map<String, String> attributes = attributes(xml);
        if (name.equals(CONTENT)) {
            return new EdxmlElement(name, attributes, String.valueOf(spool(xml)), List.of());
        }
        StringBuilder text = new StringBuilder();
        List<EdxmlElement> children = new ArrayList<>();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(xml, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new EdxmlException("carries entities");
                case XMLStreamConstants.END_ELEMENT -> {
                    String own = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
                    return new EdxmlElement(name, attributes, own, children);
                }
                default -> {}
            }
        }
    }

    private void append(StringBuilder text, String piece) {
        characters += piece.length();
        if (characters > MOST_CHARACTERS) {
            throw new EdxmlException("says more than " + MOST_CHARACTERS + " characters beside its attachments");
        }
        text.append(piece);
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean xlink = EdxmlWriter.XLINK.equals(xml.getAttributeNamespace(i));
            attributes.put((xlink ? "xlink:" : "") + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    /** Writes the packed bytes of an attachment to the disk as they come; the element's text is their number. */
    private int spool(XMLStreamReader xml) throws XMLStreamException, IOException {
        Path packed = folder.resolve(contents.size() + ".base64");
        try (OutputStream to = Files.newOutputStream(packed)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        to.write(xml.getText().getBytes(StandardCharsets.US_ASCII));
                    case XMLStreamConstants.COMMENT -> {}
                    default -> throw new EdxmlException("has an attachment that is not base64");
                }
            }
        }
        contents.add(packed);
        return contents.size() - 1;
    }

    private EdxmlAttachment attachment(EdxmlElement attachment) {
        int n = attachment
                .textAt(CONTENT)
                .map(Integer::valueOf)
                .orElseThrow(() -> new EdxmlException("has an attachment without content"));
        String name = attachment.textAt("AttachmentName").orElse("");
        return new EdxmlAttachment(
                attachment.textAt("ContentId").orElse("").replaceFirst("^cid:", ""),
                name,
                attachment.textAt("ContentType").orElse(""),
                attachment.textAt("Description").orElse(""),
                AttachmentPacking.unpack(contents.get(n), folder.resolve(n + ".content")));
    }
}
