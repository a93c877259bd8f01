package vn.dondoc.kit.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries traces where no library does: through the outbox, Kafka's records and the database to what is sent days later. Work
 * belongs to a trace only if a traced request began it. Tracing that fails never fails the work; off, each call is one comparison.
 */
@Singleton
public class Traces {

    /** The header of W3C Trace Context, in HTTP and on Kafka's records. */
    public static final String HEADER = "traceparent";

    private static final Logger LOG = Logger.getLogger(Traces.class);

    private final @Nullable Tracing tracing;
    private final TraceRepository contexts;

    private record Hop(String topic, SpanContext cause) {}

    Traces(
            TraceRepository contexts,
            @ConfigProperty(name = "otel.exporter.otlp.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.contexts = contexts;
        this.tracing = endpoint.map(url -> Tracing.start(service, url)).orElse(null);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (tracing != null) {
            tracing.close();
        }
    }

    public boolean isOn() {
        return tracing != null;
    }

    @Nullable
    Tracing tracing() {
        return tracing;
    }

    /** Writes on each message where its readers go on; one span for what one cause sends to one topic. */
    public void sending(List<SentMessage> messages) {
        Tracing on = tracing;
        if (on == null) {
            return;
        }
        Map<String, SpanContext> kept = find(messages.stream()
                .map(SentMessage::cause)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        SpanContext current = Tracing.current();
        Map<Hop, String> sent = new HashMap<>();
        for (SentMessage message : messages) {
            SpanContext known = message.cause() == null ? null : kept.get(message.cause());
            SpanContext cause = known == null ? current : known;
            if (cause != null) {
                message.headers()
                        .put(
                                HEADER,
                                sent.computeIfAbsent(
                                        new Hop(message.topic(), cause), hop -> on.send(hop.topic(), hop.cause())));
            }
        }
    }

    /** Applies a batch: a step of the first one's trace, linked to those of the others. */
    public void consuming(String topic, Supplier<List<ReceivedMessage>> received, Runnable work) {
        Tracing on = tracing;
        List<ReceivedMessage> messages = on == null ? List.of() : received.get();
        if (on == null || messages.isEmpty()) {
            work.run();
            return;
        }
        keep(messages);
        List<SpanContext> causes = messages.stream()
                .map(message -> Tracing.parse(message.traceparent()))
                .filter(SpanContext::isValid)
                .distinct()
                .toList();
        on.run("process " + topic, SpanKind.CONSUMER, causes, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Hands something over to the outside, as a step of the trace that caused it, however long ago. */
    public <T> T delivering(String what, @Nullable String cause, Supplier<T> delivery) {
        Tracing on = tracing;
        SpanContext known =
                on == null || cause == null ? null : find(List.of(cause)).get(cause);
        return on == null || known == null ? delivery.get() : on.run(what, SpanKind.CLIENT, List.of(known), delivery);
    }

    private Map<String, SpanContext> find(List<String> correlationIds) {
        Map<String, SpanContext> found = new HashMap<>();
        if (!correlationIds.isEmpty()) {
            try {
                contexts.find(correlationIds).forEach((id, traceparent) -> found.put(id, Tracing.parse(traceparent)));
            } catch (SQLException outage) {
                LOG.debug("the trace of earlier work could not be found", outage);
            }
        }
        found.values().removeIf(context -> !context.isValid());
        return found;
    }

    private void keep(List<ReceivedMessage> messages) {
        Map<String, String> newest = new LinkedHashMap<>();
        messages.forEach(message -> newest.put(message.correlationId(), message.traceparent()));
        try {
            contexts.keep(newest);
        } catch (SQLException outage) {
            LOG.debug("traces could not be kept for what is sent later", outage);
        }
    }
}
