package vn.dondoc.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.TestConfiguration;

/** Several pods of a release start at once, and each migrates before it serves. */
public interface MigrationRaceContract {

    /** Each of the replicas ends well, and each migration has run once. */
    @Test
    default void replicasThatMigrateAnEmptyDatabaseAtOnceLeaveOneSchema() throws Exception {
        String raced = TestConfiguration.of("dondoc.test.database") + "_raced";
        String owner = TestConfiguration.of("quarkus.flyway.username");
        RealPostgres.execute("create database " + raced + " owner " + owner);
        try {
            List<Integer> executed = atOnce(3, () -> flyway(raced, owner).migrate().migrationsExecuted);

            var schema = flyway(raced, owner).info();
            assertThat(executed.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(schema.applied().length)
                    .isPositive();
            assertThat(schema.pending()).isEmpty();
            flyway(raced, owner).validate();
        } finally {
            RealPostgres.execute("drop database " + raced + " with (force)");
        }
    }

    private static Flyway flyway(String database, String owner) {
        String url = TestConfiguration.of("quarkus.datasource.jdbc.url")
                .replace("/" + TestConfiguration.of("dondoc.test.database"), "/" + database);
        return Flyway.configure()
                .dataSource(url, owner, TestConfiguration.of("quarkus.flyway.password"))
                .locations(
                        "filesystem:../platform/service-kit/src/main/resources/db/kit",
                        "filesystem:src/main/resources/db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app_role", TestConfiguration.of("quarkus.datasource.username")))
                .load();
    }

    private static List<Integer> atOnce(int replicas, Callable<Integer> migration)
            throws InterruptedException, ExecutionException {
        List<Integer> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(replicas)) {
            List<Future<Integer>> pending = threads.invokeAll(Collections.nCopies(replicas, migration));
            for (Future<Integer> each : pending) {
                results.add(each.get());
            }
        }
        return results;
    }
}
