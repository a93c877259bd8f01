package vn.dondoc.kit.link;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The keys of links, the same for all services of an installation. */
@ConfigMapping(prefix = "dondoc.links")
public interface LinkConfig {

    /**
     * Keys of at least 32 bytes in base64: the first signs, all verify, so that a new one can be put in front and the old one
     * taken away when its links have expired. Without any, no links are written and none is valid.
     */
    Optional<List<String>> keys();
}
