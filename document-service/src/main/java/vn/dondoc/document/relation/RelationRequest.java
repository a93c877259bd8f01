package vn.dondoc.document.relation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Header;
import vn.dondoc.text.header.Reference;

/** How a directive stands to another: one in the register, or one named by its number. */
@Schema(description = "How the directive stands to another, named by its id or by its number")
public record RelationRequest(
        @NotNull RelationKind kind,

        @Schema(description = "The other one, if it is in the register") @Nullable
        UUID directiveId,

        @Schema(description = "Else its number; linked when that is registered", examples = "12/CT-UBND")
        @Size(max = 100)
        @Nullable
        String number,

        @Schema(description = "Its issuer, where the number leaves a doubt", examples = "UBND tỉnh Cà Mau")
        @Size(max = 300)
        @Nullable
        String issuer,

        @Schema(description = "Its date", examples = "2020-09-03") @Nullable
        LocalDate issuedOn,

        @Schema(
                description = "Which items of the other one, as it labels them; left out for the whole of it",
                examples = "[\"2/b\"]")
        @Size(max = 200)
        @Nullable
        List<@NotBlank @Size(max = 100) String> items,

        @Schema(examples = "Thay thế theo Điều 3") @Size(max = 1000) @Nullable
        String reason) {

    /** Several, all or none. */
    @Schema(name = "RelationsRequest", description = "How the directive stands to others")
    public record Many(@NotEmpty @Size(max = 500) List<@NotNull @Valid RelationRequest> relations) {}

    private static final double SURE_ENOUGH = 0.5;

    /** The relations a text tells of itself; each other document once, the strongest relation first. */
    public static List<RelationRequest> read(Header header) {
        Map<String, RelationRequest> read = new LinkedHashMap<>();
        header.replaces().forEach(number -> put(read, RelationKind.REPLACES, number, null, null));
        for (Reference reference : header.basedOn()) {
            put(read, RelationKind.BASED_ON, reference.number(), reference.issuer(), reference.issuedOn());
        }
        header.cites().forEach(number -> put(read, RelationKind.CITES, number, null, null));
        return List.copyOf(read.values());
    }

    private static void put(
            Map<String, RelationRequest> read,
            RelationKind kind,
            Found<String> number,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn) {
        if (number.confidence() >= SURE_ENOUGH) {
            read.putIfAbsent(
                    number.value(), new RelationRequest(kind, null, number.value(), issuer, issuedOn, null, null));
        }
    }
}
