package vn.dondoc.document.reception;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file of a form in JSON: its name and the hash of its content. So an {@code Idempotency-Key} knows the same request by what
 * was sent, not by where it lies on the disk.
 */
@Singleton
class UploadFingerprint implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("uploads").addSerializer(FileUpload.class, new Fingerprint()));
    }

    private static final class Fingerprint extends JsonSerializer<FileUpload> {

        @Override
        public void serialize(FileUpload upload, JsonGenerator to, SerializerProvider serializers) throws IOException {
            to.writeStartArray();
            to.writeString(upload.fileName());
            to.writeString(IncomingFile.sha256(upload.uploadedFile()));
            to.writeEndArray();
        }
    }
}
