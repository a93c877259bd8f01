package vn.dondoc.document.box;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BoxRepository implements PanacheRepositoryBase<BoxItem, UUID> {

    private static final String WAITING = "body = ?1 and acknowledgedAt is null";

    /** Oldest first, one query for each body, so that each walks its index. */
    List<BoxItem> findWaiting(Collection<String> bodies, @Nullable UUID after, int limit) {
        return bodies.stream()
                .flatMap(body -> findWaitingOf(body, after, limit).stream())
                .sorted(Comparator.comparing(item -> item.id().toString()))
                .limit(limit)
                .toList();
    }

    private List<BoxItem> findWaitingOf(String body, @Nullable UUID after, int limit) {
        return (after == null
                        ? find(WAITING + " order by id", body)
                        : find(WAITING + " and id > ?2 order by id", body, after))
                .page(0, limit)
                .list();
    }

    /** The newest directive that went out under that name. */
    Optional<UUID> findSent(String body, String documentId) {
        return find("body = ?1 and documentId = ?2 and kind = 'DOCUMENT' order by id desc", body, documentId)
                .firstResultOptional()
                .map(BoxItem::directiveId);
    }

    boolean hasWaitingStatus(BoxAddress address, String code) {
        return count(
                        "body = ?1 and recipient = ?2 and documentId = ?3 and statusCode = ?4 and kind = 'STATUS' and"
                                + " acknowledgedAt is null",
                        address.body(),
                        address.recipient(),
                        address.documentId(),
                        code)
                > 0;
    }
}
