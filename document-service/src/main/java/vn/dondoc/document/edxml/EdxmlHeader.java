package vn.dondoc.document.edxml;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentType;

/** What a message says, wherever in its tree that stands. Fields of ours are read strictly, the rest is left in the tree. */
public final class EdxmlHeader {

    private final EdxmlElement message;
    private final EdxmlElement business;

    /**
     * Another document a message speaks of.
     *
     * @param documentId what its issuer calls it
     * @param code its number and symbol
     */
    public record Reference(Optional<String> documentId, Optional<String> code, Optional<LocalDate> issuedOn) {

        private static Reference of(EdxmlElement element) {
            Optional<String> id = element.textAt("DocumentId");
            List<String> parts = id.map(text -> List.of(text.split(",", 3))).orElse(List.of());
            return new Reference(
                    id,
                    element.textAt("Code").or(() -> parts.size() == 3 ? Optional.of(parts.get(2)) : Optional.empty()),
                    element.textAt("PromulgationDate")
                            .or(() -> parts.size() == 3 ? Optional.of(parts.get(1)) : Optional.empty())
                            .flatMap(EdxmlDates::read));
        }
    }

    EdxmlHeader(EdxmlElement root) {
        this.message = root.find("MessageHeader").orElse(root);
        this.business = root.find("Bussiness").orElseGet(() -> EdxmlElement.of("Bussiness", ""));
    }

    private static RuntimeException invalid(String field, String detail) {
        return Problem.invalidField(field, detail);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 without one */
    public AgencyCode sender() {
        return message.textAt("From", "OrganId")
                .flatMap(EdxmlHeader::code)
                .orElseThrow(() -> invalid("From/OrganId", "must be the code of the sending body"));
    }

    private static Optional<AgencyCode> code(String written) {
        return AgencyCode.read(written.toUpperCase(Locale.ROOT));
    }

    public Optional<String> senderName() {
        return message.textAt("From", "OrganName");
    }

    public List<AgencyCode> recipients() {
        return message.all("To")
                .flatMap(to -> to.textAt("OrganId").stream())
                .flatMap(id -> code(id).stream())
                .toList();
    }

    public List<String> recipientNames() {
        return message.all("To").flatMap(to -> to.textAt("OrganName").stream()).toList();
    }

    /** Number and symbol as one. */
    public Optional<String> number() {
        Optional<String> number = message.textAt("Code", "CodeNumber");
        Optional<String> notation = message.textAt("Code", "CodeNotation");
        return number.map(digits -> digits.contains("/") || notation.isEmpty()
                ? digits
                : digits + "/" + notation.get().replaceFirst("^/", ""));
    }

    /** What the sender calls the document; made of its parts as the regulation has it, where the message does not say. */
    public String documentId() {
        return message.textAt("DocumentId")
                .or(this::answeredId)
                .orElseGet(() -> issuedOn()
                        .flatMap(date ->
                                number().map(number -> sender().value() + "," + EdxmlDates.write(date) + "," + number))
                        .orElseThrow(() -> invalid("DocumentId", "must be given, or else number and date")));
    }

    /** A status message has no id of its own, but that of what it answers. */
    private Optional<String> answeredId() {
        return message.name().equals("Status")
                ? answered().stream()
                        .flatMap(reference -> reference.documentId().stream())
                        .findFirst()
                : Optional.empty();
    }

    public Optional<LocalDate> issuedOn() {
        return date("PromulgationDate", message.textAt("PromulgationInfo", "PromulgationDate"));
    }

    /** A hint of the sender's: one that cannot be read, or lies before the document, is none. */
    public Optional<LocalDate> dueOn() {
        return message.textAt("DueDate")
                .flatMap(EdxmlDates::read)
                .filter(due -> issuedOn().map(issued -> !due.isBefore(issued)).orElse(true));
    }

    private static Optional<LocalDate> date(String field, Optional<String> written) {
        return written.map(
                text -> EdxmlDates.read(text).orElseThrow(() -> invalid(field, "must be a date such as 2023/03/14")));
    }

    public Optional<String> place() {
        return message.textAt("PromulgationInfo", "Place");
    }

    /** Empty for one of the few types the decree does not know. */
    public Optional<DocumentType> type() {
        return EdxmlTypes.read(
                message.textAt("DocumentType", "Type").orElse(""),
                message.textAt("DocumentType", "TypeName").orElse(""));
    }

    public Optional<String> subject() {
        return message.textAt("Subject");
    }

    public Optional<String> content() {
        return message.textAt("Content");
    }

    public Map<String, String> signer() {
        return message.at("SignerInfo")
                .map(signer -> Map.of(
                        "name", signer.textAt("FullName").orElse(""),
                        "title", signer.textAt("Position").orElse(""),
                        "authority", signer.textAt("Competence").orElse("")))
                .orElse(Map.of());
    }

    public List<String> places() {
        return message.child("ToPlaces").stream()
                .flatMap(places -> places.all("Place"))
                .map(EdxmlElement::text)
                .filter(place -> !place.isBlank())
                .toList();
    }

    /** 0 for an ordinary document, 3 for the most urgent. */
    public int priority() {
        String priority = message.textAt("OtherInfo", "Priority").orElse("0");
        if (!priority.matches("[0-3]")) {
            throw invalid("OtherInfo/Priority", "must be 0, 1, 2 or 3");
        }
        return Integer.parseInt(priority);
    }

    public List<String> appendixes() {
        return message.at("OtherInfo", "Appendixes").stream()
                .flatMap(list -> list.all("Appendix"))
                .map(EdxmlElement::text)
                .filter(appendix -> !appendix.isBlank())
                .toList();
    }

    /** A status message that asks for a recall is about one. */
    public Business business() {
        if (status().filter(StatusCode.RECALL_REQUESTED::equals).isPresent()) {
            return Business.REVOKE;
        }
        return Business.read(business.textAt("BussinessDocType").orElse(""))
                .orElseThrow(() -> invalid("Bussiness/BussinessDocType", "must be 0, 1, 2 or 3"));
    }

    public Optional<String> businessReason() {
        return business.textAt("BussinessDocReason");
    }

    /** The document that a revocation or an update is about; the message's own where it does not say. */
    public String concernedDocumentId() {
        return business.textAt("DocumentId")
                .or(() -> business.textAt("BussinessDocumentInfo", "DocumentId"))
                .orElseGet(this::documentId);
    }

    public List<Reference> answered() {
        return message.all("ResponseFor").map(Reference::of).toList();
    }

    public List<Reference> replaced() {
        Stream<EdxmlElement> list =
                business.child("ReplacementInfoList").stream().flatMap(all -> all.children().stream());
        return list.map(Reference::of)
                .filter(reference -> reference.documentId().isPresent())
                .toList();
    }

    /** Empty for what is no status message. */
    public Optional<StatusCode> status() {
        return message.name().equals("Status")
                ? Optional.of(message.textAt("StatusCode")
                        .flatMap(StatusCode::ofCode)
                        .orElseThrow(() -> invalid("StatusCode", "must be one of 01 to 06, 13, 15, 16")))
                : Optional.empty();
    }

    public Optional<String> statusDescription() {
        return message.textAt("Description");
    }
}
