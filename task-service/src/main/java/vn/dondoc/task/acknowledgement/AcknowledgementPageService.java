package vn.dondoc.task.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.link.LinkReading;
import vn.dondoc.kit.link.LinkSigner;
import vn.dondoc.kit.link.Ticket;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.execution.ExecutionService;

/** Shows what a link is for, and takes the acknowledgement of whoever has it. */
@ApplicationScoped
class AcknowledgementPageService {

    private static final int MOST = 500;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final LinkSigner signer;
    private final LinkRevocationRepository revocations;
    private final AssignmentRepository assignments;
    private final ExecutionService execution;
    private final TimeConfig time;
    private final Clock clock;

    AcknowledgementPageService(
            LinkSigner signer,
            LinkRevocationRepository revocations,
            AssignmentRepository assignments,
            ExecutionService execution,
            TimeConfig time,
            Clock clock) {
        this.signer = signer;
        this.revocations = revocations;
        this.assignments = assignments;
        this.execution = execution;
        this.time = time;
        this.clock = clock;
    }

    /** Changes nothing. */
    @Transactional
    AcknowledgementPage show(@Nullable String token, @Nullable String language) {
        return judge(token, language, (link, words) -> page(link, words, Objects.requireNonNull(token), ""));
    }

    /** All of the agency's rows of the directive that wait for it; asked again it finds none and says the same. */
    @Transactional
    AcknowledgementPage acknowledge(@Nullable String token, @Nullable String language) {
        return judge(token, language, (link, words) -> {
            if (ofLink(link).isEmpty()) {
                return gone(words);
            }
            execution.acknowledgeAll(link.caller(), link.directive(), null);
            return page(link, words, "", words.done());
        });
    }

    private AcknowledgementPage judge(
            @Nullable String token,
            @Nullable String language,
            BiFunction<AcknowledgementLink, PageWords, AcknowledgementPage> use) {
        PageWords asked = PageWords.of(Objects.requireNonNullElse(language, "vi"));
        return switch (signer.read(
                AcknowledgementLink.PURPOSE, Objects.requireNonNullElse(token, ""), clock.instant())) {
            case LinkReading.Forged() -> AcknowledgementPage.refusal(FORBIDDEN, asked, asked.forged());
            case LinkReading.Expired(Ticket ticket) -> {
                PageWords words = words(ticket, language);
                yield AcknowledgementPage.refusal(GONE, words, words.expired());
            }
            case LinkReading.Valid(Ticket ticket) -> {
                PageWords words = words(ticket, language);
                yield AcknowledgementLink.of(ticket)
                        .map(link -> revocations.isRevoked(link)
                                ? AcknowledgementPage.refusal(GONE, words, words.revoked())
                                : use.apply(link, words))
                        .orElseGet(() -> AcknowledgementPage.refusal(FORBIDDEN, words, words.forged()));
            }
        };
    }

    /** The language asked for, or that of the mail. */
    private static PageWords words(Ticket ticket, @Nullable String language) {
        return PageWords.of(
                language != null
                        ? language
                        : AcknowledgementLink.of(ticket)
                                .map(AcknowledgementLink::language)
                                .orElse("vi"));
    }

    private AcknowledgementPage page(AcknowledgementLink link, PageWords words, String token, String message) {
        List<Assignment> given = ofLink(link);
        return given.isEmpty() ? gone(words) : AcknowledgementPage.of(link, words, token, message, given, time.zone());
    }

    private static AcknowledgementPage gone(PageWords words) {
        return AcknowledgementPage.refusal(NOT_FOUND, words, words.gone());
    }

    /** Nothing of a purged directive is shown any more. */
    private List<Assignment> ofLink(AcknowledgementLink link) {
        return assignments.findIssuedOf(link.directive(), link.agency(), MOST).stream()
                .filter(assignment -> !assignment.task().directive().isPurged())
                .toList();
    }
}
