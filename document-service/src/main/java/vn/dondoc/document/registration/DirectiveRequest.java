package vn.dondoc.document.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.arrival.ArrivalRequest;
import vn.dondoc.document.directive.Signer;
import vn.dondoc.document.directive.Urgency;
import vn.dondoc.document.relation.RelationRequest;
import vn.dondoc.text.DocumentNumber;

/** A directive to be registered. */
@Schema(
        description =
                "A directive to be registered. A field left out is read from the text, the way `POST /header-previews`"
                        + " reads it; an empty string or list says that there is none. There is no field for secrecy: secret documents"
                        + " are refused.")
public record DirectiveRequest(
        @Schema(description = "In whose register; left out, the token's only body", examples = "H12")
        @Size(max = 35)
        @Pattern(regexp = "[A-Z][0-9A-Z]*(\\.[0-9A-Z]+)*", message = "must be an agency code such as H12")
        @Nullable
        String body,

        @Schema(
                description =
                        "Number and symbol as printed. Without one the directive is a DRAFT: an empty string says that it"
                                + " has none. A number needs the date, unless it carries the year, as in 15/2020/QĐ-TTg",
                examples = "04/CT-UBND")
        @Size(max = DocumentNumber.MAX_LENGTH)
        @Nullable
        String number,

        @Schema(
                description =
                        "Abbreviation of the type (Decree 30/2020/NĐ-CP, Annex III); CV for công văn, ThC for thư công,"
                                + " KL for kết luận; Luật, PL, L, NĐ, NQLT, TT, TTLT for legal documents",
                examples = "CT")
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Nullable
        String type,

        @Schema(description = "Who issued it (cơ quan ban hành)", examples = "UBND tỉnh Cà Mau")
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = 300)
        @Nullable
        String issuer,

        @Schema(
                description = "Whose will it is (người chỉ đạo), where that is another: an office's notice carries its"
                        + " chairman's conclusion",
                examples = "Chủ tịch UBND tỉnh")
        @Size(max = 300)
        @Nullable
        String directingAuthority,

        @Schema(description = "Place before the date (địa danh)", examples = "Cà Mau") @Size(max = 200) @Nullable
        String place,

        @Schema(description = "Date of the document", examples = "2023-03-14") @Nullable
        LocalDate issuedOn,

        @Schema(description = "Khẩn, thượng khẩn, hỏa tốc; left out for an ordinary document") @Nullable
        Urgency urgency,

        @Schema(description = "Trích yếu", examples = "Về việc nâng cao hiệu lực, hiệu quả của cơ quan hành chính")
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = 2000)
        @Nullable
        String subject,

        @Valid @Nullable Signer signer,

        @Schema(description = "Whom it speaks to (kính gửi)", examples = "[\"Các sở, ban, ngành tỉnh\"]")
        @Size(max = MAX_LINES)
        @Nullable
        List<@NotBlank @Size(max = MAX_LINE) String> addressees,

        @Schema(description = "Who gets it (nơi nhận)", examples = "[\"Như trên\", \"Lưu: VT\"]")
        @Size(max = MAX_LINES)
        @Nullable
        List<@NotBlank @Size(max = MAX_LINE) String> recipients,

        @Schema(description = "Names of what is attached", examples = "[\"Phụ lục I\"]")
        @Size(max = MAX_LINES)
        @Nullable
        List<@NotBlank @Size(max = MAX_LINE) String> attachments,

        @Schema(description = "The day by which its sender wants an answer", examples = "2023-04-15") @Nullable
        LocalDate dueOn,

        @Schema(description = "Of a document that came in; left out for one of the body's own") @Valid @Nullable
        ArrivalRequest arrival,

        @Schema(description = "The system that hands it over; goes with sourceId", examples = "edxml")
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = 100)
        @Nullable
        String source,

        @Schema(description = "What it is called there; one is registered once", examples = "H12,2023/03/14,04/CT-UBND")
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = 300)
        @Nullable
        String sourceId,

        @Schema(description = "How it stands to other documents; left out, read from the text")
        @Size(max = MAX_LINES)
        @Nullable
        List<@NotNull @Valid RelationRequest> relations,

        @Schema(description = "The whole text, at most 8,388,608 characters") @NotBlank @Size(max = MAX_TEXT)
        String text) {

    static final int MAX_LINES = 500;
    static final int MAX_LINE = 500;

    private static final int MAX_TEXT = 8 * 1024 * 1024;
    private static final String NOT_BLANK = "(?s).*\\S.*";
}
