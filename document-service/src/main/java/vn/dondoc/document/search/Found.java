package vn.dondoc.document.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A directive that matches words.
 *
 * @param rank the greater the better; above 1 if the header matches
 * @param part the part of the text that matches best; -1 if none does
 * @param narrowed whether more match than were looked at
 */
public record Found(UUID id, Instant registeredAt, String rank, boolean inHeader, int part, boolean narrowed) {

    public List<String> place() {
        return List.of(rank, registeredAt.toString(), id.toString());
    }
}
