package vn.dondoc.task.life;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.Office;
import vn.dondoc.testkit.Tokens;

/**
 * The life once more, by hand. {@code to} null: back to where it was suspended.
 *
 * @param from states it may be taken from
 */
record LifeCommand(
        String path, Side side, Set<String> from, @Nullable String to, boolean newCycle, String body) {

    /** Who may send a command. */
    enum Side {
        AGENCY,
        OFFICE,
        LEADER
    }

    private static final String WHY = "\"reason\":\"vì lý do thử\"";

    static final Set<String> OPEN = Set.of("ASSIGNED", "IN_PROGRESS", "SUBMITTED", "DECLINED");

    static final List<LifeCommand> COMMANDS = List.of(
            new LifeCommand("acknowledgement", Side.AGENCY, Set.of("ASSIGNED"), "IN_PROGRESS", false, "{}"),
            new LifeCommand("decline", Side.AGENCY, Set.of("ASSIGNED"), "DECLINED", false, "{" + WHY + "}"),
            new LifeCommand(
                    "progress-reports",
                    Side.AGENCY,
                    Set.of("ASSIGNED", "IN_PROGRESS"),
                    "IN_PROGRESS",
                    false,
                    "{\"percent\":50,\"text\":\"một nửa\"}"),
            new LifeCommand(
                    "submission",
                    Side.AGENCY,
                    Set.of("ASSIGNED", "IN_PROGRESS"),
                    "SUBMITTED",
                    false,
                    "{\"note\":\"xong\"}"),
            new LifeCommand("acceptance", Side.OFFICE, Set.of("SUBMITTED"), "COMPLETED", false, "{}"),
            new LifeCommand("redo", Side.OFFICE, Set.of("SUBMITTED"), "IN_PROGRESS", false, "{" + WHY + "}"),
            new LifeCommand("upholding", Side.OFFICE, Set.of("DECLINED"), "ASSIGNED", false, "{" + WHY + "}"),
            new LifeCommand("suspension", Side.OFFICE, OPEN, "SUSPENDED", false, "{" + WHY + "}"),
            new LifeCommand("resumption", Side.OFFICE, Set.of("SUSPENDED"), null, false, "{" + WHY + "}"),
            new LifeCommand("reopening", Side.LEADER, Set.of("COMPLETED"), "IN_PROGRESS", true, "{" + WHY + "}"),
            new LifeCommand(
                    "reassignment",
                    Side.OFFICE,
                    Set.of("ASSIGNED", "IN_PROGRESS", "DECLINED"),
                    "ASSIGNED",
                    true,
                    "{" + WHY + ",\"agency\":\"%s\"}"));

    /** What moves deadlines; foretold nowhere, since it depends on what others do at the same time. */
    static final List<LifeCommand> ON_DEADLINES = List.of(
            new LifeCommand(
                    "deadline-corrections",
                    Side.OFFICE,
                    OPEN,
                    "",
                    false,
                    "{\"deadline\":{\"on\":\"2020-09-%s\"}," + WHY + "}"),
            new LifeCommand("extensions", Side.AGENCY, OPEN, "", false, "{\"until\":\"2020-10-%s\"," + WHY + "}"));

    static final LifeCommand WITHDRAWAL = new LifeCommand(
            "withdrawal",
            Side.OFFICE,
            Set.of("ASSIGNED", "IN_PROGRESS", "SUBMITTED", "DECLINED", "SUSPENDED"),
            "WITHDRAWN",
            false,
            "{" + WHY + "}");

    /** Mostly one that the state allows, or lives would stand still; withdrawal ends a life for good, so it comes seldom. */
    static LifeCommand choose(Random random, String state) {
        if (random.nextInt(40) == 0) {
            return WITHDRAWAL;
        }
        List<LifeCommand> allowed = COMMANDS.stream()
                .filter(command -> command.from().contains(state))
                .toList();
        List<LifeCommand> from = allowed.isEmpty() || random.nextInt(3) == 0 ? COMMANDS : allowed;
        return from.get(random.nextInt(from.size()));
    }

    static RequestSpecification caller(Side side, String agency) {
        return switch (side) {
            case AGENCY -> Office.agency(agency);
            case OFFICE -> Office.coordinator();
            case LEADER -> Office.caller(Tokens.of("leader"));
        };
    }
}
