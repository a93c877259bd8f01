package vn.dondoc.document.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.box.BoxService;
import vn.dondoc.document.box.MessageFile;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.edxml.EdxmlAttachment;
import vn.dondoc.document.edxml.StatusCode;
import vn.dondoc.document.file.FileResponse;
import vn.dondoc.document.file.FileService;
import vn.dondoc.document.registration.CorrectionRequest;
import vn.dondoc.document.registration.CorrectionService;
import vn.dondoc.document.registration.RegistrationService;
import vn.dondoc.document.relation.RevocationRequest;
import vn.dondoc.document.relation.SupersessionService;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;

/** Takes a message: registers, corrects or revokes what it is about, and answers it, all in one transaction. */
@ApplicationScoped
class ImportService {

    private static final String ANY_VERSION = "*";
    private static final Set<String> NOT_CORRECTED = Set.of("body", "arrival", "source", "sourceId", "relations");

    private final MessageRepository messages;
    private final MessageMapping mapping;
    private final RegistrationService registrations;
    private final CorrectionService corrections;
    private final SupersessionService supersessions;
    private final FileService files;
    private final BoxService box;
    private final ObjectMapper json;
    private final Clock clock;

    ImportService(
            MessageRepository messages,
            MessageMapping mapping,
            RegistrationService registrations,
            CorrectionService corrections,
            SupersessionService supersessions,
            FileService files,
            BoxService box,
            ObjectMapper json,
            Clock clock) {
        this.messages = messages;
        this.mapping = mapping;
        this.registrations = registrations;
        this.corrections = corrections;
        this.supersessions = supersessions;
        this.files = files;
        this.box = box;
        this.json = json;
        this.clock = clock;
    }

    private record Outcome(@Nullable UUID directiveId, List<MessageFile> files, List<StatusCode> statuses) {}

    @Transactional
    EdxmlAnswer take(Caller caller, IncomingMessage message) {
        messages.hold(message);
        Optional<ReceivedMessage> before = messages.findSame(message);
        if (before.isPresent()) {
            return before.get().answer();
        }
        Outcome outcome = switch (message.business()) {
            case NEW, REPLACE -> register(caller, message);
            case UPDATE -> update(caller, message);
            case REVOKE -> revoke(caller, message);
        };
        outcome.statuses()
                .forEach(code ->
                        box.tell(message.body(), message.header(), code, code.description(), outcome.directiveId()));
        ReceivedMessage received = new ReceivedMessage(
                Ids.next(),
                message,
                outcome.directiveId(),
                outcome.files(),
                outcome.statuses().stream().map(StatusCode::code).toList(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        messages.persist(received);
        return received.answer();
    }

    private Outcome register(Caller caller, IncomingMessage message) {
        UUID id = registrations
                .register(caller, mapping.request(message), mapping.relations(message))
                .id();
        return received(id, attach(caller, id, message));
    }

    private static Outcome received(UUID id, List<MessageFile> files) {
        return new Outcome(id, files, List.of(StatusCode.ARRIVED, StatusCode.RECEIVED));
    }

    private List<MessageFile> attach(Caller caller, UUID directiveId, IncomingMessage message) {
        List<MessageFile> attached = new ArrayList<>();
        for (int i = 0; i < message.files().size(); i++) {
            EdxmlAttachment attachment = message.attachments().get(i);
            FileResponse file =
                    files.attachOnce(caller, directiveId, message.files().get(i));
            attached.add(new MessageFile(
                    file.id(),
                    attachment.contentId(),
                    attachment.name(),
                    attachment.contentType(),
                    attachment.description()));
        }
        return attached;
    }

    /** An update of a document that never came is a new one: systems send it so. */
    private Outcome update(Caller caller, IncomingMessage message) {
        Optional<Directive> known = mapping.find(message, message.header().concernedDocumentId());
        if (known.isEmpty()) {
            return register(caller, message);
        }
        UUID id = known.get().id();
        String reason = message.header().businessReason().orElse("Cập nhật theo thông điệp của nơi gửi");
        corrections.correct(caller, id, ANY_VERSION, new CorrectionRequest(reason, changes(message)));
        return received(id, attach(caller, id, message));
    }

    /** What the message says; what it leaves out stays as it was, and so does the text if no file brings another. */
    private ObjectNode changes(IncomingMessage message) {
        ObjectNode changes = json.valueToTree(mapping.request(message));
        changes.remove(NOT_CORRECTED);
        if (message.files().isEmpty()) {
            changes.remove("text");
        }
        List<String> unsaid = changes.properties().stream()
                .filter(field -> field.getValue().isNull()
                        || field.getValue().isTextual()
                                && field.getValue().asText().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        changes.remove(unsaid);
        return changes;
    }

    private Outcome revoke(Caller caller, IncomingMessage message) {
        Optional<Directive> known = mapping.find(message, message.header().concernedDocumentId());
        if (known.isEmpty()) {
            return new Outcome(null, List.of(), List.of(StatusCode.RECALL_REFUSED));
        }
        Directive directive = known.get();
        if (directive.state() == DirectiveState.REGISTERED) {
            String reason = message.header().businessReason().orElse("Nơi gửi thu hồi văn bản");
            supersessions.revoke(caller, directive.id(), ANY_VERSION, new RevocationRequest(reason, null));
        }
        boolean revoked = directive.state() == DirectiveState.REVOKED;
        return new Outcome(
                directive.id(), List.of(), List.of(revoked ? StatusCode.RECALL_AGREED : StatusCode.RECALL_REFUSED));
    }
}
