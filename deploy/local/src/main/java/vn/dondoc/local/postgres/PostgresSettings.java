package vn.dondoc.local.postgres;

import java.nio.file.Path;

/**
 * Where and how a PostgreSQL runs.
 *
 * @param binaries folder the programs are unpacked into once; may be shared by several servers
 * @param data data directory, initialised when empty and kept over restarts; its sibling {@code <name>.pid} names the process
 * @param log file the server's output is appended to
 * @param durable false switches fsync off: for tests only, a power failure corrupts the data
 * @param outlivesJvm false kills the server when this JVM exits
 */
public record PostgresSettings(Path binaries, Path data, Path log, int port, boolean durable, boolean outlivesJvm) {

    Path pidFile() {
        return data.resolveSibling(data.getFileName() + ".pid");
    }
}
