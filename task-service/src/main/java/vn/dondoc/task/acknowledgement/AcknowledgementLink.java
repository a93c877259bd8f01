package vn.dondoc.task.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.link.Ticket;

/**
 * Who may acknowledge what. The fields of the ticket, in this order: the agency's code, the directive's id, the address the mail
 * went to, its language; what later releases add comes behind them.
 *
 * @param language {@code vi} or {@code en}
 */
record AcknowledgementLink(String agency, UUID directive, String recipient, String language, Instant issuedAt) {

    static final String PURPOSE = "acknowledge-directive";

    private static final int FIELDS = 4;

    static Optional<AcknowledgementLink> of(Ticket ticket) {
        List<String> fields = ticket.fields();
        if (fields.size() < FIELDS) {
            return Optional.empty();
        }
        return Optional.of(new AcknowledgementLink(
                fields.get(0), UUID.fromString(fields.get(1)), fields.get(2), fields.get(3), ticket.issuedAt()));
    }

    /** As the journal is to name who came by it: nobody has signed in, the mail went to that address. */
    Caller caller() {
        return new Caller(
                "link:" + recipient,
                recipient,
                "qua liên kết trong thư điện tử",
                Set.of(Role.AGENCY),
                Set.of(agency),
                agency);
    }
}
