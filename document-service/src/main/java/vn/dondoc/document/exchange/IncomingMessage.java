package vn.dondoc.document.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.dondoc.document.edxml.Business;
import vn.dondoc.document.edxml.EdxmlAttachment;
import vn.dondoc.document.edxml.EdxmlHeader;
import vn.dondoc.document.edxml.EdxmlMessage;
import vn.dondoc.document.edxml.EdxmlWriter;
import vn.dondoc.document.reception.ReceivedFile;

/**
 * A message on its way in: addressed to a body of ours, its attachments looked at.
 *
 * @param sender code in today's spelling
 * @param attachments in the order of {@code files}
 */
record IncomingMessage(
        String body,
        String sender,
        String documentId,
        Business business,
        EdxmlHeader header,
        String envelope,
        List<EdxmlAttachment> attachments,
        List<ReceivedFile> files) {

    static IncomingMessage of(String body, EdxmlMessage message, List<ReceivedFile> files) {
        EdxmlHeader header = message.header();
        return new IncomingMessage(
                body,
                header.sender().value(),
                header.documentId(),
                header.business(),
                header,
                EdxmlWriter.write(message.envelope()),
                message.attachments(),
                files);
    }

    /** A new document is the same whenever its id is; a change of one is the same if it says the same. */
    String contentHash() {
        return business == Business.NEW || business == Business.REPLACE ? "" : hash();
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String withoutTrace = envelope.replaceAll("<edXML:TraceHeader>.*?</edXML:TraceHeader>", "");
            digest.update(withoutTrace.getBytes(StandardCharsets.UTF_8));
            files.forEach(file -> digest.update(file.sha256().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
