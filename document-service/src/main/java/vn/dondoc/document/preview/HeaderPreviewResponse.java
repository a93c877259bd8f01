package vn.dondoc.document.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.IssueDate;
import vn.dondoc.text.header.Reference;
import vn.dondoc.text.header.Signer;
import vn.dondoc.text.header.Urgency;

/** What was read of a header. */
@Schema(
        description =
                "What was read of a header: of each field its value, where it was found, and how sure the reading is."
                        + " What the text lacks is null, or an empty list",
        requiredProperties = {
            "number",
            "type",
            "issuer",
            "place",
            "issuedOn",
            "urgency",
            "subject",
            "signer",
            "coSigner",
            "addressees",
            "recipients",
            "replaces",
            "cites",
            "basedOn"
        })
public record HeaderPreviewResponse(
        @Schema(description = "Number and symbol, without inner spaces", nullable = true) @Nullable
        FieldReading number,

        @Schema(description = "Abbreviation of the type, such as CT; CV for công văn", nullable = true) @Nullable
        FieldReading type,

        @Schema(description = "Who issued it, in the usual short form", nullable = true) @Nullable
        FieldReading issuer,

        @Schema(nullable = true) @Nullable FieldReading place,

        @Schema(description = "2020-09-03, or 2020-09 where the day is blank", nullable = true) @Nullable
        FieldReading issuedOn,

        @Schema(description = "As stamped: KHẨN, THƯỢNG KHẨN, HỎA TỐC", nullable = true) @Nullable
        FieldReading urgency,

        @Schema(description = "Trích yếu", nullable = true) @Nullable
        FieldReading subject,

        @Schema(nullable = true) @Nullable SignerReading signer,

        @Schema(description = "Of a document of two bodies", nullable = true) @Nullable
        SignerReading coSigner,

        @Schema(description = "Kính gửi") List<FieldReading> addressees,
        @Schema(description = "Nơi nhận") List<FieldReading> recipients,

        @Schema(description = "Numbers of documents it replaces or repeals")
        List<FieldReading> replaces,

        @Schema(description = "Numbers of all other documents it names, each once")
        List<FieldReading> cites,

        @Schema(description = "The documents of its preamble (căn cứ)")
        List<ReferenceReading> basedOn,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Of a file only: the text that was read out of it, in which the offsets count")
        @Nullable
        String text) {

    /** One field as it was read. */
    @Schema(
            description = "A field as it was read",
            requiredProperties = {"value", "start", "end", "confidence"})
    public record FieldReading(
            @Schema(description = "Repaired, and in the usual spelling where there is one", examples = "04/CT-UBND")
            String value,

            @Schema(description = "Offset of its first character in the text", examples = "31")
            int start,

            @Schema(description = "Offset behind its last character", examples = "42")
            int end,

            @Schema(
                    description = "From 0 to 1: 0.9 and more was read as printed, below 0.6 a person should look",
                    examples = "0.95")
            double confidence) {

        static <T> @Nullable FieldReading of(@Nullable Found<T> found, Function<T, String> value) {
            return found == null
                    ? null
                    : new FieldReading(value.apply(found.value()), found.start(), found.end(), found.confidence());
        }

        static List<FieldReading> of(List<Found<String>> found) {
            return found.stream()
                    .map(one -> new FieldReading(one.value(), one.start(), one.end(), one.confidence()))
                    .toList();
        }
    }

    /** Who signed. */
    @Schema(
            description = "Who signed, as far as it can be read",
            requiredProperties = {"name", "title", "authority"})
    public record SignerReading(
            @Schema(nullable = true) @Nullable FieldReading name,
            @Schema(nullable = true) @Nullable FieldReading title,

            @Schema(description = "The lines above the title, joined by ` / `", nullable = true) @Nullable
            FieldReading authority) {

        static @Nullable SignerReading of(@Nullable Signer signer) {
            return signer == null
                    ? null
                    : new SignerReading(
                            FieldReading.of(signer.name(), String::valueOf),
                            FieldReading.of(signer.title(), String::valueOf),
                            FieldReading.of(signer.authority(), String::valueOf));
        }
    }

    /** A document this one is based on. */
    @Schema(
            description = "A document this one is based on",
            requiredProperties = {"number", "type", "issuer", "issuedOn", "start", "end", "confidence"})
    public record ReferenceReading(
            @Schema(examples = "15/2020/QĐ-TTg") String number,

            @Schema(examples = "QĐ", nullable = true) @Nullable
            String type,

            @Schema(examples = "Thủ tướng Chính phủ", nullable = true) @Nullable
            String issuer,

            @Schema(examples = "2020-04-24", nullable = true) @Nullable
            LocalDate issuedOn,

            int start,
            int end,
            double confidence) {

        static ReferenceReading of(Reference reference) {
            Found<String> number = reference.number();
            DocumentType type = reference.type();
            return new ReferenceReading(
                    number.value(),
                    type == null ? null : type.code(),
                    reference.issuer(),
                    reference.issuedOn(),
                    number.start(),
                    number.end(),
                    number.confidence());
        }
    }

    /** @param text to be sent along, or null if the caller has it */
    static HeaderPreviewResponse of(Header header, @Nullable String text) {
        return new HeaderPreviewResponse(
                FieldReading.of(header.number(), String::valueOf),
                FieldReading.of(header.type(), DocumentType::code),
                FieldReading.of(header.issuer(), String::valueOf),
                FieldReading.of(header.place(), String::valueOf),
                FieldReading.of(header.issuedOn(), IssueDate::toString),
                FieldReading.of(header.urgency(), Urgency::stamp),
                FieldReading.of(header.subject(), String::valueOf),
                SignerReading.of(header.signer()),
                SignerReading.of(header.coSigner()),
                FieldReading.of(header.addressees()),
                FieldReading.of(header.recipients()),
                FieldReading.of(header.replaces()),
                FieldReading.of(header.cites()),
                header.basedOn().stream().map(ReferenceReading::of).toList(),
                text);
    }
}
