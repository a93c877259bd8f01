package vn.dondoc.document.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.edxml.EdxmlComposer;
import vn.dondoc.document.edxml.EdxmlComposer.Organ;
import vn.dondoc.document.edxml.EdxmlHeader;
import vn.dondoc.document.edxml.EdxmlWriter;
import vn.dondoc.document.edxml.StatusCode;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.time.TimeConfig;

/** The box of messages that wait for the agent. */
@ApplicationScoped
public class BoxService {

    private final BoxRepository box;
    private final Audit audit;
    private final Clock clock;
    private final TimeConfig time;

    BoxService(BoxRepository box, Audit audit, Clock clock, TimeConfig time) {
        this.box = box;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    /** Puts a status message in, unless the same waits there. */
    @Transactional
    public void tell(String body, EdxmlHeader about, StatusCode code, String description, @Nullable UUID directiveId) {
        BoxAddress address = new BoxAddress(body, about.sender().value(), about.concernedDocumentId());
        if (box.hasWaitingStatus(address, code.code())) {
            return;
        }
        String status =
                EdxmlWriter.write(EdxmlComposer.status(about, new Organ(body, ""), code, description, localTime()));
        put(address, code.code(), directiveId, status, List.of());
    }

    /** Of a message that was refused, whose own transaction is undone. */
    @Transactional(TxType.REQUIRES_NEW)
    public void tellRefusal(String body, EdxmlHeader about, String reason) {
        tell(body, about, StatusCode.REFUSED, reason, null);
    }

    @Transactional
    public BoxItemResponse put(
            BoxAddress address,
            @Nullable String statusCode,
            @Nullable UUID directiveId,
            String envelope,
            List<MessageFile> files) {
        BoxItem item = new BoxItem(
                Ids.next(),
                address,
                statusCode,
                directiveId,
                envelope,
                files,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        box.persist(item);
        return item.response();
    }

    /** Asks a receiver to give a document back; {@code about} is the message it went out with. */
    @Transactional
    public void requestRecall(BoxAddress address, EdxmlHeader about, String reason, UUID directiveId) {
        StatusCode asked = StatusCode.RECALL_REQUESTED;
        if (!box.hasWaitingStatus(address, asked.code())) {
            Organ from = new Organ(address.body(), about.senderName().orElse(""));
            String status = EdxmlWriter.write(EdxmlComposer.status(about, from, asked, reason, localTime()));
            put(address, asked.code(), directiveId, status, List.of());
        }
    }

    /** The directive that went out under a name. */
    @Transactional
    public Optional<UUID> findSent(String body, String documentId) {
        return box.findSent(body, documentId);
    }

    public ZonedDateTime localTime() {
        return clock.instant().atZone(time.zone());
    }

    /** What waits for the agent, oldest first. */
    @Transactional
    Page<BoxItemResponse> list(Caller caller, @Nullable String cursor, int limit) {
        String query = "edxml-box";
        UUID after = Cursor.decode(cursor, query, 1).map(last -> last.uuid(0)).orElse(null);
        List<BoxItem> found = box.findWaiting(caller.bodies(), after, limit + 1);
        return Page.of(found, limit, query, item -> List.of(item.id().toString()))
                .map(BoxItem::response);
    }

    @Transactional
    BoxContent content(Caller caller, UUID id) {
        BoxItem item = mine(caller, id);
        return new BoxContent(item.envelope(), item.files());
    }

    @Transactional
    BoxItemResponse acknowledge(Caller caller, UUID id) {
        BoxItem item = mine(caller, id);
        item.acknowledge(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(
                caller,
                AuditEntry.created(
                        "acknowledge-edxml", "edxml-box", id, item.response().kind()));
        return item.response();
    }

    private BoxItem mine(Caller caller, UUID id) {
        return box.findByIdOptional(id)
                .filter(item -> caller.actsFor(item.body()))
                .orElseThrow(() -> Problem.notFound("there is no such message in your box"));
    }
}
