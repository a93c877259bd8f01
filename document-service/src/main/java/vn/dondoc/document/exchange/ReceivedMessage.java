package vn.dondoc.document.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.box.MessageFile;
import vn.dondoc.document.edxml.Business;

/** A message that came in and what was answered; never changed. */
@Entity
@Table(name = "edxml_messages")
public class ReceivedMessage {

    @Id
    private UUID id;

    private String body;
    private String sender;
    private String documentId;

    @Enumerated(EnumType.STRING)
    private Business business;

    private String contentHash;
    private @Nullable UUID directiveId;
    private String envelope;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MessageFile> files;

    private List<String> statuses;
    private Instant receivedAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected ReceivedMessage() {}

    ReceivedMessage(
            UUID id,
            IncomingMessage message,
            @Nullable UUID directiveId,
            List<MessageFile> files,
            List<String> statuses,
            Instant at) {
        this.id = id;
        this.body = message.body();
        this.sender = message.sender();
        this.documentId = message.documentId();
        this.business = message.business();
        this.contentHash = message.contentHash();
        this.directiveId = directiveId;
        this.envelope = message.envelope();
        this.files = files;
        this.statuses = statuses;
        this.receivedAt = at;
    }

    EdxmlAnswer answer() {
        return new EdxmlAnswer(id, body, sender, documentId, business, directiveId, statuses);
    }

    public String envelope() {
        return envelope;
    }

    public List<MessageFile> files() {
        return files;
    }
}
