package vn.dondoc.kit.description;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Serves the description as the build has written it, read when it is asked for. The framework would parse half a megabyte of it
 * at each start and write it anew in two formats, which took a sixth of the start and stayed in memory (decision 106).
 */
@Alternative
@Priority(1)
@Singleton
public class BuiltDescription extends OpenApiDocumentService {

    /** In the static part of the start, before the framework looks for the description: it finds none, and prepares none. */
    void hideFromTheStart(@Observes @Initialized(ApplicationScoped.class) Object container) {
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
    }

    @Override
    public byte[] getDocument(String name, Format format) {
        String written = OpenApiConstants.BASE_NAME + "." + format;
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(written)) {
            if (document == null) {
                throw new IllegalStateException("The build has left no " + written);
            }
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
