package vn.dondoc.task.adoption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.measure.TargetRequest;

/** What a person makes of a proposed breakdown. */
public record AdoptionRequest(
        @Schema(
                description =
                        "The tasks to be drafted; absent: one for each proposed item that is undecided and not dropped here, as proposed")
        @Size(max = 500)
        @Nullable
        List<@NotNull @Valid Item> items,

        @Schema(description = "Proposed items that give no task") @Size(max = 500) @Nullable
        List<@NotNull @Valid Dropped> dropped) {

    /** One task. What is absent is as proposed. */
    @Schema(
            name = "AdoptedItem",
            description =
                    "One task. What is absent is as proposed; of several merged items the agencies of all, and the first deadline")
    public record Item(
            @Schema(
                    description =
                            "Places of the proposed items it comes from, from 0; several merge them, the same place in several items splits it; absent: it was not proposed",
                    examples = "[3]")
            @Size(min = 1, max = 20)
            @Nullable
            List<@NotNull @Min(0) Integer> proposed,

            @Schema(description = "Path of labels in the directive", examples = "2/b") @Size(max = 100) @Nullable
            String item,

            @Schema(description = "What is to be done; required if it was not proposed")
            @Size(min = 1, max = 5000)
            @Nullable
            String content,

            @Schema(description = "Codes of those who lead; required if it was not proposed", examples = "[\"H12.07\"]")
            @Size(min = 1, max = 500)
            @Nullable
            List<@NotBlank String> leads,

            @Schema(description = "Codes of those who coordinate; an empty list: nobody", examples = "[]")
            @Size(max = 500)
            @Nullable
            List<@NotBlank String> coordinating,

            @Schema(description = "`undated` NONE takes a proposed one away") @Valid @Nullable
            DeadlineRequest deadline,

            @Schema(description = "False: for information") @Nullable
            Boolean tracked,

            @Schema(
                    description =
                            "Targets of those who lead; absent: those proposed, but for increases and decreases, of which a person must"
                                    + " say the baseline")
            @Size(max = 100)
            @Nullable
            List<@NotNull @Valid TargetRequest> targets) {

        static Item asProposed(int place) {
            return new Item(List.of(place), null, null, null, null, null, null, null);
        }

        List<TargetRequest> targetsOrNone() {
            return Objects.requireNonNullElse(targets, List.of());
        }

        List<Integer> places() {
            return Objects.requireNonNullElse(proposed, List.of());
        }
    }

    /** A proposed item that gives no task, and why. */
    @Schema(name = "DroppedItem")
    public record Dropped(
            @Schema(description = "Its place", examples = "5") @NotNull @Min(0)
            Integer proposed,

            @Schema(examples = "Nêu lại việc đã giao tại Công văn khác") @NotBlank @Size(max = 2000)
            String reason) {}

    List<Dropped> droppedOrNone() {
        return Objects.requireNonNullElse(dropped, List.of());
    }

    private static List<FieldError> missingBaselines(List<TargetRequest> targets, String path) {
        return IntStream.range(0, targets.size())
                .filter(n -> targets.get(n).lacksBaseline())
                .mapToObj(n -> FieldError.inBody(path + n + "/baseline", "must say from where it shall change"))
                .toList();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming what contradicts itself or is missing */
    void requireMeaning() {
        List<FieldError> errors = new ArrayList<>();
        List<Item> given = Objects.requireNonNullElse(items, List.of());
        Set<Integer> taken = new HashSet<>();
        for (int n = 0; n < given.size(); n++) {
            Item item = given.get(n);
            taken.addAll(item.places());
            if (item.proposed() == null && item.content() == null) {
                errors.add(FieldError.inBody("items/" + n + "/content", "must be given: it was not proposed"));
            }
            if (item.proposed() == null && item.leads() == null) {
                errors.add(FieldError.inBody("items/" + n + "/leads", "must be given: it was not proposed"));
            }
            errors.addAll(missingBaselines(item.targetsOrNone(), "items/" + n + "/targets/"));
            if (new HashSet<>(item.places()).size() < item.places().size()) {
                errors.add(FieldError.inBody("items/" + n + "/proposed", "names a place twice"));
            }
        }
        for (int n = 0; n < droppedOrNone().size(); n++) {
            if (!taken.add(droppedOrNone().get(n).proposed())) {
                errors.add(FieldError.inBody("dropped/" + n + "/proposed", "is taken or dropped above"));
            }
        }
        if (items != null && given.isEmpty() && droppedOrNone().isEmpty()) {
            errors.add(FieldError.inBody("items", "must have one, or be absent"));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(
                    GeneralProblem.INVALID_FIELD,
                    String.valueOf(errors.getFirst().pointer()).substring(2) + " "
                            + errors.getFirst().detail(),
                    errors);
        }
    }
}
