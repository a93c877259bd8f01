package vn.dondoc.document.reply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.document.box.BoxAddress;
import vn.dondoc.document.edxml.StatusCode;
import vn.dondoc.kit.sql.OneColumn;

@ApplicationScoped
class ReplyRepository implements PanacheRepositoryBase<Reply, UUID> {

    /** Makes others who bring the same wait for the end of this transaction. */
    void hold(BoxAddress about, StatusCode status) {
        OneColumn.query(getSession(), "select 1 from pg_advisory_xact_lock(hashtextextended(:place, 3))", Integer.class)
                .setParameter(
                        "place", String.join("\n", about.body(), about.recipient(), about.documentId(), status.code()))
                .getSingleResult();
    }

    Optional<Reply> findSame(BoxAddress about, StatusCode status) {
        return find(
                        "body = ?1 and sender = ?2 and documentId = ?3 and statusCode = ?4",
                        about.body(),
                        about.recipient(),
                        about.documentId(),
                        status.code())
                .singleResultOptional();
    }

    /** In the order of their coming: a few for each receiver. */
    List<Reply> findOf(UUID directiveId) {
        return list("directiveId = ?1 order by id", directiveId);
    }
}
