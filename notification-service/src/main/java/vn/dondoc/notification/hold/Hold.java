package vn.dondoc.notification.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;

/** One hold or silence. Begun once, ended once, never changed. */
@Entity
@Table(name = "holds")
class Hold {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private HoldKind kind;

    @Enumerated(EnumType.STRING)
    private HoldScope scope;

    @Column(name = "scope_key")
    private String scopeKey;

    private String body;

    private String reason;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "begun_by")
    private String begunBy;

    private Instant until;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Version
    private long version;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    Hold(HoldRequest given, String body, String by, Instant now) {
        this.id = Ids.next();
        this.kind = given.kind();
        this.scope = given.scope();
        this.scopeKey = given.key();
        this.body = body;
        this.reason = given.reason();
        this.begunAt = now;
        this.begunBy = by;
        this.until = given.until();
    }

    boolean isRunning() {
        return endedAt == null;
    }

    void end(String by, Instant now) {
        endedAt = now;
        endedBy = by;
    }

    UUID id() {
        return id;
    }

    HoldScope scope() {
        return scope;
    }

    String scopeKey() {
        return scopeKey;
    }

    String body() {
        return body;
    }

    HoldResponse response() {
        return new HoldResponse(id, kind, scope, scopeKey, reason, begunAt, begunBy, until, endedAt, endedBy);
    }
}
