package vn.dondoc.e2e.story;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The receiving end of OTLP over HTTP, in the place of a collector: it decodes with OpenTelemetry's own messages, and keeps all. */
final class SpanReceiver implements AutoCloseable {

    private final HttpServer server;
    private final Map<Id, Span> spans = new ConcurrentHashMap<>();

    private record Id(ByteString trace, ByteString span) {}

    private record Span(String name, Id parent) {}

    SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Of each span, what led to it: {@code service: name}, itself first, then its parent, up to the first of the trace. */
    Set<List<String>> paths() {
        return spans.keySet().stream().map(this::path).collect(Collectors.toSet());
    }

    private List<String> path(Id last) {
        List<String> path = new ArrayList<>();
        @Nullable Span span = spans.get(last);
        while (span != null) {
            path.add(span.name());
            span = spans.get(span.parent());
        }
        return path;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList()
                    .forEach(resource -> {
                        String service = service(resource.getResource());
                        resource.getScopeSpansList().stream()
                                .flatMap(scope -> scope.getSpansList().stream())
                                .forEach(span -> spans.put(
                                        new Id(span.getTraceId(), span.getSpanId()),
                                        new Span(
                                                service + ": " + span.getName(),
                                                new Id(span.getTraceId(), span.getParentSpanId()))));
                    });
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static String service(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .findFirst()
                .orElse("nobody");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
