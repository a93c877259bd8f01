package vn.dondoc.task.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.life.LifeCommand.COMMANDS;
import static vn.dondoc.task.life.LifeCommand.OPEN;
import static vn.dondoc.task.life.LifeCommand.WITHDRAWAL;
import static vn.dondoc.task.life.LifeCommand.caller;
import static vn.dondoc.task.life.LifeCommand.choose;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.task.life.LifeCommand.Side;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** Random commands, right and wrong ones, by one after the other: a model written down by hand foretells each answer. */
@QuarkusTest
@RealTaskService
class LifeModelTest {

    /** What the model believes of one assignment. */
    private static final class Believed {
        final UUID id;
        final boolean lead;
        String agency;
        String state = "ASSIGNED";
        String suspendedFrom = "";
        int cycle = 1;
        int version = 1;

        Believed(UUID id, boolean lead, String agency) {
            this.id = id;
            this.lead = lead;
            this.agency = agency;
        }
    }

    @BeforeEach
    void agenciesAreKnown() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void eachCommandAnswersAsTheModelSays() {
        assertThat(play(List.of(20200907L, 42L), 45))
                .as("every step was taken at least once")
                .hasSize(COMMANDS.size() + 1);
    }

    @Test
    @Tag("long")
    void eachOfManyMoreCommandsAnswersAsTheModelSays() {
        assertThat(play(LongStream.range(1, 20).boxed().toList(), 60)).hasSize(COMMANDS.size() + 1);
    }

    /** @return the steps that were taken */
    private Set<String> play(List<Long> seeds, int commands) {
        Set<String> taken = new TreeSet<>();
        List<UUID> all = new ArrayList<>();
        for (long seed : seeds) {
            Random random = new Random(seed);
            UUID own = Office.hasDirective();
            Office.hasIssued(own, AGRICULTURE, POLICE);
            List<UUID> ids = Office.assignmentsOf(own);
            all.addAll(ids);
            List<Believed> task =
                    List.of(new Believed(ids.get(0), true, AGRICULTURE), new Believed(ids.get(1), false, POLICE));
            for (int n = 0; n < commands; n++) {
                Believed target = task.get(random.nextInt(2));
                LifeCommand command = untaken(target.state, taken)
                        .filter(untaken -> random.nextBoolean())
                        .orElseGet(() -> choose(random, target.state));
                String what = "seed %d, command %d: %s".formatted(seed, n, command.path());
                if (command(random, command, target, task, what) && taken.add(command.path())) {
                    LifeInvariants.assertHold(target.id);
                }
            }
            task.forEach(this::assertKeptItsWord);
        }
        LifeInvariants.assertToldInOrder(all);
        return taken;
    }

    /** One that the state allows and that was not seen yet; the end of a life last. */
    private static Optional<LifeCommand> untaken(String state, Set<String> taken) {
        return COMMANDS.stream()
                .filter(command -> command.from().contains(state) && !taken.contains(command.path()))
                .findFirst()
                .or(() -> taken.size() == COMMANDS.size() && WITHDRAWAL.from().contains(state)
                        ? Optional.of(WITHDRAWAL)
                        : Optional.empty());
    }

    /** @return whether it was taken */
    private boolean command(Random random, LifeCommand command, Believed target, List<Believed> task, String what) {
        Side sender = random.nextInt(6) == 0 ? Side.values()[random.nextInt(3)] : command.side();
        String agency = random.nextInt(8) == 0 ? task.get(random.nextInt(2)).agency : target.agency;
        String to = List.of(AGRICULTURE, POLICE, FINANCE).get(random.nextInt(3));
        boolean stale = random.nextInt(10) == 0;

        int expected = expected(command, target, task, sender, agency, to, stale);
        Response answer = caller(sender, agency)
                .header("If-Match", "\"1-" + (stale ? target.version + 7 : target.version) + "\"")
                .body(command.body().replace("%s", to))
                .post("/api/v1/assignments/{id}/{step}", target.id, command.path());

        assertThat(answer.statusCode())
                .as("%s on %s by %s", what, target.state, sender)
                .isEqualTo(expected);
        if (expected == 200) {
            move(command, target, task, to);
            assertThat(answer.<String>path("state")).as(what).isEqualTo(target.state);
            assertThat(answer.<Integer>path("cycle")).as(what).isEqualTo(target.cycle);
            assertThat(answer.<Integer>path("version")).as(what).isEqualTo(target.version);
            assertThat(answer.<String>path("agency")).as(what).isEqualTo(target.agency);
        }
        return expected == 200;
    }

    private static int expected(
            LifeCommand command,
            Believed target,
            List<Believed> task,
            Side sender,
            String agency,
            String to,
            boolean stale) {
        boolean roleFits = sender == command.side() || sender == Side.LEADER && command.side() == Side.OFFICE;
        if (!roleFits) {
            return 403;
        }
        if (sender == Side.AGENCY && !agency.equals(target.agency)) {
            return 404;
        }
        if (stale) {
            return 412;
        }
        boolean hasPart = task.stream().anyMatch(part -> part.agency.equals(to));
        if (command.path().equals("reassignment") && hasPart) {
            return 422;
        }
        return command.from().contains(target.state) ? 200 : 409;
    }

    private static void move(LifeCommand command, Believed target, List<Believed> task, String to) {
        String was = target.state;
        target.state = command.to() == null ? target.suspendedFrom : command.to();
        target.suspendedFrom = command.path().equals("suspension") ? was : "";
        target.version++;
        if (command.newCycle()) {
            target.cycle++;
        }
        if (command.path().equals("reassignment")) {
            target.agency = to;
        }
        if (command.path().equals("acceptance") && target.lead) {
            task.stream()
                    .filter(part -> !part.lead && (OPEN.contains(part.state) || part.state.equals("SUSPENDED")))
                    .forEach(part -> {
                        part.state = "COMPLETED";
                        part.suspendedFrom = "";
                        part.version++;
                    });
        }
    }

    private void assertKeptItsWord(Believed believed) {
        assertThat(RealPostgres.query(
                        "select state || ' ' || cycle || ' ' || version || ' ' || agency_code from assignments"
                                + " where id = '" + believed.id + "'"))
                .containsExactly(
                        believed.state + " " + believed.cycle + " " + believed.version + " " + believed.agency);
        LifeInvariants.assertHold(believed.id);
    }
}
