package vn.dondoc.notification.lettersigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.letter.LetterService;
import vn.dondoc.notification.letter.LetterService.Draft;

/** Finds the drafts that a registered letter is the signed form of, and closes them; those closed before stay as they are. */
@ApplicationScoped
class LetterSigningService {

    private final LetterService letters;

    LetterSigningService(LetterService letters) {
        this.letters = letters;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void apply(List<SignedLetter> signed) {
        signed.forEach(this::apply);
    }

    private void apply(SignedLetter signed) {
        List<Draft> drafts = letters.drafts(new AgencyCode(signed.body()), signed.issuedOn());
        for (UUID id : closedBy(signed, drafts)) {
            letters.close(id, signed.directive(), signed.number(), signed.issuedOn());
        }
    }

    /** Those it refers to; where it refers to none, the newest of each agency that it looks like. */
    private static Collection<UUID> closedBy(SignedLetter signed, List<Draft> drafts) {
        Set<String> references = signed.references();
        if (!references.isEmpty()) {
            return drafts.stream()
                    .filter(draft -> references.contains(draft.reference()))
                    .map(Draft::id)
                    .toList();
        }
        return drafts.stream()
                .filter(signed::looksLike)
                .collect(Collectors.toMap(Draft::agencyCode, Draft::id, (newest, older) -> newest))
                .values();
    }
}
