package vn.dondoc.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** An HTTP server on 127.0.0.1 for the small things around the services. Bodies it reads may have 64 KiB. */
public final class HttpEndpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BODY = 64 * 1024;

    private final HttpServer server;

    private HttpEndpoint(HttpServer server) {
        this.server = server;
    }

    /** What was asked. {@code path} is decoded and begins with a slash. */
    public record Request(String method, String path, Map<String, List<String>> query, byte[] body) {
        /** The fields of an HTML form. */
        public Map<String, List<String>> form() {
            return fields(new String(body, StandardCharsets.UTF_8));
        }

        /** The first value of a query parameter, or {@code otherwise}. */
        public String query(String name, String otherwise) {
            return query.getOrDefault(name, List.of(otherwise)).getFirst();
        }
    }

    /** What is answered. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public static Answer of(int status, String contentType, byte[] body) {
            return new Answer(status, Map.of("Content-Type", contentType), body);
        }

        public static Answer json(int status, Object value) {
            try {
                return of(status, "application/json", JSON.writeValueAsBytes(value));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        public static Answer empty(int status) {
            return new Answer(status, Map.of(), new byte[0]);
        }
    }

    @FunctionalInterface
    public interface Handler {
        Answer answer(Request request) throws IOException;
    }

    /** Starts at once; port 0 takes any free one. */
    public static HttpEndpoint start(int port, Handler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
        return new HttpEndpoint(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void stop() {
        server.stop(0);
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = handler.answer(read(exchange));
            } catch (IOException | RuntimeException e) {
                answer = Answer.json(500, Map.of("error", "server_error", "error_description", String.valueOf(e)));
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                fields(query == null ? "" : query),
                body);
    }

    private static Map<String, List<String>> fields(String encoded) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
