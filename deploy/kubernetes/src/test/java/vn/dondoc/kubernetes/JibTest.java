package vn.dondoc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images without a daemon, pushed to a real registry. */
@Tag("real")
@Tag("long")
class JibTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";
    private @Nullable Process registry;

    @BeforeEach
    void aRegistryWithABaseImage(@TempDir Path folder) throws IOException, InterruptedException {
        ImageScripts.need("docker-registry", "podman", "buildah");
        try (ServerSocket free = new ServerSocket(0)) {
            address = "127.0.0.1:" + free.getLocalPort();
        }
        Path settings = Files.writeString(folder.resolve("config.yml"), """
                version: 0.1
                storage: {filesystem: {rootdirectory: %s}}
                http: {addr: "%s"}
                """.formatted(folder.resolve("data"), address));
        registry = new ProcessBuilder("docker-registry", "serve", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> get("/v2/").statusCode() == 200);
        String base = ImageScripts.run("base").strip();
        Process push = new ProcessBuilder("podman", "push", "--quiet", "--tls-verify=false", base, address + "/base:25")
                .inheritIO()
                .start();
        assertThat(push.waitFor()).isZero();
    }

    @AfterEach
    void itEnds() {
        if (registry != null) {
            registry.destroy();
        }
    }

    @Test
    void eachServiceIsPushedAsNobody() throws IOException, InterruptedException {
        ImageScripts.run("jib", "--registry", address, "--base", address + "/base:25", "--insecure");

        for (String service : Overlay.SERVICES) {
            String manifest = get("/v2/dondoc/" + service + "/manifests/0.1.0").body();
            String config = manifest.replaceAll("(?s).*\"config\":\\{[^}]*\"digest\":\"([^\"]+)\".*", "$1");
            assertThat(get("/v2/dondoc/" + service + "/blobs/" + config).body())
                    .contains("\"User\":\"10001:10001\"")
                    .contains("quarkus-run.jar");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .header("Accept", "application/vnd.docker.distribution.manifest.v2+json")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
