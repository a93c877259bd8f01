package vn.dondoc.kit.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The allowances as configured; each request of a client is counted once, wherever it is answered. */
@ApplicationScoped
public class ClientLimits {

    private final Allowances everybody;
    private final Map<String, Allowances> named;
    private final Allowances refusedTokens;

    ClientLimits(LimitConfig config) {
        everybody = new Allowances(config.client().burst(), config.client().perMinute(), TimeMeter.SYSTEM_NANOTIME);
        named = config.clients().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        client -> new Allowances(
                                client.getValue().burst(), client.getValue().perMinute(), TimeMeter.SYSTEM_NANOTIME)));
        refusedTokens = new Allowances(
                config.refusedTokens().burst(), config.refusedTokens().perMinute(), TimeMeter.SYSTEM_NANOTIME);
    }

    /** One request of a token's subject; empty where there is no limit. */
    Optional<Allowances.Verdict> request(String subject) {
        Allowances of = named.getOrDefault(subject, everybody);
        return of.limited() ? Optional.of(of.take(subject)) : Optional.empty();
    }

    /**
     * Counts a request that is answered before any filter of the interface has seen it.
     *
     * @param header is given what the answer says of the allowance
     * @return false if the client has to wait: then nothing is given, and the request goes the usual way, which says so
     */
    public boolean takeFor(String subject, BiConsumer<String, String> header) {
        Optional<Allowances.Verdict> verdict = request(subject);
        boolean allowed = verdict.map(Allowances.Verdict::allowed).orElse(true);
        if (allowed) {
            verdict.ifPresent(counted -> counted.tell(header));
        }
        return allowed;
    }

    void tokenRefused(String address) {
        if (refusedTokens.limited()) {
            refusedTokens.take(address);
        }
    }

    boolean mayShowTokens(String address) {
        return !refusedTokens.limited() || !refusedTokens.isUsedUp(address);
    }
}
