package vn.dondoc.notification.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.agency.AgencyCode;

/** One address that hears of an agency's notices, or of those of all agencies of a body. */
@Entity
@Table(name = "webhooks")
class Webhook {

    enum State {
        ACTIVE,
        /** By the other side's 410, or by a person: nothing goes there until somebody enables it. */
        DISABLED
    }

    @Id
    private UUID id;

    private String scope;

    private String url;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    @Column(name = "disabled_reason")
    private @Nullable String disabledReason;

    private byte[] secret;

    @Column(name = "former_secret")
    private byte @Nullable [] formerSecret;

    @Column(name = "former_until")
    private @Nullable Instant formerUntil;

    @Version
    private long version;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate only. */
    protected Webhook() {
        this.id = new UUID(0, 0);
        this.scope = "";
        this.url = "";
        this.secret = new byte[0];
        this.createdBy = "";
        this.createdAt = Instant.EPOCH;
        this.changedAt = Instant.EPOCH;
    }

    Webhook(UUID id, WebhookRequest given, byte[] sealedSecret, String createdBy, Instant now) {
        this.id = id;
        this.scope = given.scope();
        this.url = given.url();
        this.description = given.description();
        this.secret = sealedSecret;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** The scope stays: another one is another webhook. */
    void change(String newUrl, @Nullable String newDescription, Instant now) {
        url = newUrl;
        description = newDescription;
        changedAt = now;
    }

    void rotate(byte[] newSealedSecret, Duration overlap, Instant now) {
        formerSecret = secret;
        formerUntil = now.plus(overlap);
        secret = newSealedSecret;
        changedAt = now;
    }

    void disable(String reason, Instant now) {
        state = State.DISABLED;
        disabledReason = reason;
        changedAt = now;
    }

    void enable(Instant now) {
        state = State.ACTIVE;
        disabledReason = null;
        changedAt = now;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    UUID id() {
        return id;
    }

    AgencyCode scope() {
        return new AgencyCode(scope);
    }

    String url() {
        return url;
    }

    byte[] secret() {
        return secret.clone();
    }

    long version() {
        return version;
    }

    WebhookResponse toResponse() {
        return new WebhookResponse(
                id, scope, url, description, state.name(), disabledReason, formerUntil, createdAt, changedAt);
    }
}
