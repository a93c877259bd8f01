package vn.dondoc.kit.problem;

import java.net.URI;

/**
 * A kind of error a client can tell from others; each service names its own kinds as constants in one place.
 *
 * @param slug the last part of the type's URN, in kebab-case; never changed once released
 * @param status of the HTTP answer
 * @param title one short sentence, the same for every occurrence
 */
public record ProblemType(String slug, int status, String title) {

    URI uri() {
        return URI.create("urn:dondoc:problem:" + slug);
    }
}
