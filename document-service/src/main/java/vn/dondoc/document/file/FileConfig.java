package vn.dondoc.document.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Links to files. */
@ConfigMapping(prefix = "dondoc.files")
interface FileConfig {

    /**
     * Keys of at least 32 bytes, in base64: the first signs, all verify, so that a key is changed without breaking links. The
     * same for all replicas. Without any, each process makes its own, and its links end with it.
     */
    Optional<List<String>> linkKeys();

    /** How long a link is good for. */
    @WithDefault("15M")
    Duration linkValidity();
}
