package vn.dondoc.testkit.contract;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.kit.consumer.RejectedEventException;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.TestConfiguration;

/** A handler as a service would write one: the newest state of each key, and how often it changed. */
final class ContractStates implements EventHandler<ContractStates.State> {

    private static final String APPLY = """
            insert into contract_states as s (topic, key, epoch, version, content, changes)
            select ?, key, epoch, version, content, 1
            from unnest(?, ?, ?, ?) as e (key, epoch, version, content)
            on conflict (topic, key) do update
            set epoch = excluded.epoch, version = excluded.version, content = excluded.content, changes = s.changes + 1
            where (excluded.epoch, excluded.version) > (s.epoch, s.version)
            """;

    private final String topic;

    record State(String key, long epoch, long version, String content) {}

    ContractStates(String topic) {
        this.topic = topic;
    }

    static void createTable() {
        RealPostgres.execute("""
                create table if not exists contract_states (
                    topic text, key text, epoch bigint, version bigint, content text check (content <> 'breaks the rule'),
                    changes int, primary key (topic, key))
                """);
        RealPostgres.execute("grant select, insert, update on contract_states to "
                + TestConfiguration.of("quarkus.datasource.username"));
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Optional<State> decode(Event event) {
        String text = RealKafka.text(event.data());
        if (!text.startsWith("{")) {
            throw new RejectedEventException("the data are not JSON");
        }
        String content = text.substring(1, text.length() - 1);
        return Optional.of(new State(event.key(), event.epoch(), event.version(), content));
    }

    @Override
    public void apply(List<State> states) {
        DataSource dataSource = CDI.current().select(DataSource.class).get();
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(APPLY)) {
            upsert.setString(1, topic);
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", states.stream().map(State::key).toArray()));
            upsert.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", states.stream().map(State::epoch).toArray()));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", states.stream().map(State::version).toArray()));
            upsert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", states.stream().map(State::content).toArray()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("states could not be applied", e);
        }
    }

    /** {@code key=content version/changes} of each key, sorted. */
    List<String> rows() {
        return RealPostgres.query("""
                select key || '=' || content || ' ' || epoch || '.' || version || '/' || changes
                from contract_states where topic = '%s' order by key
                """.formatted(topic));
    }
}
