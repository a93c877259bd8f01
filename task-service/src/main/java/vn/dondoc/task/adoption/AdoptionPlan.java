package vn.dondoc.task.adoption;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.problem.ProblemType;
import vn.dondoc.task.adoption.AdoptionRequest.Item;
import vn.dondoc.task.breakdown.TaskRequest;
import vn.dondoc.task.breakdown.TaskSpot;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.proposal.ProposedBreakdown;
import vn.dondoc.task.proposal.ProposedBreakdown.Addressee;

/** The tasks that a request makes of a proposal. Collects all that is wrong before it refuses. */
final class AdoptionPlan {

    private static final int LONGEST_ADDRESSEE = 1000;
    private static final int LONGEST_TEXT = 5000;

    private final List<OfferedItem> items;
    private final Set<Integer> decided;
    private final List<FieldError> notOffered = new ArrayList<>();
    private final List<FieldError> unclear = new ArrayList<>();
    private final List<FieldError> incomplete = new ArrayList<>();

    private AdoptionPlan(ProposedBreakdown proposal, Set<Integer> decided, ZoneId zone) {
        this.items = IntStream.range(0, proposal.assignments().size())
                .mapToObj(n -> new OfferedItem(n, proposal.assignments().get(n), zone))
                .toList();
        this.decided = decided;
    }

    /**
     * @param decided places that are settled already
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each item that is not offered, not clear or not complete
     */
    static List<AdoptedTask> of(
            AdoptionRequest request, ProposedBreakdown proposal, Set<Integer> decided, ZoneId zone) {
        AdoptionPlan plan = new AdoptionPlan(proposal, decided, zone);
        List<AdoptedTask> tasks = plan.tasks(request);
        report(AdoptionProblem.ITEM_NOT_OFFERED, plan.notOffered);
        report(AdoptionProblem.UNCLEAR_NAMES, plan.unclear);
        report(AdoptionProblem.INCOMPLETE_ITEM, plan.incomplete);
        return tasks;
    }

    private List<AdoptedTask> tasks(AdoptionRequest request) {
        List<AdoptedTask> tasks = new ArrayList<>();
        Set<Integer> dropped = new LinkedHashSet<>();
        for (int n = 0; n < request.droppedOrNone().size(); n++) {
            int place = request.droppedOrNone().get(n).proposed();
            offered(place, "dropped/" + n + "/proposed").ifPresent(item -> dropped.add(place));
        }
        List<Item> given = request.items();
        if (given == null) {
            items.stream()
                    .filter(item -> !decided.contains(item.place()) && !dropped.contains(item.place()))
                    .map(item ->
                            task(Item.asProposed(item.place()), new TaskSpot("items", item.shown()), List.of(item)))
                    .forEach(tasks::add);
        } else {
            for (int n = 0; n < given.size(); n++) {
                tasks.add(task(given.get(n), new TaskSpot("items/" + n, null), from(given.get(n), n)));
            }
        }
        if (tasks.isEmpty() && dropped.isEmpty() && notOffered.isEmpty()) {
            notOffered.add(FieldError.inBody("items", "is absent, and nothing is left of the proposal"));
        }
        return tasks;
    }

    private List<OfferedItem> from(Item item, int n) {
        List<OfferedItem> from = new ArrayList<>();
        for (int k = 0; k < item.places().size(); k++) {
            offered(item.places().get(k), "items/" + n + "/proposed/" + k).ifPresent(from::add);
        }
        return from;
    }

    private Optional<OfferedItem> offered(int place, String path) {
        if (place >= items.size()) {
            notOffered.add(FieldError.inBody(path, "is no place of the proposal, which has " + items.size()));
            return Optional.empty();
        }
        if (decided.contains(place)) {
            notOffered.add(FieldError.inBody(path, "was taken or dropped already"));
            return Optional.empty();
        }
        return Optional.of(items.get(place));
    }

    private AdoptedTask task(Item item, TaskSpot spot, List<OfferedItem> from) {
        SequencedSet<String> leads = leads(item, spot, from);
        TaskRequest request = new TaskRequest(
                item.item() != null || from.isEmpty()
                        ? item.item()
                        : from.getFirst().proposed().item(),
                item.content() != null ? item.content() : joined(from, OfferedItem::content, " ", LONGEST_TEXT),
                from.isEmpty() ? null : joined(from, one -> one.proposed().quote(), " … ", LONGEST_TEXT),
                from.isEmpty() ? null : joined(from, OfferedItem::addressee, ", ", LONGEST_ADDRESSEE),
                List.copyOf(leads),
                coordinating(item, spot, from, leads),
                deadline(item, spot, from),
                item.tracked() != null || from.isEmpty()
                        ? item.tracked()
                        : Boolean.valueOf(
                                from.stream().anyMatch(one -> one.proposed().tracked())),
                null);
        return new AdoptedTask(
                spot, from, request, item.targets() != null ? item.targets() : AdoptedTask.targets(from));
    }

    private SequencedSet<String> leads(Item item, TaskSpot spot, List<OfferedItem> from) {
        if (item.leads() != null) {
            return new LinkedHashSet<>(item.leads());
        }
        SequencedSet<String> codes = new LinkedHashSet<>();
        for (OfferedItem one : from) {
            require(one.unclearLeads(), spot, "leads");
            codes.addAll(one.leads());
            if (one.proposed().lead().isEmpty()) {
                incomplete.add(spot.error("leads", "must be given: nobody is named who leads"));
            }
        }
        return codes;
    }

    private List<String> coordinating(Item item, TaskSpot spot, List<OfferedItem> from, Set<String> leads) {
        if (item.coordinating() != null) {
            return item.coordinating();
        }
        SequencedSet<String> codes = new LinkedHashSet<>();
        for (OfferedItem one : from) {
            require(one.unclearCoordinators(), spot, "coordinating");
            codes.addAll(one.coordinating());
        }
        codes.removeAll(leads);
        return List.copyOf(codes);
    }

    private void require(List<Addressee> clear, TaskSpot spot, String field) {
        for (Addressee one : clear) {
            List<String> candidates = Objects.requireNonNullElse(one.candidates(), List.of());
            String known =
                    candidates.isEmpty() ? "nobody is known by it" : "it may be " + String.join(", ", candidates);
            unclear.add(spot.error(field, "\"" + one.phrase() + "\" is not clear: " + known));
        }
    }

    private @Nullable DeadlineRequest deadline(Item item, TaskSpot spot, List<OfferedItem> from) {
        if (item.deadline() != null) {
            return item.deadline();
        }
        try {
            return from.stream()
                    .map(OfferedItem::term)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        } catch (DateTimeException unreadable) {
            incomplete.add(spot.error("deadline", "must be given: what was read of it is no day"));
            return null;
        }
    }

    private static String joined(
            List<OfferedItem> from, Function<OfferedItem, String> part, String between, int longest) {
        String all = from.stream().map(part).distinct().collect(Collectors.joining(between));
        return all.length() <= longest ? all : all.substring(0, longest);
    }

    private static void report(ProblemType type, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
            throw Problem.of(type, String.valueOf(first.pointer()).substring(2) + " " + first.detail() + more, errors);
        }
    }
}
