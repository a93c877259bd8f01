package vn.dondoc.document.directive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.SigningForm;

/** A directive as it is registered. */
@Schema(
        description = "A directive as it is registered",
        requiredProperties = {
            "id",
            "body",
            "state",
            "direction",
            "number",
            "normalisedNumber",
            "numberValue",
            "type",
            "issuer",
            "directingAuthority",
            "place",
            "issuedOn",
            "urgency",
            "subject",
            "signer",
            "signedAs",
            "addressees",
            "recipients",
            "attachments",
            "dueOn",
            "arrival",
            "source",
            "sourceId",
            "reading",
            "supersessions",
            "textMissing",
            "registeredAt",
            "version"
        })
public record DirectiveResponse(
        UUID id,

        @Schema(description = "In whose register it stands", examples = "H12")
        String body,

        DirectiveState state,

        @Schema(description = "INCOMING if it stands in the body's book of arrivals")
        Direction direction,

        @Schema(
                description = "Number and symbol as they were given; null while DRAFT",
                examples = "Số: 4 /CT-UBND",
                nullable = true)
        @Nullable
        String number,

        @Schema(description = "The same as the decree has it written", examples = "04/CT-UBND", nullable = true)
        @Nullable
        String normalisedNumber,

        @Schema(description = "The number alone", examples = "4", nullable = true) @Nullable
        Integer numberValue,

        @Schema(description = "Abbreviation of the type", examples = "CT")
        String type,

        @Schema(examples = "UBND tỉnh Cà Mau") String issuer,

        @Schema(examples = "Chủ tịch UBND tỉnh", nullable = true) @Nullable
        String directingAuthority,

        @Schema(examples = "Cà Mau", nullable = true) @Nullable
        String place,

        @Schema(examples = "2023-03-14", nullable = true) @Nullable
        LocalDate issuedOn,

        @Schema(description = "Null for an ordinary document", nullable = true) @Nullable
        Urgency urgency,

        String subject,
        @Schema(nullable = true) @Nullable Signer signer,

        @Schema(
                description =
                        "On whose behalf, as the signer's authority says, outermost first: TM thay mặt, KT ký thay, TL"
                                + " thừa lệnh, TUQ thừa ủy quyền, Q quyền",
                examples = "[\"TM\", \"KT\"]")
        List<SigningForm> signedAs,

        @Schema(description = "Kính gửi", examples = "[\"Các sở, ban, ngành tỉnh\"]")
        List<String> addressees,

        @Schema(description = "Nơi nhận", examples = "[\"Như trên\", \"Lưu: VT\"]")
        List<String> recipients,

        @Schema(description = "Names of what is attached", examples = "[\"Phụ lục I\"]")
        List<String> attachments,

        @Schema(
                description = "The day by which its sender wants an answer; deadlines of its items are tasks' own",
                examples = "2023-04-15",
                nullable = true)
        @Nullable
        LocalDate dueOn,

        @Schema(description = "Of an incoming document", nullable = true) @Nullable
        Arrival arrival,

        @Schema(description = "The system that sent it", examples = "edxml", nullable = true) @Nullable
        String source,

        @Schema(description = "What it is called there", examples = "H12,2023/03/14,04/CT-UBND", nullable = true)
        @Nullable
        String sourceId,

        @Schema(
                description = "Fields that were read from the text, and how sure (0 to 1)",
                examples = "{\"number\": 0.95}")
        Map<String, Double> reading,

        @Schema(description = "What later documents did to it")
        List<Supersession> supersessions,

        @Schema(description = "Came as a scan without a text layer, and nobody has given its text yet")
        boolean textMissing,

        Instant registeredAt,

        @Schema(description = "Rises by one with each change; the ETag is made of it", examples = "0")
        long version,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The whole text; only where one directive is read")
        @Nullable
        String text) {

    /** Which way a document goes through the body's office. */
    public enum Direction {
        INCOMING,
        OUTGOING
    }

    /** Everything but the text, which is not even read. */
    public static DirectiveResponse withoutText(Directive directive) {
        return of(directive, null);
    }

    public static DirectiveResponse whole(Directive directive) {
        return of(directive, directive.text());
    }

    private static DirectiveResponse of(Directive directive, @Nullable String text) {
        DirectiveHeader header = directive.header();
        DirectiveNumber number = directive.number();
        Origin origin = directive.origin();
        Signer signer = header.signer();
        return new DirectiveResponse(
                directive.id(),
                directive.body(),
                directive.state(),
                directive.arrival() == null ? Direction.OUTGOING : Direction.INCOMING,
                number == null ? null : number.written(),
                number == null ? null : number.normalised(),
                number == null ? null : number.value(),
                header.type(),
                header.issuer(),
                header.directingAuthority(),
                header.place(),
                header.issuedOn(),
                header.urgency(),
                header.subject(),
                signer,
                signer == null ? List.of() : SigningForm.of(signer.authority()),
                header.addressees(),
                header.recipients(),
                header.attachments(),
                header.dueOn(),
                directive.arrival(),
                origin == null ? null : origin.source(),
                origin == null ? null : origin.sourceId(),
                directive.reading(),
                directive.supersessions(),
                directive.textMissing(),
                directive.registeredAt(),
                directive.version(),
                text);
    }
}
