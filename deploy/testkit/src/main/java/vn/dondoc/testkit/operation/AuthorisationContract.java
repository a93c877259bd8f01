package vn.dondoc.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        String shown = markdown(table);
        Path committed = Path.of("contract", "authorisation.md");
        Path written = Path.of("target", "authorisation.md");
        Files.writeString(written, shown);
        assertThat(committed).as("copy %s to contract/", written).exists().hasContent(shown);
    }

    @Test
    default void everyOperationIsOpenToTheRolesOfTheTableAndToNoOther() {
        Map<String, Set<String>> table = table();
        List<String> wrong = new ArrayList<>();
        Map<String, String> tokens = tokensOfRoles();
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
        List<String> wrong = new ArrayList<>();
        // Drawing a key to forge with takes longer than the calls.
        Map<String, Map<String, @Nullable String>> tokens = new HashMap<>();
        int calls = 0;
        for (Operation operation : Operations.all()) {
            Set<String> may = table.getOrDefault(operation.name(), Set.of());
            String role =
                    may.stream().filter(ROLES::contains).sorted().findFirst().orElse("admin");
            for (var bad : tokens.computeIfAbsent(role, AuthorisationContract::badTokens)
                    .entrySet()) {
                int status = Operations.call(operation, operation.uri(Map.of()), bad.getValue(), EMPTY, Map.of())
                        .status();
                calls++;
                boolean refused = may.contains(ANYBODY) ? status >= 400 && status < 500 : status == 401;
                if (!refused) {
                    wrong.add(operation.name() + " with " + bad.getKey() + ": " + status);
                }
            }
        }
        wrong.addAll(openedByMatrixParameters(table));
        System.out.printf("%d calls with bad tokens, all refused%n", calls);
        assertThat(wrong).isEmpty();
    }

    /** The router passes over what follows a semicolon; what guards an operation must not be led astray by it. */
    private static List<String> openedByMatrixParameters(Map<String, Set<String>> table) {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            Set<String> may = table.getOrDefault(operation.name(), Set.of());
            if (may.contains(ANYBODY)) {
                continue;
            }
            String uri = operation.uri(Map.of()) + ";a=b";
            int unknown = Operations.call(operation, uri, null, EMPTY, Map.of()).status();
            boolean known = ROLES.stream()
                    .filter(role -> !may.contains(role) && !role.equals("agency"))
                    .limit(1)
                    .map(role -> Operations.call(operation, uri, Tokens.of(role), EMPTY, Map.of()))
                    .allMatch(answer -> answer.refusesTheRole() || answer.status() == 404);
            if (!known || unknown != 401 && unknown != 404) {
                wrong.add(operation.name() + " with a semicolon: " + unknown);
            }
        }
        return wrong;
    }

    @Test
    default void nobodyLearnsOfAnotherBodysOrAgencysThings() {
        Map<String, Set<String>> table = table();
        List<String> wrong = new ArrayList<>();
        int[] calls = new int[2];
        thingsOfOthers()
                .forEach((beginning, values) -> Operations.all().stream()
                        .filter(operation -> operation.path().startsWith(beginning))
                        .forEach(operation -> strangers(table.getOrDefault(operation.name(), Set.of()))
                                .forEach((who, token) -> {
                                    Answer answer = decent(operation, values, token);
                                    System.out.printf("%-80s %s=%d%n", operation.name(), who, answer.status());
                                    boolean hidden = answer.status() == 404 || answer.status() == 403;
                                    // A request that is wrong whatever it is about says nothing of the thing.
                                    boolean decidedBefore = Set.of(400, 415).contains(answer.status());
                                    calls[0]++;
                                    calls[1] += decidedBefore ? 1 : 0;
                                    if (!hidden && !decidedBefore) {
                                        wrong.add(operation.name() + " as " + who + ": " + answer);
                                    }
                                })));
        System.out.printf("%d calls about others' things, %d of them wrong in themselves%n", calls[0], calls[1]);
        assertThat(wrong).isEmpty();
    }

    @Test
    default void noListShowsWhatIsOfAnotherBodyOrAgency() {
        Map<String, Set<String>> table = table();
        Set<String> ids = new TreeSet<>();
        thingsOfOthers()
                .values()
                .forEach(values -> values.values().stream()
                        .filter(value -> value.length() == UUID_LENGTH)
                        .forEach(ids::add));
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (Operation operation : Operations.all()) {
            if (!operation.method().equals("GET") || operation.path().contains("{")) {
                continue;
            }
            for (var stranger :
                    strangers(table.getOrDefault(operation.name(), Set.of())).entrySet()) {
                Answer answer = Operations.call(operation, operation.path(), stranger.getValue(), EMPTY, Map.of());
                calls++;
                ids.stream()
                        .filter(answer.body()::contains)
                        .forEach(id -> wrong.add(operation.name() + " shows " + id + " to " + stranger.getKey()));
            }
        }
        System.out.printf("%d lists read by those whose things they are not%n", calls);
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

    private static Map<String, String> strangers(Set<String> may) {
        Map<String, String> tokens = new LinkedHashMap<>();
        may.stream()
                .filter(role -> ROLES.contains(role) && !role.equals("admin") && !role.equals("agency"))
                .sorted()
                .forEach(role -> tokens.put(role + " of another body", Tokens.of(role, List.of("H98"))));
        if (may.contains("agency")) {
            tokens.put("agency of another body", Tokens.ofAgency("H98.01"));
            tokens.put("another agency of the body", Tokens.ofAgency("H12.98"));
        }
        return tokens;
    }

    private static String markdown(Map<String, Set<String>> table) {
        StringBuilder text = new StringBuilder("""
                # Who may call what

                Written by the test that calls every operation as every role. Beyond the role, a caller sees and moves only what
                belongs to the bodies of its token, an agency only its own; of others' things it learns nothing (404).
                *anybody*: the right is in the URL itself.

                | Operation | clerk | coordinator | leader | agency | system | admin |
                |---|---|---|---|---|---|---|
                """);
        table.forEach((operation, may) -> {
            text.append("| `").append(operation).append("` |");
            ROLES.forEach(
                    role -> text.append(may.contains(ANYBODY) ? " anybody |" : may.contains(role) ? " yes |" : " |"));
            text.append('\n');
        });
        return text.toString();
    }
}
