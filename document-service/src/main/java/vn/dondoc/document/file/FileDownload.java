package vn.dondoc.document.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers with a file's bytes, in such a way that no browser runs what is in them. */
@ApplicationScoped
class FileDownload {

    private final FileContents contents;

    FileDownload(FileContents contents) {
        this.contents = contents;
    }

    Response answer(Request request, FileResponse file) {
        EntityTag tag = new EntityTag(file.sha256());
        CacheControl ownCopy = new CacheControl();
        ownCopy.setPrivate(true);
        ownCopy.setNoCache(true);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).cacheControl(ownCopy).build();
        }
        StreamingOutput bytes = to -> contents.write(file.id(), file.size(), to);
        return Response.ok(bytes, file.contentType())
                .tag(tag)
                .cacheControl(ownCopy)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .build();
    }

    /** RFC 8187. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
