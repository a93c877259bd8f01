package vn.dondoc.local.system;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of an installation, all moved by one offset. */
public record LocalPorts(int offset) {
    /** The highest port we use, with the largest offset, is still a port. */
    public static final int LARGEST_OFFSET = 46_000;

    public LocalPorts {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new IllegalArgumentException("a port offset is between 0 and " + LARGEST_OFFSET + ": " + offset);
        }
    }

    public int issuer() {
        return 8080 + offset;
    }

    public int service(ServiceProgram service) {
        return service.standardPort() + offset;
    }

    public int mailboxHttp() {
        return 8025 + offset;
    }

    public int smtp() {
        return 1025 + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    public int kafkaController() {
        return 19093 + offset;
    }

    /** What needs a port here → the port, without the services. */
    Map<String, Integer> byUser() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the token issuer", issuer());
        ports.put("the mailbox", mailboxHttp());
        ports.put("the mailbox's SMTP", smtp());
        ports.put("PostgreSQL", postgres());
        ports.put("Kafka", kafka());
        ports.put("Kafka's controller", kafkaController());
        return ports;
    }
}
