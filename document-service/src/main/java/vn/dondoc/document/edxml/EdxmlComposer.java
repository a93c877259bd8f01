package vn.dondoc.document.edxml;

import static vn.dondoc.document.edxml.EdxmlElement.of;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;

/** Puts messages together, in the order of the regulation. */
public final class EdxmlComposer {

    private static final String NEXT_ACTOR = "http://schemas.xmlsoap.org/soap/actor/next";

    private EdxmlComposer() {}

    /** A body as a message names it. */
    public record Organ(String organId, String organName) {

        private EdxmlElement element(String name) {
            return of(name, of("OrganId", organId), of("OrganizationInCharge", ""), of("OrganName", organName));
        }
    }

    /** A document as a message describes it. */
    public record Document(
            Organ from,
            List<Organ> to,
            String number,
            @Nullable String place,
            LocalDate issuedOn,
            DocumentType type,
            String subject,
            Map<String, String> signer,
            @Nullable LocalDate dueOn,
            List<String> places,
            int priority,
            List<String> appendixes) {

        /** As the regulation has it: code, date, number. */
        public String documentId() {
            return from.organId() + "," + EdxmlDates.write(issuedOn) + "," + number;
        }
    }

    /** What is to happen with a document, by whom and why. */
    public record Errand(Business business, String reason, ZonedDateTime at) {}

    /** @param files in the order of the manifest */
    public static EdxmlElement message(Document document, Errand errand, List<EdxmlWriter.Enclosure> files) {
        return of(
                "edXML",
                of(
                        "edXMLEnvelope",
                        of(
                                "edXMLHeader",
                                header(document),
                                traces(document.from(), errand),
                                of("DigitalSignature", "")),
                        of("edXMLBody", manifest(files))));
    }

    private static EdxmlElement header(Document document) {
        String[] code = document.number().split("/", 2);
        List<EdxmlElement> fields = new ArrayList<>();
        fields.add(document.from().element("From"));
        document.to().forEach(to -> fields.add(to.element("To")));
        fields.add(of("Code", of("CodeNumber", code[0]), of("CodeNotation", code.length > 1 ? code[1] : "")));
        fields.add(of(
                "PromulgationInfo",
                of("Place", document.place() == null ? "" : document.place()),
                of("PromulgationDate", EdxmlDates.write(document.issuedOn()))));
        fields.add(of(
                "DocumentType",
                of("Type", EdxmlTypes.numberOf(document.type())),
                of("TypeName", document.type().vietnameseName()),
                of("TypeDetail", "0")));
        fields.add(of("Subject", document.subject()));
        fields.add(of("Content", document.subject()));
        fields.add(of(
                "SignerInfo",
                of("Competence", document.signer().getOrDefault("authority", "")),
                of("Position", document.signer().getOrDefault("title", "")),
                of("FullName", document.signer().getOrDefault("name", ""))));
        fields.add(of("DueDate", document.dueOn() == null ? "" : EdxmlDates.write(document.dueOn())));
        fields.add(of("ToPlaces", named("Place", document.places())));
        fields.add(of(
                "OtherInfo",
                of("Priority", String.valueOf(document.priority())),
                of("Appendixes", named("Appendix", document.appendixes()))));
        fields.add(of("SteeringType", "0"));
        fields.add(of("DocumentId", document.documentId()));
        return of("MessageHeader", fields);
    }

    private static List<EdxmlElement> named(String name, List<String> texts) {
        return texts.stream().map(text -> of(name, text)).toList();
    }

    private static EdxmlElement traces(Organ from, Errand errand) {
        return new EdxmlElement(
                "TraceHeaderList",
                Map.of("version", "1.0", "mustUnderstand", "1", "actor", NEXT_ACTOR),
                "",
                List.of(trace(from.organId(), errand.at()), business(errand)));
    }

    private static EdxmlElement trace(String organId, ZonedDateTime at) {
        return of("TraceHeader", of("OrganId", organId), of("Timestamp", EdxmlDates.write(at)));
    }

    private static EdxmlElement business(Errand errand) {
        return of(
                "Bussiness",
                of("BussinessDocType", errand.business().number()),
                of("BussinessDocReason", errand.reason()),
                of("Paper", "0"));
    }

    private static EdxmlElement manifest(List<EdxmlWriter.Enclosure> files) {
        return new EdxmlElement(
                "edXMLManifest",
                Map.of("version", "1.0"),
                "",
                files.stream()
                        .map(file -> new EdxmlElement(
                                "Reference",
                                Map.of("xlink:href", "cid:" + file.contentId(), "xlink:type", "simple"),
                                "",
                                List.of(
                                        of("ContentId", "cid:" + file.contentId()),
                                        of("ContentType", file.contentType()),
                                        of("AttachmentName", file.name()),
                                        of("Description", file.description()))))
                        .toList());
    }

    /**
     * A message that came in, to be sent on: all it said, its way here, and the next step. Where new recipients are given, they
     * take the place of the old ones.
     */
    public static EdxmlElement forward(EdxmlElement message, List<Organ> to, String by, ZonedDateTime at) {
        return change(message, element -> switch (element.name()) {
            case "MessageHeader" -> to.isEmpty() ? element : addressed(element, to);
            case "TraceHeaderList" -> traced(element, trace(by, at));
            default -> element;
        });
    }

    private interface Change {
        EdxmlElement of(EdxmlElement element);
    }

    private static EdxmlElement change(EdxmlElement element, Change change) {
        EdxmlElement changed = change.of(element);
        return new EdxmlElement(
                changed.name(),
                changed.attributes(),
                changed.text(),
                changed.children().stream().map(child -> change(child, change)).toList());
    }

    private static EdxmlElement addressed(EdxmlElement header, List<Organ> to) {
        Stream<EdxmlElement> from = header.all("From");
        Stream<EdxmlElement> rest = header.children().stream()
                .filter(field -> !field.name().equals("From") && !field.name().equals("To"));
        List<EdxmlElement> children = Stream.of(from, to.stream().map(organ -> organ.element("To")), rest)
                .flatMap(stream -> stream)
                .toList();
        return new EdxmlElement(header.name(), header.attributes(), header.text(), children);
    }

    private static EdxmlElement traced(EdxmlElement list, EdxmlElement trace) {
        List<EdxmlElement> children = Stream.of(
                        list.all("TraceHeader"),
                        Stream.of(trace),
                        list.children().stream().filter(child -> !child.name().equals("TraceHeader")))
                .flatMap(stream -> stream)
                .toList();
        return new EdxmlElement(list.name(), list.attributes(), list.text(), children);
    }

    /** Tells a sender what became of its document. */
    public static EdxmlElement status(
            EdxmlHeader about, Organ from, StatusCode code, String description, ZonedDateTime at) {
        return of(
                "Status",
                of(
                        "ResponseFor",
                        of("OrganId", about.sender().value()),
                        of("Code", about.number().orElse("")),
                        of(
                                "PromulgationDate",
                                about.issuedOn().map(EdxmlDates::write).orElse("")),
                        of("DocumentId", about.concernedDocumentId())),
                from.element("From"),
                of("StatusCode", code.code()),
                of("Description", description),
                of("Timestamp", EdxmlDates.write(at)));
    }
}
