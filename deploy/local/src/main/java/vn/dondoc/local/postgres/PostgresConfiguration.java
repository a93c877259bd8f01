package vn.dondoc.local.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** The server parameters of a PostgreSQL on a laptop. */
final class PostgresConfiguration {
    private PostgresConfiguration() {}

    static Map<String, String> of(PostgresSettings settings) {
        String durable = settings.durable() ? "on" : "off";
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("listen_addresses", "127.0.0.1");
        // A socket path may be at most 107 bytes long, and a clone can lie deep.
        parameters.put("unix_socket_directories", "");
        parameters.put("max_connections", "200");
        parameters.put("shared_buffers", "128MB");
        parameters.put("max_wal_size", "512MB");
        parameters.put("fsync", durable);
        parameters.put("full_page_writes", durable);
        // On even where fsync is off: what was committed must outlive a kill -9 of the server, in tests above all.
        parameters.put("synchronous_commit", "on");
        parameters.put("timezone", "UTC");
        parameters.put("log_timezone", "UTC");
        parameters.put("log_line_prefix", "%m [%p] %q%u@%d ");
        // Just-in-time compilation costs more than it brings for short statements.
        parameters.put("jit", "off");
        return parameters;
    }
}
