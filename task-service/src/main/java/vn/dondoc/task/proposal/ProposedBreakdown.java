package vn.dondoc.task.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a text gives to whom, in the order of the text. */
@Schema(description = "What a text gives to whom, in the order of the text")
public record ProposedBreakdown(
        List<Item> assignments,

        @Schema(description = "What the person who reviews should know", examples = "[\"No assignment was found.\"]")
        List<String> warnings) {

    /** The same, with the warning that the document goes on behind the text. */
    public ProposedBreakdown ofAPart() {
        return new ProposedBreakdown(
                assignments,
                Stream.concat(
                                warnings.stream(),
                                Stream.of(
                                        "Only the start of the text is known here: what the rest gives is not proposed."))
                        .toList());
    }

    /** Whether a place in the one is the same place in the other, whoever is meant there. */
    public boolean hasTheItemsOf(ProposedBreakdown other) {
        return assignments.stream()
                .map(Item::place)
                .toList()
                .equals(other.assignments.stream().map(Item::place).toList());
    }

    /** The same, with whom persons said the phrases mean; of a phrase that means nobody nothing is left. */
    public ProposedBreakdown meaning(Map<String, List<String>> said) {
        return said.isEmpty()
                ? this
                : new ProposedBreakdown(
                        assignments.stream().map(item -> item.meaning(said)).toList(), warnings);
    }

    /** One piece of work for one or several addressees. */
    @Schema(name = "ProposedAssignment", description = "One piece of work for one or several addressees")
    public record Item(
            @Schema(description = "Path of printed labels; null outside every item", examples = "3/a", nullable = true)
            @Nullable
            String item,

            @Schema(description = "Its first twelve words") String quote,

            @Schema(description = "Offset of its first character in the text", examples = "1204")
            int start,

            @Schema(description = "Offset behind its last character", examples = "1393")
            int end,

            @Schema(description = "Who leads (chủ trì)") List<Addressee> lead,

            @Schema(description = "Who coordinates (phối hợp)")
            List<Addressee> coordinating,

            Deadline deadline,

            @Schema(description = "The whole of it, spaces collapsed")
            String text,

            @Schema(description = "Figures it is to reach, as `POST /assignments/{id}/targets` takes them")
            List<Target> targets,

            @Schema(description = "What it waits for; null if nothing is named", nullable = true) @Nullable
            Dependency dependsOn,

            @Schema(description = "False: for information, since it is undated and to a collective")
            boolean tracked,

            @Schema(description = "Above 0, up to 1", examples = "0.9")
            double confidence,

            @Schema(description = "The rules that made it, the one that found it first")
            List<Reason> reasons) {

        private List<Object> place() {
            return List.of(start, end, text);
        }

        private Item meaning(Map<String, List<String>> said) {
            List<Addressee> leading = Addressee.meaning(lead, said);
            List<Addressee> helping = Addressee.meaning(coordinating, said);
            return new Item(
                    item,
                    quote,
                    start,
                    end,
                    leading,
                    helping,
                    deadline,
                    text,
                    targets,
                    dependsOn,
                    tracked,
                    confidence,
                    reasons);
        }
    }

    /** Who is named, and whom that means. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ProposedAddressee",
            description =
                    "Who is named, and whom that means on the document's day: one agency, one of several candidates, or"
                            + " a group with its members; none of them if nobody here is known by it")
    public record Addressee(
            @Schema(description = "As in the text", examples = "Giám đốc Sở Y tế")
            String phrase,

            @Schema(description = "Code", examples = "H12.13") @Nullable
            String agency,

            @Schema(description = "The collective: its first wording in the register, or the phrase if it is not there")
            @Nullable
            String group,

            @Schema(
                    description = "Codes of those who belong to the group on that day",
                    examples = "[\"H12.07\", \"H12.13\"]")
            @Nullable
            List<String> members,

            @Schema(description = "Codes of which a person must choose") @Nullable
            List<String> candidates) {

        private static List<Addressee> meaning(List<Addressee> named, Map<String, List<String>> said) {
            return named.stream().flatMap(one -> one.meaning(said)).toList();
        }

        private Stream<Addressee> meaning(Map<String, List<String>> said) {
            List<String> codes = said.get(phrase);
            if (codes == null) {
                return Stream.of(this);
            }
            return switch (codes.size()) {
                case 0 -> Stream.empty();
                case 1 -> Stream.of(new Addressee(phrase, codes.getFirst(), null, null, null));
                default -> Stream.of(new Addressee(phrase, null, phrase, codes, null));
            };
        }

        /** Codes of those who are meant; none if that is not clear. */
        public List<String> meant() {
            return agency != null ? List.of(agency) : Objects.requireNonNullElse(members, List.of());
        }
    }

    /** By when, as the text says it. */
    @Schema(name = "ProposedDeadline", description = "By when, as the text says it")
    public record Deadline(
            @Schema(
                    examples = "date",
                    enumeration = {
                        "date",
                        "datetime",
                        "month",
                        "quarter",
                        "half",
                        "year",
                        "workingDays",
                        "recurring",
                        "event",
                        "immediate",
                        "continuing",
                        "none"
                    })
            String kind,

            @Schema(
                    description =
                            "By kind: 2025-06-30, 2025-06-30T17:00, 2025-06, 2025-Q2, 2025-H1, 2025, P5D, P1M or P1M@20",
                    examples = "2020-09-15",
                    nullable = true)
            @Nullable
            String value,

            @Schema(description = "First day of a range that ends with the value", nullable = true) @Nullable
            String from,

            @Schema(description = "As written", examples = "trước ngày 15/9/2020", nullable = true) @Nullable
            String phrase,

            @Schema(description = "Whether the day itself still counts as written: \"trước ngày\" says it does not")
            boolean inclusive) {}

    /** A figure to reach. */
    @Schema(name = "ProposedTarget", description = "A figure to reach")
    public record Target(
            @Schema(
                    description = "What it measures, in the words before it",
                    examples = "tỷ lệ giải ngân vốn đầu tư công")
            String name,

            @Schema(examples = "%") String unit,

            @Schema(
                    enumeration = {"AT_LEAST", "AT_MOST", "INCREASE_BY", "DECREASE_BY"},
                    examples = "AT_LEAST")
            String direction,

            @Schema(examples = "95") BigDecimal target,

            @Schema(description = "As written", examples = "đạt 95%")
            String phrase) {}

    /** An assignment that has to come first. */
    @Schema(name = "ProposedDependency", description = "An assignment that has to come first")
    public record Dependency(
            @Schema(description = "Offset with which that assignment begins", examples = "1204")
            int start,

            @Schema(description = "The words that say so", examples = "trên cơ sở đó")
            String phrase) {}

    /** Why it is proposed. */
    @Schema(name = "ProposalReason", description = "A rule, and the characters it went by")
    public record Reason(
            @Schema(examples = "ORDER") String rule,
            @Schema(examples = "1204") int start,
            @Schema(examples = "1208") int end) {}
}
