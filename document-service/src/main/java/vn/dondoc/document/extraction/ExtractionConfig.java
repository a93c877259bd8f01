package vn.dondoc.document.extraction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What reading files may cost. */
@ConfigMapping(prefix = "dondoc.extraction")
interface ExtractionConfig {

    /** Parser processes, each of them started when first needed. More files at once wait. */
    @WithDefault("2")
    int processes();

    /** Largest heap of one process, as {@code -Xmx} takes it; beside it a process needs some 100 MB. */
    @WithDefault("192m")
    String heap();

    /** For one file; the largest that are taken need a few seconds. */
    @WithDefault("20S")
    Duration timeLimit();

    /** How long a file waits for a free process before the client is asked to come again. */
    @WithDefault("30S")
    Duration waitLimit();

    /** More files than these do not even wait: each may hold a connection to the database meanwhile. */
    @WithDefault("12")
    int mostWaiting();

    /** After so many files a process is replaced, against what libraries leak. */
    @WithDefault("500")
    int filesPerProcess();
}
