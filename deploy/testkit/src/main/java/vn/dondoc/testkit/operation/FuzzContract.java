package vn.dondoc.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.operation.Operations.Answer;
import vn.dondoc.testkit.operation.Operations.Operation;

/**
 * Whatever is sent, the answer is no failure of ours and tells nothing of our insides; and who may not call changes nothing. The
 * requests are drawn from seeds, which are in the message of a failure.
 */
@Tag("real")
public interface FuzzContract extends AuthorisationContract {

    Pattern INSIDES = Pattern.compile(
            "(\\bat (vn|io|java|org|jakarta)\\.|Exception|org\\.postgresql|SQLSTATE|\\bselect \\w+ from)");

    /**
     * What acts on everything at once, and goes on after its answer under the tests that come next: who may call it is kept from
     * sending what would be taken. Its own tests send it what is wrong.
     */
    Set<String> ACT_ON_EVERYTHING = Set.of("POST /api/v1/republications");

    @Test
    default void fewHostileRequestsToEachOperationFailNothing() {
        fuzz(1, 1);
    }

    @Test
    @Tag("long")
    default void manyHostileRequestsToEachOperationFailNothing() {
        fuzz(2, 40);
    }

    private void fuzz(long firstSeed, int rounds) {
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Map<String, Set<String>> table = table();
        Map<String, String> tokens = AuthorisationContract.tokensOfRoles();
        String before = changes();
        for (boolean permitted : new boolean[] {false, true}) {
            for (int round = 0; round < rounds; round++) {
                for (Operation operation : Operations.all()) {
                    Set<String> may = table.getOrDefault(operation.name(), Set.of());
                    List<String> roles = ROLES.stream()
                            .filter(role -> may.contains(role) == permitted)
                            .toList();
                    if (roles.isEmpty() || permitted && ACT_ON_EVERYTHING.contains(operation.name())) {
                        continue;
                    }
                    long seed = firstSeed + round * 31L;
                    Answer answer = send(operation, seed, tokens.get(roles.get(round % roles.size())));
                    statuses.merge(answer.status(), 1, Integer::sum);
                    boolean tells = answer.status() >= 400
                            && INSIDES.matcher(answer.body()).find();
                    if (answer.status() >= 500 || tells) {
                        wrong.add("%s, seed %d: %s".formatted(operation.name(), seed, answer));
                    }
                }
            }
            if (!permitted) {
                assertThat(changes()).as("what those changed who may not").isEqualTo(before);
            }
        }
        System.out.printf(
                "%d hostile requests to %d operations; by status: %s%n",
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                Operations.all().size(),
                statuses);
        assertThat(wrong).isEmpty();
    }

    private static Answer send(Operation operation, long seed, @org.jspecify.annotations.Nullable String token) {
        HostileRequest request = new HostileRequest(seed ^ operation.name().hashCode());
        return Operations.call(
                operation, request.uri(operation), token, request.body(operation), request.headers(operation));
    }

    /** Every write leaves an audit row. */
    private static String changes() {
        return RealPostgres.query("select count(*) from audit_rows where outcome = 'DONE'")
                .getFirst();
    }
}
