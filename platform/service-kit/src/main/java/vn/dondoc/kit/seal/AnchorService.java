package vn.dondoc.kit.seal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** Takes the latest seal out of the database: to a topic and to a folder. */
@ApplicationScoped
public class AnchorService {

    /** Key is the service's name; the topic is compacted, with 30 days in which every anchor can still be read. */
    public static final String TOPIC = "dondoc.audit-anchors.v1";

    private final SealRepository seals;
    private final Outbox outbox;
    private final AnchorFiles files;
    private final SealConfig config;
    private final String service;

    private long exported;
    private long exportedAtNanos;

    AnchorService(
            SealRepository seals,
            Outbox outbox,
            AnchorFiles files,
            SealConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.seals = seals;
        this.outbox = outbox;
        this.files = files;
        this.config = config;
        this.service = service;
    }

    /** Does nothing while the latest is out already, or another went out a moment ago. */
    public synchronized void exportLatest() {
        // By the machine's time: the business clock may be set back.
        boolean tooEarly =
                System.nanoTime() - exportedAtNanos < config.anchorEvery().toNanos();
        Anchor latest = exported > 0 && tooEarly ? Anchor.NONE : seals.latest();
        if (latest.number() == 0 || latest.number() == exported) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.append(new OutgoingEvent(TOPIC, "audit-sealed.v1", service, latest.number(), latest)));
        files.add(latest);
        exported = latest.number();
        exportedAtNanos = System.nanoTime();
    }
}
