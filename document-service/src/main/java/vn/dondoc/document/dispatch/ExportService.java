package vn.dondoc.document.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.document.box.BoxAddress;
import vn.dondoc.document.box.BoxItemResponse;
import vn.dondoc.document.box.BoxService;
import vn.dondoc.document.box.MessageFile;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveHeader;
import vn.dondoc.document.directive.DirectiveNumber;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.Signer;
import vn.dondoc.document.directive.Urgency;
import vn.dondoc.document.edxml.Business;
import vn.dondoc.document.edxml.EdxmlComposer;
import vn.dondoc.document.edxml.EdxmlComposer.Document;
import vn.dondoc.document.edxml.EdxmlComposer.Errand;
import vn.dondoc.document.edxml.EdxmlComposer.Organ;
import vn.dondoc.document.edxml.EdxmlElement;
import vn.dondoc.document.edxml.EdxmlMessage;
import vn.dondoc.document.edxml.EdxmlWriter;
import vn.dondoc.document.edxml.EdxmlWriter.Enclosure;
import vn.dondoc.document.edxml.StatusCode;
import vn.dondoc.document.exchange.MessageRepository;
import vn.dondoc.document.exchange.ReceivedMessage;
import vn.dondoc.document.file.FileResponse;
import vn.dondoc.document.file.FileService;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentType;

/** Puts directives into the box, one message for each receiver, and what people say of documents that came. */
@ApplicationScoped
class ExportService {

    private final DirectiveRepository directives;
    private final MessageRepository messages;
    private final FileService files;
    private final BoxService box;
    private final Audit audit;

    ExportService(
            DirectiveRepository directives,
            MessageRepository messages,
            FileService files,
            BoxService box,
            Audit audit) {
        this.directives = directives;
        this.messages = messages;
        this.files = files;
        this.box = box;
        this.audit = audit;
    }

    /** What is sent, whoever gets it. */
    private record Parcel(String documentId, EdxmlElement message, List<MessageFile> files, List<String> recipients) {}

    @Transactional
    List<BoxItemResponse> export(Caller caller, UUID id, ExportRequest request) {
        Directive directive = directives.lockFor(caller, id);
        List<Organ> to = request.to() == null
                ? List.of()
                : request.to().stream()
                        .map(recipient -> new Organ(recipient.organId(), recipient.organName()))
                        .toList();
        Business business = request.business() == null ? Business.NEW : request.business();
        Parcel parcel = messages.findFirstOf(id)
                .filter(came -> business == Business.NEW)
                .map(came -> passedOn(directive, came, to))
                .orElseGet(() -> own(caller, directive, to, business, request.reason()));
        List<BoxItemResponse> put = new ArrayList<>();
        for (String recipient : parcel.recipients()) {
            BoxAddress address = new BoxAddress(directive.body(), recipient, parcel.documentId());
            put.add(box.put(address, null, id, EdxmlWriter.write(parcel.message()), parcel.files()));
            if (business == Business.REVOKE) {
                String reason = request.reason() == null ? StatusCode.RECALL_REQUESTED.description() : request.reason();
                box.requestRecall(address, EdxmlMessage.headerOf(parcel.message()), reason, id);
            }
        }
        audit.record(caller, AuditEntry.created("export-edxml", "directive", id, request));
        return put;
    }

    private Parcel passedOn(Directive directive, ReceivedMessage came, List<Organ> to) {
        try (EdxmlMessage message =
                EdxmlMessage.read(new ByteArrayInputStream(came.envelope().getBytes(StandardCharsets.UTF_8)))) {
            List<String> recipients = to.isEmpty()
                    ? message.header().recipients().stream()
                            .map(AgencyCode::value)
                            .toList()
                    : to.stream().map(Organ::organId).toList();
            return new Parcel(
                    message.header().documentId(),
                    EdxmlComposer.forward(message.envelope(), to, directive.body(), box.localTime()),
                    came.files(),
                    recipients);
        }
    }

    private Parcel own(Caller caller, Directive directive, List<Organ> to, Business business, @Nullable String reason) {
        if (to.isEmpty()) {
            throw Problem.invalidField("to", "must name who gets it");
        }
        List<MessageFile> enclosed = files.list(caller, directive.id()).stream()
                .map(ExportService::enclosed)
                .toList();
        Document document = document(directive, to, enclosed);
        List<Enclosure> manifest = enclosed.stream()
                .map(file -> new Enclosure(
                        file.contentId(), file.name(), file.contentType(), file.description(), (any, out) -> {}))
                .toList();
        Errand errand = new Errand(business, reason == null ? "" : reason, box.localTime());
        return new Parcel(
                document.documentId(),
                EdxmlComposer.message(document, errand, manifest),
                enclosed,
                to.stream().map(Organ::organId).toList());
    }

    private static MessageFile enclosed(FileResponse file) {
        return new MessageFile(file.id(), file.id().toString(), file.name(), file.contentType(), "");
    }

    private static Document document(Directive directive, List<Organ> to, List<MessageFile> enclosed) {
        DirectiveHeader header = directive.header();
        DirectiveNumber number = directive.number();
        LocalDate issuedOn = header.issuedOn();
        if (number == null || issuedOn == null) {
            throw Problem.of(DocumentProblem.NOT_SENDABLE, "a directive is sent with its number and date");
        }
        Urgency urgency = header.urgency();
        List<String> appendixes = header.attachments().isEmpty()
                ? enclosed.stream().map(MessageFile::name).toList()
                : header.attachments();
        return new Document(
                new Organ(directive.body(), header.issuer()),
                to,
                number.normalised(),
                header.place(),
                issuedOn,
                DocumentType.ofCode(header.type()).orElseThrow(),
                header.subject(),
                signer(header.signer()),
                header.dueOn(),
                header.recipients(),
                urgency == null ? 0 : urgency.ordinal() + 1,
                appendixes);
    }

    private static Map<String, String> signer(@Nullable Signer signer) {
        return signer == null
                ? Map.of()
                : Map.of(
                        "name", Optional.ofNullable(signer.name()).orElse(""),
                        "title", Optional.ofNullable(signer.title()).orElse(""),
                        "authority", Optional.ofNullable(signer.authority()).orElse(""));
    }

    /** Tells the sender of a document that came how far its work is. */
    @Transactional
    void tell(Caller caller, UUID id, StatusCode code, @Nullable String description) {
        Directive directive = directives.lockFor(caller, id);
        ReceivedMessage came = messages.findFirstOf(id)
                .orElseThrow(() -> Problem.of(
                        DocumentProblem.NOT_SENDABLE, "it did not come as a message, so there is nobody to tell"));
        try (EdxmlMessage message =
                EdxmlMessage.read(new ByteArrayInputStream(came.envelope().getBytes(StandardCharsets.UTF_8)))) {
            String said = description == null ? code.description() : description;
            box.tell(directive.body(), message.header(), code, said, id);
        }
        audit.record(caller, AuditEntry.created("tell-edxml-status", "directive", id, Map.of("code", code.code())));
    }
}
