package vn.dondoc.document.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;

@ApplicationScoped
class HistoryService {

    private final DirectiveRepository directives;
    private final HistoryRepository history;

    HistoryService(DirectiveRepository directives, HistoryRepository history) {
        this.directives = directives;
        this.history = history;
    }

    @Transactional
    Page<HistoryResponse> of(Caller caller, UUID id, @Nullable String cursor, int limit) {
        directives.getFor(caller, id);
        String query = "history " + id;
        UUID after = Cursor.decode(cursor, query, 1).map(last -> last.uuid(0)).orElse(null);
        List<HistoryEntry> found = history.findOf(id, after, limit + 1);
        return Page.of(found, limit, query, entry -> List.of(entry.id().toString()))
                .map(HistoryEntry::response);
    }
}
