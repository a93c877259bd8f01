package vn.dondoc.document.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;

/** Keeps the changes of directives. */
@ApplicationScoped
public class HistoryRepository implements PanacheRepositoryBase<HistoryEntry, UUID> {

    private final Clock clock;

    HistoryRepository(Clock clock) {
        this.clock = clock;
    }

    /** Into the caller's transaction, once the directive's row has its new version. */
    public void record(Caller by, Directive directive, String action, @Nullable String reason, FieldChanges changes) {
        persist(new HistoryEntry(
                Ids.next(),
                directive,
                action,
                reason,
                changes,
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Oldest first, which ids follow. */
    List<HistoryEntry> findOf(UUID directive, @Nullable UUID after, int limit) {
        return (after == null
                        ? find("directiveId = ?1 order by id", directive)
                        : find("directiveId = ?1 and id > ?2 order by id", directive, after))
                .page(0, limit)
                .list();
    }
}
