package vn.dondoc.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;
import vn.dondoc.benchmark.system.RunningSystem;

/** Of each service's image on this machine; where it has none, what an image would hold beside the runtime. */
final class ImageSize implements Measurement {

    private static final double MEGABYTE = 1e6;

    @Override
    public String name() {
        return "image";
    }

    @Override
    public List<Row> measure(Bench bench, long size) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (String service : RunningSystem.SERVICES) {
            Optional<Image> image = image(service);
            double bytes = image.isPresent()
                    ? image.get().bytes()
                    : packaged(bench.system().root().resolve(service).resolve("target/quarkus-app"));
            String kind = image.map(one -> "image built on " + one.builtOn())
                    .orElse("packaged, without a runtime: no image is here");
            rows.add(new Row(
                    "image of " + service,
                    0,
                    "%.0f MB (%s)".formatted(bytes / MEGABYTE, kind),
                    "",
                    bytes / MEGABYTE,
                    new Goal.Told(),
                    0,
                    0));
        }
        return rows;
    }

    private record Image(long bytes, String builtOn) {}

    private static Optional<Image> image(String service) throws InterruptedException {
        try {
            Process podman = new ProcessBuilder(
                            "podman",
                            "image",
                            "inspect",
                            "localhost/dondoc/" + service + ":0.1.0",
                            "--format",
                            "{{.Size}} {{.Created.Format \"2006-01-02\"}}")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] words =
                    new String(podman.getInputStream().readAllBytes()).strip().split(" ");
            return podman.waitFor() == 0
                    ? Optional.of(new Image(Long.parseLong(words[0]), words[1]))
                    : Optional.empty();
        } catch (IOException noPodman) {
            return Optional.empty();
        }
    }

    private static double packaged(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
