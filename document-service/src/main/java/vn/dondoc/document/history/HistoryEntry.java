package vn.dondoc.document.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.kit.caller.Caller;

/** One change of one directive. */
@Entity
@Immutable
@Table(name = "directive_history")
class HistoryEntry {

    @Id
    private UUID id;

    private UUID directiveId;
    private long version;
    private String action;
    private @Nullable String reason;
    private Instant changedAt;
    private String actorSubject;
    private @Nullable String actorName;
    private @Nullable String actorTitle;
    private @Nullable String actorBody;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, JsonNode> before;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, JsonNode> after;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(
            UUID id,
            Directive directive,
            String action,
            @Nullable String reason,
            FieldChanges changes,
            Caller by,
            Instant at) {
        this.id = id;
        this.directiveId = directive.id();
        this.version = directive.version();
        this.action = action;
        this.reason = reason;
        this.changedAt = at;
        this.actorSubject = by.subject();
        this.actorName = by.name();
        this.actorTitle = by.title();
        this.actorBody = by.bodies().isEmpty() ? by.agency() : String.join(",", by.bodies());
        this.before = changes.before();
        this.after = changes.after();
    }

    UUID id() {
        return id;
    }

    HistoryResponse response() {
        return new HistoryResponse(
                version,
                action,
                reason,
                changedAt,
                new HistoryResponse.Actor(actorSubject, actorName, actorTitle, actorBody),
                before,
                after);
    }
}
