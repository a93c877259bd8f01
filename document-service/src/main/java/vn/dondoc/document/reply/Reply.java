package vn.dondoc.document.reply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.dondoc.document.box.BoxAddress;
import vn.dondoc.document.edxml.StatusCode;

/** One status of one receiver; never changed. */
@Entity
@Table(name = "edxml_replies")
class Reply {

    @Id
    private UUID id;

    private String body;
    private String sender;
    private String documentId;
    private UUID directiveId;
    private String statusCode;
    private String description;
    private Instant receivedAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Reply() {}

    /** @param about the address under which the document went out */
    Reply(UUID id, BoxAddress about, UUID directiveId, StatusCode status, String description, Instant at) {
        this.id = id;
        this.body = about.body();
        this.sender = about.recipient();
        this.documentId = about.documentId();
        this.directiveId = directiveId;
        this.statusCode = status.code();
        this.description = description;
        this.receivedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID directiveId() {
        return directiveId;
    }

    ReplyResponse response() {
        return new ReplyResponse(sender, statusCode, description, receivedAt);
    }
}
