package vn.dondoc.notification.mailtext;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.link.LinkSigner;
import vn.dondoc.kit.link.Ticket;
import vn.dondoc.notification.notice.NoticeFacts;

/** Writes the link by which whoever a mail goes to acknowledges for the agency what a directive has given it. */
@ApplicationScoped
public class AcknowledgementLinks {

    private static final String PURPOSE = "acknowledge-directive";

    private final LinkSigner signer;
    private final AcknowledgementLinkConfig config;

    AcknowledgementLinks(LinkSigner signer, AcknowledgementLinkConfig config) {
        this.signer = signer;
        this.config = config;
    }

    /** The same for the same notice; empty for the office, whose work it is not, and where links are not set up. */
    public Optional<String> of(NoticeFacts facts, String recipient) {
        if (facts.toTheOffice() || !facts.ofAnAssignment()) {
            return Optional.empty();
        }
        Ticket ticket = new Ticket(
                PURPOSE,
                List.of(facts.performedByCode(), facts.directiveId().toString(), recipient, facts.language()),
                facts.createdAt(),
                facts.createdAt().plus(config.life()));
        return config.page().flatMap(page -> signer.sign(ticket).map(token -> page + "?token=" + token));
    }
}
