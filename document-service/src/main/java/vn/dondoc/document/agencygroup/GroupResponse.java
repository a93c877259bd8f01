package vn.dondoc.document.agencygroup;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyKind;

/** A group as it is defined. */
@Schema(description = "A group as it is defined")
public record GroupResponse(
        @Schema(examples = "cac-so-ban-nganh-tinh") String id,

        @Schema(examples = "[\"các sở, ban, ngành tỉnh\"]") List<String> phrases,

        @Schema(examples = "H12", nullable = true) @Nullable String within,

        List<AgencyKind> kinds,
        List<Integer> levels,
        List<GroupMember> members,
        @Schema(nullable = true) @Nullable LocalDate validFrom,
        @Schema(nullable = true) @Nullable LocalDate validTo,

        @Schema(description = "Rises by one with each change; the ETag is made of it", examples = "0")
        long version) {

    static GroupResponse of(AgencyGroup group) {
        GroupDefinition is = group.definition();
        return new GroupResponse(
                group.id(),
                is.phrases(),
                is.within(),
                is.kinds(),
                is.levels(),
                is.members(),
                is.validFrom(),
                is.validTo(),
                group.version());
    }

    /** One agency of a group on a day. */
    @Schema(name = "MemberResponse", description = "One agency of the group on that day")
    public record Member(
            @Schema(examples = "H12.05") String code,

            @Schema(description = "The official name on that day", examples = "Sở Tài chính")
            String name,

            AgencyKind kind) {}

    /** A page of members as it is written; for the API description only, which cannot name a generic type. */
    @Schema(name = "MemberPage")
    record MemberPage(
            List<Member> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}

    /** A page of groups as it is written; for the API description only. */
    @Schema(name = "GroupPage")
    record GroupPage(
            List<GroupResponse> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}
}
