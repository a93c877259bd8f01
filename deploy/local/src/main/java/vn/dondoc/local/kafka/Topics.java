package vn.dondoc.local.kafka;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * The topics of the system. Services never create them: in an office's cluster an administrator does, here
 * {@link #create}.
 */
public final class Topics {
    public static final String AGENCY_EVENTS = "dondoc.agency-events.v1";
    public static final String DIRECTIVE_EVENTS = "dondoc.directive-events.v1";
    public static final String CALENDAR_EVENTS = "dondoc.calendar-events.v1";
    public static final String BREAKDOWN_EVENTS = "dondoc.breakdown-events.v1";
    public static final String ASSIGNMENT_EVENTS = "dondoc.assignment-events.v1";
    public static final String NOTICE_EVENTS = "dondoc.notice-events.v1";

    /** The latest seal of each service's audit; key is the service. */
    public static final String AUDIT_ANCHORS = "dondoc.audit-anchors.v1";

    private static final long THIRTY_DAYS_IN_MILLIS = 30L * 24 * 60 * 60 * 1000;
    private static final int FOUR_MEBIBYTES = 4 * 1024 * 1024;

    public static final List<Topic> ALL = List.of(
            events(AGENCY_EVENTS),
            events(DIRECTIVE_EVENTS),
            events(CALENDAR_EVENTS),
            events(BREAKDOWN_EVENTS),
            events(ASSIGNMENT_EVENTS),
            events(NOTICE_EVENTS),
            events(AUDIT_ANCHORS),
            deadLetters(AGENCY_EVENTS, "task-service"),
            deadLetters(DIRECTIVE_EVENTS, "task-service"),
            deadLetters(AGENCY_EVENTS, "notification-service"),
            deadLetters(ASSIGNMENT_EVENTS, "notification-service"),
            deadLetters(BREAKDOWN_EVENTS, "notification-service"),
            deadLetters(CALENDAR_EVENTS, "notification-service"));

    /** One topic with the configuration it must have. */
    public record Topic(String name, int partitions, Map<String, String> configuration) {}

    private Topics() {}

    /** Full state per key: compacted, with 30 days in which every step can still be read. */
    public static Topic events(String name) {
        return new Topic(
                name,
                6,
                Map.of(
                        "cleanup.policy", "compact",
                        "min.compaction.lag.ms", String.valueOf(THIRTY_DAYS_IN_MILLIS),
                        "max.message.bytes", String.valueOf(FOUR_MEBIBYTES)));
    }

    /** What one service could not apply, kept for 30 days. */
    public static Topic deadLetters(String topic, String service) {
        return new Topic(
                topic + "." + service + ".dlq",
                1,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", String.valueOf(THIRTY_DAYS_IN_MILLIS),
                        "max.message.bytes", String.valueOf(FOUR_MEBIBYTES)));
    }

    /** Creates the topics that are missing and gives all of them their configuration. */
    public static void create(String bootstrapServers, Collection<Topic> topics)
            throws IOException, InterruptedException {
        try (Admin admin = Admin.create(KafkaBroker.adminProperties(bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic ->
                            new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.configuration()))
                    .toList();
            admin.createTopics(missing).all().get();
            List<Topic> known = topics.stream()
                    .filter(topic -> existing.contains(topic.name()))
                    .toList();
            configure(admin, known);
        } catch (ExecutionException e) {
            throw new IOException("Kafka refused to create the topics: " + e.getCause(), e);
        }
    }

    private static void configure(Admin admin, List<Topic> topics) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : topics) {
            List<AlterConfigOp> settings = new ArrayList<>();
            topic.configuration()
                    .forEach((key, value) ->
                            settings.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET)));
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings);
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }
}
