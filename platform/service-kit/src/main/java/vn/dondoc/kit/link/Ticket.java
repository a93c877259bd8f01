package vn.dondoc.kit.link;

import java.time.Instant;
import java.util.List;

/**
 * What a link says.
 *
 * @param purpose what it is for; a link for one thing is worth nothing for another
 * @param fields in the order the purpose defines, none with a line break
 * @param issuedAt to the second
 * @param expiresAt exclusive, to the second
 */
public record Ticket(String purpose, List<String> fields, Instant issuedAt, Instant expiresAt) {

    public Ticket {
        fields = List.copyOf(fields);
        for (String field : fields) {
            if (field.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a field of a link has a line break");
            }
        }
    }
}
