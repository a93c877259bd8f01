package vn.dondoc.notification.mailtext;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The link in mails by which an agency acknowledges without signing in. */
@ConfigMapping(prefix = "dondoc.acknowledgement-links")
public interface AcknowledgementLinkConfig {

    /**
     * The page of task-service as readers of mail reach it, such as {@code
     * https://dondoc.example.vn/api/v1/acknowledgement-page}. Mails have no link without it, or without a key ({@code
     * dondoc.links.keys}, the same as task-service's).
     */
    Optional<URI> page();

    /** How long a link is good for, from its notice on. */
    @WithDefault("30D")
    Duration life();
}
