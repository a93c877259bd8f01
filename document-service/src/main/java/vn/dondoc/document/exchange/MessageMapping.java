package vn.dondoc.document.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.arrival.ArrivalRequest;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.Origin;
import vn.dondoc.document.directive.Signer;
import vn.dondoc.document.directive.Urgency;
import vn.dondoc.document.edxml.EdxmlHeader;
import vn.dondoc.document.edxml.EdxmlHeader.Reference;
import vn.dondoc.document.reception.ReceivedFile;
import vn.dondoc.document.registration.DirectiveRequest;
import vn.dondoc.document.relation.RelationKind;
import vn.dondoc.document.relation.RelationRequest;
import vn.dondoc.text.DocumentType;

/** A message in the words of the register. */
@ApplicationScoped
class MessageMapping {

    /** By the priority of a message. */
    private static final List<Optional<Urgency>> URGENCIES = List.of(
            Optional.empty(),
            Optional.of(Urgency.URGENT),
            Optional.of(Urgency.VERY_URGENT),
            Optional.of(Urgency.FLASH));

    private final DirectiveRepository directives;
    private final Validator validator;

    MessageMapping(DirectiveRepository directives, Validator validator) {
        this.directives = directives;
        this.validator = validator;
    }

    /**
     * What the message leaves out is read from the text of its attachments, as of any file.
     *
     * @throws ConstraintViolationException naming each field that is longer than the register takes
     */
    DirectiveRequest request(IncomingMessage message) {
        EdxmlHeader header = message.header();
        DirectiveRequest request = new DirectiveRequest(
                message.body(),
                header.number().orElse(null),
                header.type().map(DocumentType::code).orElse(null),
                header.senderName().orElse(null),
                null,
                header.place().orElse(null),
                header.issuedOn().orElse(null),
                URGENCIES.get(header.priority()).orElse(null),
                header.subject().orElse(null),
                signer(header.signer()),
                given(header.recipientNames()),
                given(header.places()),
                given(header.appendixes()),
                header.dueOn().orElse(null),
                new ArrivalRequest(null, null),
                message.sender(),
                message.documentId(),
                null,
                text(message));
        Set<ConstraintViolation<DirectiveRequest>> wrong = validator.validate(request).stream()
                .filter(violation -> !violation.getPropertyPath().toString().equals("text"))
                .collect(Collectors.toSet());
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return request;
    }

    private static @Nullable List<String> given(List<String> lines) {
        return lines.isEmpty() ? null : lines;
    }

    private static @Nullable Signer signer(Map<String, String> fields) {
        Function<String, @Nullable String> field = name -> {
            String value = fields.getOrDefault(name, "");
            return value.isBlank() ? null : value;
        };
        Signer signer = new Signer(field.apply("name"), field.apply("title"), field.apply("authority"));
        return signer.equals(new Signer(null, null, null)) ? null : signer;
    }

    /** Of all attachments that have one, in order; else what the message says itself. */
    private static String text(IncomingMessage message) {
        String ofFiles = message.files().stream()
                .map(ReceivedFile::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return ofFiles.isEmpty() ? message.header().content().orElse("") : ofFiles;
    }

    /** What the message says of other documents, for the relations of the one it brings. */
    List<RelationRequest> relations(IncomingMessage message) {
        EdxmlHeader header = message.header();
        return Stream.concat(
                        relations(message, RelationKind.ANSWERS, header.answered()),
                        relations(message, RelationKind.REPLACES, header.replaced()))
                .toList();
    }

    private Stream<RelationRequest> relations(IncomingMessage message, RelationKind kind, List<Reference> references) {
        return references.stream()
                .filter(reference ->
                        reference.code().isPresent() || reference.documentId().isPresent())
                .map(reference -> relation(message, kind, reference));
    }

    private RelationRequest relation(IncomingMessage message, RelationKind kind, Reference reference) {
        Optional<UUID> known =
                reference.documentId().flatMap(id -> find(message, id)).map(Directive::id);
        return known.map(id -> new RelationRequest(kind, id, null, null, null, null, null))
                .orElseGet(() -> new RelationRequest(
                        kind,
                        null,
                        reference.code().or(reference::documentId).orElseThrow(),
                        null,
                        reference.issuedOn().orElse(null),
                        null,
                        null));
    }

    /** The directive that the sender has handed over under an id before. */
    Optional<Directive> find(IncomingMessage message, String documentId) {
        return directives.findByOrigin(message.body(), new Origin(message.sender(), documentId));
    }
}
