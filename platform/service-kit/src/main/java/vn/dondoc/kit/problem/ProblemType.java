package vn.dondoc.kit.problem;

import java.net.URI;

/** A kind of error a client can tell from others; each service has one enum of its own kinds. */
public interface ProblemType {

    /** The last part of the type's URN, in kebab-case; never changed once released. */
    String slug();

    int status();

    /** One short sentence, the same for every occurrence. */
    String title();

    default URI uri() {
        return URI.create("urn:dondoc:problem:" + slug());
    }
}
