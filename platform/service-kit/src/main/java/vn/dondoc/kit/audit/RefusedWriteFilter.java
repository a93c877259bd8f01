package vn.dondoc.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.CurrentCaller;

/**
 * A write that an authenticated caller was refused leaves a row with what was called and the status, and nothing of the
 * request's content. If the row cannot be written, the refusal stands all the same and the log says so.
 */
@Provider
public class RefusedWriteFilter implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(RefusedWriteFilter.class);
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Audit audit;
    private final CurrentCaller caller;

    RefusedWriteFilter(Audit audit, CurrentCaller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status < 400 || status >= 500 || READS.contains(request.getMethod())) {
            return;
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            return;
        }
        // A text column cannot hold a NUL, and the row must be written whatever was sent.
        String path = request.getUriInfo().getPath().replace("\0", "%00");
        var entry = new AuditEntry(request.getMethod() + " refused", "request", path, null, null, "status " + status);
        Caller actor = caller.get();
        try {
            QuarkusTransaction.requiringNew().run(() -> audit.recordRefused(actor, entry));
        } catch (RuntimeException unwritten) {
            LOG.error("a refused write could not be audited", unwritten);
        }
    }
}
