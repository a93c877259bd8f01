package vn.dondoc.local.kafka;

import java.nio.file.Path;

/**
 * Where and how a Kafka broker runs.
 *
 * @param data log directory, formatted when empty and kept over restarts; its sibling {@code <name>.pid} names the process
 * @param log file the broker's output is appended to
 * @param port of the clients
 * @param controllerPort of the broker's own KRaft controller
 * @param outlivesJvm false kills the broker when this JVM exits
 */
public record KafkaSettings(Path data, Path log, int port, int controllerPort, boolean outlivesJvm) {

    Path pidFile() {
        return data.resolveSibling(data.getFileName() + ".pid");
    }
}
