package vn.dondoc.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.operation.Operations.Answer;
import vn.dondoc.testkit.operation.Operations.Operation;

/**
 * Who may call what: every operation of the API description is called as every role and with every kind of bad token, and the
 * answers are held against a table written by hand.
 */
@Tag("real")
public interface AuthorisationContract {

    List<String> ROLES = List.of("clerk", "coordinator", "leader", "agency", "system", "admin");

    /** Stands in the table where the right is in the URL itself. */
    String ANYBODY = "anybody";

    int UUID_LENGTH = 36;

    byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    /** A line for each operation, {@code METHOD /path : role role}. */
    String expectedTable();

    /**
     * Things of body H12 that exist: the beginning of a path → values of its parameters. No caller of another body or agency
     * may learn of them.
     */
    default Map<String, Map<String, String>> thingsOfOthers() {
        return Map.of();
    }

    @Test
    default void tableNamesEveryOperationAndTheContractShowsIt() throws IOException {
        Map<String, Set<String>> table = table();
        assertThat(table.keySet())
                .as("an operation that is new or gone: write into the test who may call it")
                .isEqualTo(new TreeSet<>(
                        Operations.all().stream().map(Operation::name).toList()));
        String shown = AuthorisationPage.of(table);
        Path committed = Path.of("contract", "authorisation.md");
        Path written = Path.of("target", "authorisation.md");
        Files.writeString(written, shown);
        assertThat(committed).as("copy %s to contract/", written).exists().hasContent(shown);
    }

    /** Changes of things that a role reads by another way than the thing's own path, {@code METHOD /path : role}. */
    default Set<String> readOtherwise() {
        return Set.of();
    }

    @Test
    default void whoMayChangeAThingMayReadIt() {
        Map<String, Set<String>> table = table();
        Set<String> blind = new TreeSet<>();
        table.forEach((operation, may) -> may.stream()
                .filter(role -> !operation.startsWith("GET ") && ROLES.contains(role))
                .filter(role -> !whoRead(operation.split(" ", 2)[1], table).contains(role))
                .forEach(role -> blind.add(operation + " : " + role)));
        assertThat(blind).isEqualTo(readOtherwise());
    }

    /** Who may read the thing that the path leads to or through; everybody where it leads to none. */
    private static Collection<String> whoRead(String path, Map<String, Set<String>> table) {
        for (String thing = path; thing.contains("/"); thing = thing.substring(0, thing.lastIndexOf('/'))) {
            Set<String> readers = table.get("GET " + thing);
            if (readers != null && thing.endsWith("}")) {
                return readers;
            }
        }
        return ROLES;
    }

    @Test
    default void everyOperationIsOpenToTheRolesOfTheTableAndToNoOther() {
        Map<String, Set<String>> table = table();
        Map<String, String> tokens = tokensOfRoles();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            Set<String> may = table.getOrDefault(operation.name(), Set.of());
            StringBuilder line = new StringBuilder("%-80s".formatted(operation.name()));
            tokens.forEach((role, token) -> {
                Answer answer = Operations.call(operation, operation.uri(Map.of()), token, EMPTY, Map.of());
                line.append(" %s=%d".formatted(role, answer.status()));
                boolean open = !answer.refusesTheRole() && answer.status() != 401;
                if (may.contains(ANYBODY)) {
                    open = may.contains(role);
                }
                if (open != may.contains(role) || answer.status() >= 500) {
                    wrong.add(operation.name() + " as " + role + ": " + answer);
                }
            });
            System.out.println(line);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    default void badTokenOpensNothing() {
        Map<String, Set<String>> table = table();
        Map<String, Map<String, @Nullable String>> tokens = new HashMap<>();
        ROLES.forEach(role -> tokens.put(role, badTokens(role)));
        List<Operation> operations = Operations.all();
        List<String> wrong = new ArrayList<>();
        AtOnce.of(operations, operation -> openedByBadTokens(operation, table, tokens))
                .forEach(wrong::addAll);
        Map<String, String> good = tokensOfRoles();
        AtOnce.of(operations, operation -> openedByMatrixParameters(operation, table, good))
                .forEach(wrong::addAll);
        System.out.printf(
                "%d calls with bad tokens, all refused%n",
                operations.size() * badTokens("admin").size());
        assertThat(wrong).isEmpty();
    }

    /** With tokens that would open it if they were good. */
    private static List<String> openedByBadTokens(
            Operation operation, Map<String, Set<String>> table, Map<String, Map<String, @Nullable String>> tokens) {
        Set<String> may = table.getOrDefault(operation.name(), Set.of());
        String role = may.stream().filter(ROLES::contains).sorted().findFirst().orElse("admin");
        List<String> wrong = new ArrayList<>();
        tokens.getOrDefault(role, Map.of()).forEach((kind, bad) -> {
            int status = Operations.call(operation, operation.uri(Map.of()), bad, EMPTY, Map.of())
                    .status();
            boolean refused = may.contains(ANYBODY) ? status >= 400 && status < 500 : status == 401;
            if (!refused) {
                wrong.add(operation.name() + " with " + kind + ": " + status);
            }
        });
        return wrong;
    }

    /** The router passes over what follows a semicolon; what guards an operation must not be led astray by it. */
    private static List<String> openedByMatrixParameters(
            Operation operation, Map<String, Set<String>> table, Map<String, String> tokens) {
        Set<String> may = table.getOrDefault(operation.name(), Set.of());
        if (may.contains(ANYBODY)) {
            return List.of();
        }
        String uri = operation.uri(Map.of()) + ";a=b";
        int unknown = Operations.call(operation, uri, null, EMPTY, Map.of()).status();
        boolean known = ROLES.stream()
                .filter(role -> !may.contains(role) && !role.equals("agency"))
                .limit(1)
                .map(role -> Operations.call(operation, uri, tokens.get(role), EMPTY, Map.of()))
                .allMatch(answer -> answer.refusesTheRole() || answer.status() == 404);
        return known && (unknown == 401 || unknown == 404)
                ? List.of()
                : List.of(operation.name() + " with a semicolon: " + unknown);
    }

    /** One call about a thing by one who must not learn of it. */
    record Intrusion(Operation operation, Map<String, String> thing, String who, String token) {}

    @Test
    default void nobodyLearnsOfAnotherBodysOrAgencysThings() {
        Map<String, Set<String>> table = table();
        List<Intrusion> intrusions = new ArrayList<>();
        Things.of(this)
                .forEach((beginning, values) -> Operations.all().stream()
                        .filter(operation -> operation.path().startsWith(beginning))
                        .forEach(operation -> Strangers.of(table.getOrDefault(operation.name(), Set.of()))
                                .forEach(
                                        (who, token) -> intrusions.add(new Intrusion(operation, values, who, token)))));
        List<Answer> answers = AtOnce.of(intrusions, one -> decent(one.operation(), one.thing(), one.token()));
        List<String> wrong = new ArrayList<>();
        int wrongInThemselves = 0;
        for (int i = 0; i < answers.size(); i++) {
            Intrusion one = intrusions.get(i);
            int status = answers.get(i).status();
            System.out.printf("%-80s %s=%d%n", one.operation().name(), one.who(), status);
            // A request that is wrong whatever it is about says nothing of the thing.
            boolean decidedBefore = Set.of(400, 415).contains(status);
            wrongInThemselves += decidedBefore ? 1 : 0;
            if (status != 404 && status != 403 && !decidedBefore) {
                wrong.add(one.operation().name() + " as " + one.who() + ": " + answers.get(i));
            }
        }
        System.out.printf(
                "%d calls about others' things, %d of them wrong in themselves%n", answers.size(), wrongInThemselves);
        assertThat(wrong).isEmpty();
    }

    @Test
    default void noListShowsWhatIsOfAnotherBodyOrAgency() {
        Map<String, Set<String>> table = table();
        Set<String> ids = new TreeSet<>();
        Things.of(this)
                .values()
                .forEach(values -> values.values().stream()
                        .filter(value -> value.length() == UUID_LENGTH)
                        .forEach(ids::add));
        List<Intrusion> readings = new ArrayList<>();
        Operations.all().stream()
                .filter(operation ->
                        operation.method().equals("GET") && !operation.path().contains("{"))
                .forEach(operation -> Strangers.of(table.getOrDefault(operation.name(), Set.of()))
                        .forEach((who, token) -> readings.add(new Intrusion(operation, Map.of(), who, token))));
        List<String> wrong = new ArrayList<>();
        AtOnce.of(readings, one -> {
                    Answer answer =
                            Operations.call(one.operation(), one.operation().path(), one.token(), EMPTY, Map.of());
                    return ids.stream()
                            .filter(answer.body()::contains)
                            .map(id -> one.operation().name() + " shows " + id + " to " + one.who())
                            .toList();
                })
                .forEach(wrong::addAll);
        System.out.printf("%d lists read by those whose things they are not%n", readings.size());
        assertThat(wrong).isEmpty();
    }

    /**
     * Makes a thing with a request as the API description shows it.
     *
     * @param values of the path's parameters and of the body's fields
     * @return its id
     */
    static String made(String operation, Map<String, String> values, String token) {
        Answer answer = decent(Operations.named(operation), values, token);
        assertThat(answer.status()).as(operation + ": " + answer).isBetween(200, 299);
        return JsonPath.from(answer.body()).getString("id");
    }

    /** With a version that the thing does not have: who may not know of it is not told so. */
    private static Answer decent(Operation operation, Map<String, String> values, String token) {
        return Operations.call(
                operation,
                operation.uri(values),
                token,
                DecentRequest.body(operation, values),
                Map.of("If-Match", "\"1-987654\""));
    }

    /** The expected table: operation → roles. */
    default Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        expectedTable().lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(" : ");
            table.put(
                    parts[0].strip().replaceAll(" +", " "),
                    Set.of(parts[1].strip().split(" ")));
        });
        return table;
    }

    /** A good token of each role; that of an agency is of one that has nothing. */
    static Map<String, String> tokensOfRoles() {
        Map<String, String> tokens = new LinkedHashMap<>();
        ROLES.forEach(role -> tokens.put(role, role.equals("agency") ? Tokens.ofAgency("Z98.01") : Tokens.of(role)));
        return tokens;
    }

    private static Map<String, @Nullable String> badTokens(String role) {
        Map<String, @Nullable String> tokens = new LinkedHashMap<>();
        tokens.put("no token", null);
        tokens.put("what is no token", "a.b.c");
        tokens.put("an expired token", Tokens.expired(role));
        tokens.put("a token of another issuer", Tokens.ofAnotherIssuer(role));
        tokens.put("a token for another audience", Tokens.forAnotherAudience(role));
        tokens.put("a forged token", Tokens.forged(role));
        tokens.put("alg=none", Tokens.unsigned(role));
        tokens.put("HS256 with the public key", Tokens.signedWithThePublicKey(role));
        return tokens;
    }
}
