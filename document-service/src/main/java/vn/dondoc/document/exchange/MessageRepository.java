package vn.dondoc.document.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.kit.sql.OneColumn;

@ApplicationScoped
public class MessageRepository implements PanacheRepositoryBase<ReceivedMessage, UUID> {

    /** Makes others who bring the same document wait for the end of this transaction. */
    void hold(IncomingMessage message) {
        OneColumn.query(getSession(), "select 1 from pg_advisory_xact_lock(hashtextextended(:place, 2))", Integer.class)
                .setParameter("place", message.body() + '\n' + message.sender() + '\n' + message.documentId())
                .getSingleResult();
    }

    Optional<ReceivedMessage> findSame(IncomingMessage message) {
        return find(
                        "body = ?1 and sender = ?2 and documentId = ?3 and business = ?4 and contentHash = ?5",
                        message.body(),
                        message.sender(),
                        message.documentId(),
                        message.business(),
                        message.contentHash())
                .singleResultOptional();
    }

    /** The message a directive came as. */
    public Optional<ReceivedMessage> findFirstOf(UUID directiveId) {
        return find("directiveId = ?1 order by id", directiveId).firstResultOptional();
    }
}
