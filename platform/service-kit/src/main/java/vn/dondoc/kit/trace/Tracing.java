package vn.dondoc.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The SDK and its spans. What this thread is doing stands in the log's context ({@code traceId}, {@code spanId}), which follows a
 * request from thread to thread and stands on each log line. A step that fails names the kind of the error and never its words:
 * they may hold what people wrote.
 */
final class Tracing implements AutoCloseable {

    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";
    private static final long LAST_WORDS_SECONDS = 5;

    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(Traces.HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(Traces.HEADER) ? traceparent : null;
        }
    };

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;

    private Tracing(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
        this.tracer = sdk.getTracer("vn.dondoc");
    }

    /** The environment's OTEL_ variables win over what stands here. Its queue is bounded: what finds it full is dropped. */
    static Tracing start(String service, String endpoint) {
        return new Tracing(AutoConfiguredOpenTelemetrySdk.builder()
                .setServiceClassLoader(Tracing.class.getClassLoader())
                .disableShutdownHook()
                .addPropertiesSupplier(() -> Map.of(
                        "otel.service.name", service,
                        "otel.exporter.otlp.endpoint", endpoint,
                        "otel.exporter.otlp.protocol", "http/protobuf",
                        "otel.metrics.exporter", "none",
                        "otel.logs.exporter", "none"))
                .build()
                .getOpenTelemetrySdk());
    }

    @Override
    public void close() {
        sdk.shutdown().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }

    static SpanContext parse(@Nullable String traceparent) {
        return Span.fromContext(
                        W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TRACEPARENT))
                .getSpanContext();
    }

    /** Null where this thread does nothing that is traced. */
    static @Nullable SpanContext current() {
        return MDC.get(TRACE_ID) instanceof String trace && MDC.get(SPAN_ID) instanceof String span
                ? SpanContext.create(trace, span, TraceFlags.getSampled(), TraceState.getDefault())
                : null;
    }

    /** Begins the span of a request; it is this thread's work until {@link #leave}. */
    Span enterRequest(String method, @Nullable String traceparent) {
        Span span = begin(method, SpanKind.SERVER, parse(traceparent), List.of())
                .setAttribute("http.request.method", method);
        enter(span);
        return span;
    }

    static void leave() {
        MDC.remove(TRACE_ID);
        MDC.remove(SPAN_ID);
    }

    /** A span of a moment: the message waits in the outbox and in Kafka until the reader's own begins. */
    String send(String topic, SpanContext cause) {
        Span span = begin("send " + topic, SpanKind.PRODUCER, cause, List.of());
        span.end();
        SpanContext sent = span.getSpanContext();
        return "00-%s-%s-%s"
                .formatted(
                        sent.getTraceId(),
                        sent.getSpanId(),
                        sent.getTraceFlags().asHex());
    }

    /** @param causes the first is the parent, the others are linked */
    <T> T run(String name, SpanKind kind, List<SpanContext> causes, Supplier<T> work) {
        SpanContext parent = causes.isEmpty() ? SpanContext.getInvalid() : causes.getFirst();
        Span span = begin(name, kind, parent, causes.stream().skip(1).toList());
        enter(span);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            leave();
            span.end();
        }
    }

    private Span begin(String name, SpanKind kind, SpanContext parent, List<SpanContext> links) {
        var span = tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(Context.root().with(Span.wrap(parent)));
        links.forEach(span::addLink);
        return span.startSpan();
    }

    private static void enter(Span span) {
        SpanContext context = span.getSpanContext();
        if (context.isSampled()) {
            MDC.put(TRACE_ID, context.getTraceId());
            MDC.put(SPAN_ID, context.getSpanId());
        }
    }
}
