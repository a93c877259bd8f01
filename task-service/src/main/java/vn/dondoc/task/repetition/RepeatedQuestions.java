package vn.dondoc.task.repetition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalLong;
import vn.dondoc.kit.correlation.CorrelationId;
import vn.dondoc.kit.epoch.Epoch;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.limit.ClientLimits;
import vn.dondoc.kit.token.RememberedTokens;
import vn.dondoc.kit.token.TokenConfig;
import vn.dondoc.kit.trace.Traces;
import vn.dondoc.task.position.AgencyPosition;
import vn.dondoc.task.position.PositionRepository;
import vn.dondoc.task.position.Scope;

/**
 * Remembers which questions were answered with "nothing has changed", and answers them so again, on the network's own thread, while
 * the database says that it is so. Everything else goes on to who answers in full: the first question of a token, another word in
 * it, a change, a deadline that passed, an outage, a client that has asked too often.
 *
 * <p>Who may ask was decided when the question was answered in full; that is believed for as long as a token is (decision 104).
 */
@Singleton
public class RepeatedQuestions {

    private static final String LIST_OF_AGENCY = "/api/v1/agencies/:code/assignments";
    private static final int BEFORE_AUTHENTICATION = -500;

    private final SharedLook look;
    private final PositionRepository positions;
    private final RememberedTokens tokens;
    private final ClientLimits limits;
    private final Traces traces;
    private final CurrentVertxRequest current;
    private final Epoch epoch;
    private final Clock clock;
    private final Cache<Question, Unchanged> answers;
    private final Counter repeated;

    RepeatedQuestions(
            SharedLook look,
            PositionRepository positions,
            RememberedTokens tokens,
            TokenConfig config,
            ClientLimits limits,
            Traces traces,
            CurrentVertxRequest current,
            Epoch epoch,
            Clock clock,
            MeterRegistry metrics) {
        this.look = look;
        this.positions = positions;
        this.tokens = tokens;
        this.limits = limits;
        this.traces = traces;
        this.current = current;
        this.epoch = epoch;
        this.clock = clock;
        this.repeated = Counter.builder("dondoc.questions.repeated")
                .description(
                        "Polls that were asked of the database together with others, and answered with nothing new")
                .register(metrics);
        this.answers = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                // From the answer in full, however often it is repeated: who may ask is decided anew as often as that.
                .expireAfterWrite(config.believedFor())
                .build();
    }

    void register(@Observes Router router) {
        router.get(LIST_OF_AGENCY).order(BEFORE_AUTHENTICATION).handler(this::answer);
    }

    /**
     * The present request was answered with "nothing has changed". Only questions about one agency are remembered: what they hang
     * on is one position and one deadline.
     *
     * @param tag the ETag of the answer, as it stands in the header
     * @param basis as it was read before it was answered
     */
    public void unchanged(String subject, Scope scope, String tag, Basis basis) {
        if (!(scope instanceof Scope.OfAgency(String code))) {
            return;
        }
        long position = basis.standing().agencies().stream()
                .mapToLong(AgencyPosition::position)
                .findFirst()
                .orElse(0);
        Question.of(current.getCurrent().request(), tokens)
                .filter(Question::isShort)
                .ifPresent(question -> answers.put(
                        question,
                        new Unchanged(
                                code,
                                position,
                                basis.epoch(),
                                basis.asOf(),
                                // Read later than the position: if something was changed in between, the position is
                                // not it any more.
                                positions.nextDue(code, basis.asOf()),
                                tag,
                                subject)));
    }

    private void answer(RoutingContext routing) {
        Unchanged known = Question.of(routing.request(), tokens)
                .map(answers::getIfPresent)
                .filter(unchanged -> unchanged.mayHold(epoch.current(), clock.instant()))
                .orElse(null);
        // A trace wants each request whole.
        if (known == null || traces.isOn()) {
            routing.next();
            return;
        }
        Context own = routing.vertx().getOrCreateContext();
        look.ask(known.agency(), position -> own.runOnContext(_ -> answer(routing, known, position)));
    }

    private void answer(RoutingContext routing, Unchanged known, OptionalLong position) {
        if (routing.response().closed()) {
            return;
        }
        boolean same = position.isPresent() && position.getAsLong() == known.position();
        if (!same || !limits.takeFor(known.subject(), routing.response().headers()::set)) {
            routing.next();
            return;
        }
        repeated.increment();
        HttpServerResponse response = routing.response();
        response.setStatusCode(304)
                .putHeader(
                        CorrelationId.HTTP_HEADER,
                        CorrelationId.acceptedOrNew(routing.request().getHeader(CorrelationId.HTTP_HEADER)))
                .putHeader("ETag", known.tag())
                .putHeader("Cache-Control", Versions.AS_OWN_COPY)
                .end();
    }
}
