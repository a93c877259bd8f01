package vn.dondoc.task.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentRole;
import vn.dondoc.task.deadline.DeadlineResponse;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Progress;

/** The full state of an issued assignment, as every {@code assignment-*.v1} carries it. */
public record AssignmentEvent(
        UUID assignmentId,
        long version,
        int cycle,
        AssignmentState state,
        AssignmentRole role,
        boolean tracked,
        Named agency,
        Named assignedBy,
        @Nullable String monitoringOfficer,
        TaskPart task,
        DirectivePart directive,
        @Nullable DeadlineResponse deadline,
        Instant issuedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable String reason,
        @Nullable String decidingDocument,
        @Nullable AssignmentState suspendedFrom,
        @Nullable String previousAgency,
        @Nullable String officerInCharge,
        @Nullable Progress progress,
        @Nullable LocalDate extensionAskedUntil,
        int extensionsGranted) {

    static final String TOPIC = "dondoc.assignment-events.v1";

    /** What happened; the last part of the event's type. */
    public enum What {
        ISSUED("issued"),
        ACKNOWLEDGED("acknowledged"),
        DECLINED("declined"),
        UPHELD("upheld"),
        REASSIGNED("reassigned"),
        CARRIED_OVER("carried-over"),
        DEADLINE_CHANGED("deadline-changed"),
        EXTENSION_REQUESTED("extension-requested"),
        EXTENSION_DECIDED("extension-decided"),
        OFFICER_NAMED("officer-named"),
        PROGRESS_REPORTED("progress-reported"),
        SUBMITTED("submitted"),
        REDO_REQUESTED("redo-requested"),
        COMPLETED("completed"),
        REOPENED("reopened"),
        SUSPENDED("suspended"),
        RESUMED("resumed"),
        WITHDRAWN("withdrawn"),
        /** Its directive must be forgotten, and so must all that was said of the assignment. */
        PURGED("purged");

        private final String slug;

        What(String slug) {
            this.slug = slug;
        }

        /** As the history tells it. */
        public String slug() {
            return slug;
        }

        public String type() {
            return "assignment-" + slug + ".v1";
        }

        /** @param kept as the history keeps it; null or unknown: as issued */
        static What of(@Nullable String kept) {
            return Arrays.stream(values())
                    .filter(what -> what.slug.equals(kept) || what.type().equals(kept))
                    .findFirst()
                    .orElse(ISSUED);
        }
    }

    /** An agency or body with its name at the time of the event. */
    public record Named(String code, String name) {}

    /** The task, as far as a reader needs it to tell what is owed. */
    public record TaskPart(UUID id, @Nullable String item, String content) {}

    /** The directive's header, so that a reader acts on assignments alone. */
    public record DirectivePart(
            UUID id,
            @Nullable String number,
            String type,
            String subject,
            String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String urgency) {}

    public static OutgoingEvent of(What what, Assignment assignment, String assignedByName) {
        Directive directive = assignment.task().directive();
        AssignmentEvent state = new AssignmentEvent(
                assignment.id(),
                assignment.version(),
                assignment.life().cycle(),
                assignment.state(),
                assignment.role(),
                assignment.tracked(),
                new Named(assignment.agency().code(), assignment.agency().name()),
                new Named(assignment.assignedBy(), assignedByName),
                assignment.officers().monitoring(),
                new TaskPart(
                        assignment.task().id(),
                        assignment.task().item(),
                        assignment.task().content()),
                new DirectivePart(
                        directive.id(),
                        directive.number(),
                        directive.type(),
                        directive.subject(),
                        directive.issuer(),
                        directive.issuedOn(),
                        directive.urgency()),
                DeadlineResponse.of(assignment.deadline()),
                Objects.requireNonNull(assignment.life().issuedAt(), "a draft has no events"),
                assignment.life().acknowledgedAt(),
                assignment.life().submittedAt(),
                assignment.life().closedAt(),
                assignment.life().reason().text(),
                assignment.life().reason().document(),
                assignment.life().suspendedFrom(),
                assignment.previousAgency(),
                assignment.officers().inCharge(),
                assignment.life().progress(),
                assignment.life().extensionAskedUntil(),
                assignment.life().extensionsGranted());
        return new OutgoingEvent(TOPIC, what.type(), assignment.id().toString(), assignment.version(), state);
    }
}
