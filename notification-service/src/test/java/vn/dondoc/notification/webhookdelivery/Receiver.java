package vn.dondoc.notification.webhookdelivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The other side: an HTTP server that keeps what it got and answers as it is told, with 204 unless told otherwise. */
final class Receiver implements AutoCloseable {

    record Posted(String id, String timestamp, String signature, String body) {}

    record Reply(int status, Map<String, String> headers) {}

    private final HttpServer server;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Function<HttpExchange, Reply>> replies = new ConcurrentLinkedQueue<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void next(int status) {
        next(status, Map.of());
    }

    void next(int status, Map<String, String> headers) {
        replies.add(exchange -> new Reply(status, headers));
    }

    void nextAfter(java.util.concurrent.CountDownLatch latch) {
        replies.add(exchange -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Reply(204, Map.of());
        });
    }

    List<Posted> posted() {
        return posted;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        posted.add(new Posted(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Function<HttpExchange, Reply> told = replies.poll();
        Reply reply = told == null ? new Reply(204, Map.of()) : told.apply(exchange);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
