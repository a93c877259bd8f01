package vn.dondoc.notification.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.notification.agency.AgencyAccess;
import vn.dondoc.notification.agency.AgencyCode;

/** Drafts letters, and keeps what the office made of them. */
@ApplicationScoped
public class LetterService {

    private final LetterRepository letters;
    private final LetterDocument document;
    private final LetterConfig config;
    private final TimeConfig time;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    /**
     * A letter that nobody has signed or discarded yet.
     *
     * @param reference null of drafts of before there were references
     * @param directiveNumbers of the directives whose late assignments it names
     */
    public record Draft(
            UUID id,
            String agencyCode,
            String agencyName,
            @Nullable String reference,
            List<String> directiveNumbers) {}

    /** A letter and the version its ETag is made of. */
    record Stored(LetterResponse letter, long version) {}

    LetterService(
            LetterRepository letters,
            LetterDocument document,
            LetterConfig config,
            TimeConfig time,
            Versions versions,
            Audit audit,
            Clock clock) {
        this.letters = letters;
        this.document = document;
        this.config = config;
        this.time = time;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Stored draft(Caller caller, AgencyCode agency, @Nullable String askedBody) {
        AgencyAccess.requireMaySee(caller, agency);
        AgencyCode body = new AgencyCode(caller.bodyOrOnlyOne(askedBody));
        letters.holdAgency(agency);
        Instant now = clock.instant();
        LetterRepository.LateAgency late = letters.late(agency, body, now)
                .orElseThrow(() -> Problem.of(
                        LetterProblem.NOTHING_LATE, agency + " has nothing late of what " + body + " has given it"));
        return stored(draft(late, caller, caller.subject(), now));
    }

    /** One letter per agency that a rung asks for; how many. Safe in several replicas: who comes second finds nothing. */
    @Transactional
    int draftDue() {
        Instant now = clock.instant();
        Caller service = Caller.service("notification-service");
        List<LetterRepository.LateAgency> due = letters.toBeUrged(config.rung(), now);
        int drafted = 0;
        for (LetterRepository.LateAgency late : due) {
            letters.holdAgency(new AgencyCode(late.agencyCode()));
            if (letters.toBeUrged(config.rung(), now).contains(late)) {
                draft(late, service, null, now);
                drafted++;
            }
        }
        return drafted;
    }

    @Transactional
    Page<LetterResponse> page(Caller caller, AgencyCode agency, @Nullable String cursor, int limit) {
        requireOffice(caller, agency);
        String filter = "urging-letters " + agency;
        UUID before = Cursor.decode(cursor, filter, 1).map(last -> last.uuid(0)).orElse(null);
        List<UrgingLetter> rows = letters.page(agency, before, limit + 1);
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()))
                .map(letter -> letter.toResponse(List.of()));
    }

    @Transactional
    Stored find(Caller caller, UUID id) {
        return stored(own(caller, letters.findByIdOptional(id).orElse(null), id));
    }

    /** As DOCX. */
    @Transactional
    byte[] write(Caller caller, UUID id) {
        UrgingLetter letter = own(caller, letters.findByIdOptional(id).orElse(null), id);
        return document.write(letter, letters.items(id));
    }

    @Transactional
    Stored sign(Caller caller, UUID id, SigningRequest signing, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, "sign-letter", letter -> letter.sign(signing.number(), signing.signedOn()));
    }

    /** A body's drafts of that day or earlier, newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Draft> drafts(AgencyCode body, LocalDate day) {
        return letters.drafts(body, day);
    }

    /** By the document that was registered, with its number and day; one that is no draft any more stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(UUID id, UUID directive, String number, LocalDate signedOn) {
        UrgingLetter letter = letters.findForChange(id).orElseThrow();
        LetterResponse before = letter.toResponse(List.of());
        if (letter.close(directive, number, signedOn)) {
            letters.flush();
            LetterResponse after = letter.toResponse(List.of());
            audit.record(
                    Caller.service("notification-service"),
                    new AuditEntry(
                            "sign-letter", "urging-letter", id.toString(), before, after, "registered as " + number));
        }
    }

    @Transactional
    Stored discard(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, "discard-letter", UrgingLetter::discard);
    }

    @Transactional
    List<LeadershipEntry> leadershipList(Caller caller, @Nullable String askedBody) {
        AgencyCode body = new AgencyCode(caller.bodyOrOnlyOne(askedBody));
        return letters.leadershipList(body, config.leadershipFrom(), clock.instant());
    }

    private UrgingLetter draft(LetterRepository.LateAgency late, Caller by, @Nullable String subject, Instant now) {
        int ordinal = letters.nextOrdinal(late, now);
        UrgingLetter letter = new UrgingLetter(Ids.next(), late, ordinal, subject, now, time.zone());
        letters.persistAndFlush(letter);
        letters.addItems(letter, now);
        audit.record(
                by, AuditEntry.created("draft-letter", "urging-letter", letter.id(), letter.toResponse(List.of())));
        return letter;
    }

    private Stored change(
            Caller caller, UUID id, @Nullable String ifMatch, String action, Consumer<UrgingLetter> what) {
        UrgingLetter letter = own(caller, letters.findForChange(id).orElse(null), id);
        versions.require(ifMatch, letter.version());
        LetterResponse before = letter.toResponse(List.of());
        what.accept(letter);
        letters.flush();
        LetterResponse after = letter.toResponse(List.of());
        audit.record(caller, new AuditEntry(action, "urging-letter", id.toString(), before, after, null));
        return stored(letter);
    }

    private static UrgingLetter own(Caller caller, @Nullable UrgingLetter letter, UUID id) {
        if (letter == null || !caller.actsFor(letter.body().value())) {
            throw Problem.notFound("there is no urging letter " + id + " that your token may see");
        }
        return letter;
    }

    /** Letters are the office's own until they are signed and sent; an agency gets them as any document. */
    private static void requireOffice(Caller caller, AgencyCode agency) {
        if (!caller.actsFor(agency.body())) {
            throw AgencyAccess.unknown(agency);
        }
    }

    private Stored stored(UrgingLetter letter) {
        return new Stored(letter.toResponse(letters.items(letter.id())), letter.version());
    }
}
