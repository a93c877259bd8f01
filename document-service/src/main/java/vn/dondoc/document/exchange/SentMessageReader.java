package vn.dondoc.document.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes an XML body to the disk as it comes, so that no message is in memory as a whole. */
@Provider
@Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
public class SentMessageReader implements MessageBodyReader<SentMessage> {

    @Inject
    RoutingContext request;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SentMessage.class;
    }

    @Override
    public SentMessage readFrom(
            Class<SentMessage> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Path spooled = Files.createTempFile("edxml", ".xml");
        request.addEndHandler(ended -> spooled.toFile().delete());
        MessageDigest digest = sha256();
        try (OutputStream to = new DigestOutputStream(Files.newOutputStream(spooled), digest)) {
            body.transferTo(to);
        }
        return new SentMessage(spooled, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
