package vn.dondoc.local.kafka;

import java.util.List;

/** The server.properties of a single-node Kafka on a laptop. */
final class KafkaConfiguration {
    private KafkaConfiguration() {}

    static List<String> of(KafkaSettings settings) {
        String client = "PLAINTEXT://127.0.0.1:" + settings.port();
        String controller = "127.0.0.1:" + settings.controllerPort();
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + controller,
                "listeners=" + client + ",CONTROLLER://" + controller,
                "advertised.listeners=" + client,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "log.dirs=" + settings.data(),
                "auto.create.topics.enable=false",
                "num.partitions=1",
                "default.replication.factor=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                "group.initial.rebalance.delay.ms=0",
                // A killed broker may only come back when its former self is given up: after 9 seconds, by default.
                "broker.session.timeout.ms=2000",
                "broker.heartbeat.interval.ms=300",
                // The default of 128 MiB would be a quarter of this broker's heap.
                "log.cleaner.dedupe.buffer.size=16777216");
    }
}
