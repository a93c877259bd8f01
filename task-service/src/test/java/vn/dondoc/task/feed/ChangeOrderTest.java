package vn.dondoc.task.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static vn.dondoc.task.FeedOffice.changesOf;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.FeedOffice.Told;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Positions are drawn in the order of the commits, by the database alone. */
@QuarkusTest
@RealTaskService
class ChangeOrderTest {

    private String agency = "";
    private String other = "";
    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void twoAgencies() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        agency = FeedOffice.hasAgency();
        other = FeedOffice.hasAgency();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void whatCommitsLateIsToldAfterWhatCommittedBefore() throws SQLException {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 2);
        String cursor = all(agency).next();
        try (Connection slow = RealPostgres.asService()) {
            slow.setAutoCommit(false);
            touch(slow, given.get(0));
            try (Connection quick = RealPostgres.asService()) {
                touch(quick, given.get(1));
            }
            Told before = FeedOffice.read(Tokens.ofAgency(agency), changesOf(agency), cursor);
            assertThat(before.ids()).containsExactly(given.get(1));
            slow.commit();
            assertThat(FeedOffice.read(Tokens.ofAgency(agency), changesOf(agency), before.next())
                            .ids())
                    .containsExactly(given.get(0));
        }
    }

    @Test
    void rolledBackChangesDrawNothing() throws SQLException {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 1);
        String cursor = all(agency).next();
        try (Connection connection = RealPostgres.asService()) {
            connection.setAutoCommit(false);
            touch(connection, given.getFirst());
            connection.rollback();
        }
        Office.agency(agency)
                .queryParam("since", cursor)
                .get(changesOf(agency))
                .then()
                .body("items", empty());
        assertThat(RealPostgres.query("select position from agency_positions where agency_code = '" + agency + "'"))
                .containsExactly("1");
        assertThat(RealPostgres.count("undrawn_changes")).isZero();
    }

    @Test
    void writersOfTheSameAgenciesInOppositeOrdersDoNotLockEachOtherOut() throws Exception {
        List<String> first = FeedOffice.hasAssignments(directive, agency, 2);
        List<String> second = FeedOffice.hasAssignments(directive, other, 2);
        try (Connection one = RealPostgres.asService();
                Connection two = RealPostgres.asService()) {
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            touch(one, first.get(0));
            touch(two, second.get(1));
            touch(one, second.get(0));
            touch(two, first.get(1));
            CompletableFuture<Void> ends = CompletableFuture.runAsync(() -> commit(one));
            commit(two);
            ends.get(20, TimeUnit.SECONDS);
        }
        assertThat(RealPostgres.query("select position from agency_positions where agency_code in ('" + agency + "', '"
                        + other + "')"))
                .containsExactly("4", "4");
    }

    @Test
    void serviceItselfCannotMovePositions() throws SQLException {
        try (Connection service = RealPostgres.asService();
                var statement = service.createStatement()) {
            for (String forbidden : List.of(
                    "update agency_positions set position = 1",
                    "delete from agency_changes",
                    "delete from undrawn_changes")) {
                assertThatThrownBy(() -> statement.execute(forbidden)).hasMessageContaining("permission denied");
            }
        }
    }

    private static void touch(Connection connection, String assignment) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update assignments set version = version + 1 where id = '" + assignment + "'");
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Told all(String agency) {
        return FeedOffice.read(Tokens.ofAgency(agency), changesOf(agency), null);
    }
}
