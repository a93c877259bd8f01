package vn.dondoc.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.epoch.Epoch;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/** ETags of single things: the epoch of the database and the version of the aggregate. */
@ApplicationScoped
public class Versions {

    /** What the answers with an ETag say of who may keep them. */
    public static final String AS_OWN_COPY = "no-cache, private";

    private final Epoch epoch;

    Versions(Epoch epoch) {
        this.epoch = epoch;
    }

    public EntityTag tag(long version) {
        return new EntityTag(epoch.current() + "-" + version);
    }

    /** The tag as it stands in headers, for a thing among others in one answer. */
    public String header(long version) {
        return '"' + tag(version).getValue() + '"';
    }

    /** Answers a read: 304 where {@code If-None-Match} names the present version, else what was read with its ETag. */
    public Response answer(Request request, long presentVersion, Object read) {
        EntityTag tag = tag(presentVersion);
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = notModified != null ? notModified : Response.ok(read);
        return answer.tag(tag).cacheControl(asOwnCopy()).build();
    }

    /** Answers a read that is not done at all where {@code If-None-Match} names the tag. */
    public <T> RestResponse<T> answerIfNew(Request request, EntityTag tag, Supplier<T> read) {
        boolean known = request.evaluatePreconditions(tag) != null;
        RestResponse.ResponseBuilder<T> answer =
                known ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(read.get());
        return answer.tag(tag).cacheControl(asOwnCopy()).build();
    }

    private static CacheControl asOwnCopy() {
        CacheControl asOwnCopy = new CacheControl();
        asOwnCopy.setPrivate(true);
        asOwnCopy.setNoCache(true);
        asOwnCopy.setNoTransform(false);
        return asOwnCopy;
    }

    /** Answers with the thing as it now is, and the ETag that its next change must carry. */
    public <T> RestResponse<T> tagged(T thing, long version) {
        return RestResponse.ResponseBuilder.ok(thing).tag(tag(version)).build();
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without {@code If-Match}, 412 if it names no present version
     */
    public void require(@Nullable String ifMatch, long presentVersion) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    GeneralProblem.PRECONDITION_REQUIRED,
                    "send the ETag of what you read as If-Match",
                    List.of(FieldError.ofHeader("If-Match", "is missing")));
        }
        String present = header(presentVersion);
        for (String given : ifMatch.split(",")) {
            if (given.strip().equals(present) || given.strip().equals("*")) {
                return;
            }
        }
        throw Problem.of(
                GeneralProblem.PRECONDITION_FAILED,
                "read it again and decide anew",
                List.of(FieldError.ofHeader("If-Match", "is not the present version")));
    }
}
