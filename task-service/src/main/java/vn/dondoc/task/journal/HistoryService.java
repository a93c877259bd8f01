package vn.dondoc.task.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.assignment.AssignmentAccess;

/** Tells the history of an assignment to those who may see it. */
@ApplicationScoped
public class HistoryService {

    private final AssignmentAccess access;
    private final HistoryRepository history;
    private final ObjectMapper json;

    HistoryService(AssignmentAccess access, HistoryRepository history, ObjectMapper json) {
        this.access = access;
        this.history = history;
        this.json = json;
    }

    @Transactional
    public Page<HistoryEntry> of(Caller caller, UUID assignment, @Nullable String cursor, int limit) {
        access.visible(caller, assignment);
        String filter = "history " + assignment;
        long after = Cursor.decode(cursor, filter, 1).map(c -> c.number(0)).orElse(0L);
        List<HistoryEntry> entries = history.find(assignment, after, limit + 1).stream()
                .map(this::entry)
                .toList();
        return Page.of(entries, limit, filter, entry -> List.of(Long.toString(entry.version())));
    }

    private HistoryEntry entry(HistoryRepository.Stored row) {
        return new HistoryEntry(
                row.version(),
                row.cycle(),
                row.what(),
                row.at(),
                new HistoryEntry.Actor(row.subject(), row.name(), row.title(), row.body()),
                row.reason(),
                row.document(),
                read(row.before()),
                read(row.after()));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored change cannot be read", e);
        }
    }
}
