package vn.dondoc.kit.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The sealing of the audit. */
@ConfigMapping(prefix = "dondoc.audit")
public interface SealConfig {

    /** How often rows are sealed. A row is sealed after at most two rounds, unless a transaction older than it is still open. */
    @WithDefault("1s")
    Duration sealEvery();

    /** The most rows under one seal: it bounds the memory of sealer and verifier and the length of a proof. */
    @WithDefault("10000")
    int rowsPerSeal();

    /** How often the latest seal leaves the database. What was cut off the end can be told back to the last that left. */
    @WithDefault("10s")
    Duration anchorEvery();

    /**
     * A folder for anchors, best on storage where files can be added to and not replaced, out of reach of whoever
     * administers the database. Without it anchors go to the topic alone.
     */
    Optional<Path> anchors();

    /** The folder to which closed years are archived, and where they are read again; shared by all replicas. */
    Optional<Path> archives();

    /** After which time a verification stops and says where to go on: shorter than proxies wait for an answer. */
    @WithDefault("40s")
    Duration verifyFor();
}
