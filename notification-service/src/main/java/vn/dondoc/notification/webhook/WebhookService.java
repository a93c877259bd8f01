package vn.dondoc.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.agency.AgencyAccess;
import vn.dondoc.notification.agency.AgencyCode;

/** Registers, changes and ends webhooks. Secrets appear in no audit row. */
@ApplicationScoped
public class WebhookService {

    private final WebhookRepository webhooks;
    private final WebhookAddresses addresses;
    private final SecretSeal seal;
    private final WebhookConfig config;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    /** A webhook and the version its ETag is made of. */
    record Stored(WebhookResponse webhook, long version) {}

    WebhookService(
            WebhookRepository webhooks,
            WebhookAddresses addresses,
            SecretSeal seal,
            WebhookConfig config,
            Versions versions,
            Audit audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.seal = seal;
        this.config = config;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Stored register(Caller caller, WebhookRequest given) {
        AgencyAccess.requireMaySee(caller, new AgencyCode(given.scope()));
        requireFree(given.scope(), addresses.require(given.url()));
        byte[] sealed = seal.seal(SigningSecret.draw());
        Webhook webhook = new Webhook(Ids.next(), given, sealed, caller.subject(), clock.instant());
        webhooks.persistAndFlush(webhook);
        audit.record(caller, AuditEntry.created("register-webhook", "webhook", webhook.id(), webhook.toResponse()));
        return stored(webhook);
    }

    @Transactional
    List<WebhookResponse> ofScope(Caller caller, AgencyCode scope) {
        AgencyAccess.requireMaySee(caller, scope);
        return webhooks.ofScope(scope).stream().map(Webhook::toResponse).toList();
    }

    @Transactional
    Stored find(Caller caller, UUID id) {
        return stored(own(caller, id));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller may see it */
    @Transactional
    public void requireMaySee(Caller caller, UUID id) {
        own(caller, id);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 as above, 409 while nothing goes there */
    @Transactional
    public void requireActive(Caller caller, UUID id) {
        if (!own(caller, id).isActive()) {
            throw Problem.of(WebhookProblem.DISABLED, "enable it first");
        }
    }

    @Transactional
    WebhookSecretResponse secret(Caller caller, UUID id) {
        Webhook webhook = own(caller, id);
        audit.record(caller, AuditEntry.created("read-webhook-secret", "webhook", id, Map.of("url", webhook.url())));
        return new WebhookSecretResponse(seal.open(webhook.secret()).text());
    }

    @Transactional
    Stored change(Caller caller, UUID id, WebhookChange given, @Nullable String ifMatch) {
        String url = addresses.require(given.url());
        return change(caller, id, ifMatch, "change-webhook", webhook -> {
            if (!webhook.url().equals(url)) {
                requireFree(webhook.scope().value(), url);
            }
            webhook.change(url, given.description(), clock.instant());
        });
    }

    /** The new one signs from now on; the former one as well until the overlap ends. */
    @Transactional
    Stored rotate(Caller caller, UUID id, @Nullable String ifMatch) {
        byte[] sealed = seal.seal(SigningSecret.draw());
        return change(
                caller,
                id,
                ifMatch,
                "rotate-webhook-secret",
                webhook -> webhook.rotate(sealed, config.overlap(), clock.instant()));
    }

    @Transactional
    Stored enable(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, "enable-webhook", webhook -> webhook.enable(clock.instant()));
    }

    @Transactional
    Stored disable(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(
                caller,
                id,
                ifMatch,
                "disable-webhook",
                webhook -> webhook.disable("disabled by " + caller.subject(), clock.instant()));
    }

    /** With its log; the notices themselves stay. */
    @Transactional
    void delete(Caller caller, UUID id, @Nullable String ifMatch) {
        Webhook webhook = ownForChange(caller, id);
        versions.require(ifMatch, webhook.version());
        webhooks.dropQueued(id, clock.instant());
        webhooks.delete(webhook);
        audit.record(
                caller, new AuditEntry("delete-webhook", "webhook", id.toString(), webhook.toResponse(), null, null));
    }

    /** The other side has said that it is gone for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void disableAsGone(UUID id, String reason) {
        webhooks.findForChange(id).filter(Webhook::isActive).ifPresent(webhook -> {
            WebhookResponse before = webhook.toResponse();
            webhook.disable(reason, clock.instant());
            audit.record(
                    Caller.service("notification-service"),
                    new AuditEntry("disable-webhook", "webhook", id.toString(), before, webhook.toResponse(), reason));
        });
    }

    private Stored change(Caller caller, UUID id, @Nullable String ifMatch, String action, Consumer<Webhook> what) {
        Webhook webhook = ownForChange(caller, id);
        versions.require(ifMatch, webhook.version());
        WebhookResponse before = webhook.toResponse();
        what.accept(webhook);
        webhooks.flush();
        audit.record(caller, new AuditEntry(action, "webhook", id.toString(), before, webhook.toResponse(), null));
        return stored(webhook);
    }

    private void requireFree(String scope, String url) {
        if (webhooks.isRegistered(scope, url)) {
            throw Problem.of(
                    WebhookProblem.ALREADY_REGISTERED, "a webhook for " + scope + " goes to this address already");
        }
    }

    private Webhook own(Caller caller, UUID id) {
        return webhooks.findByIdOptional(id)
                .filter(webhook -> AgencyAccess.maySee(caller, webhook.scope()))
                .orElseThrow(() -> unknown(id));
    }

    private Webhook ownForChange(Caller caller, UUID id) {
        return webhooks.findForChange(id)
                .filter(webhook -> AgencyAccess.maySee(caller, webhook.scope()))
                .orElseThrow(() -> unknown(id));
    }

    private static RuntimeException unknown(UUID id) {
        return Problem.notFound("there is no webhook " + id + " that your token may see");
    }

    private static Stored stored(Webhook webhook) {
        return new Stored(webhook.toResponse(), webhook.version());
    }
}
