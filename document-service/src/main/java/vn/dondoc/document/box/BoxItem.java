package vn.dondoc.document.box;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message that waits for the agent, or was taken by it: all that ever changes of it, and all that may. */
@Entity
@DynamicUpdate
@Table(name = "edxml_box")
class BoxItem {

    @Id
    private UUID id;

    private String body;
    private String recipient;
    private String kind;
    private String documentId;
    private @Nullable String statusCode;
    private @Nullable UUID directiveId;
    private String envelope;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MessageFile> files;

    private Instant createdAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected BoxItem() {}

    BoxItem(
            UUID id,
            BoxAddress address,
            @Nullable String statusCode,
            @Nullable UUID directiveId,
            String envelope,
            List<MessageFile> files,
            Instant at) {
        this.id = id;
        this.body = address.body();
        this.recipient = address.recipient();
        this.documentId = address.documentId();
        this.kind = statusCode == null ? "DOCUMENT" : "STATUS";
        this.statusCode = statusCode;
        this.directiveId = directiveId;
        this.envelope = envelope;
        this.files = files;
        this.createdAt = at;
    }

    /** Taken twice is taken: the first time counts. */
    void acknowledge(String by, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
            acknowledgedBy = by;
        }
    }

    UUID id() {
        return id;
    }

    String body() {
        return body;
    }

    @Nullable
    UUID directiveId() {
        return directiveId;
    }

    String envelope() {
        return envelope;
    }

    List<MessageFile> files() {
        return files;
    }

    BoxItemResponse response() {
        return new BoxItemResponse(
                id, body, recipient, kind, documentId, statusCode, directiveId, createdAt, acknowledgedAt);
    }
}
