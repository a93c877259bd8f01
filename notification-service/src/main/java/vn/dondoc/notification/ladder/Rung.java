package vn.dondoc.notification.ladder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a policy. */
@Schema(name = "Rung")
record Rung(
        @Schema(description = "Its name, unique in the policy", examples = "T-3")
        @NotNull
        @Pattern(regexp = "^[A-Z0-9+-]{1,20}$", message = "must be 1 to 20 of A-Z, 0-9, + and -")
        String code,

        @Schema(
                description =
                        "ISSUE: of the present cycle. BEGIN: the same, or the last redo or refused decline. WAITING: since"
                                + " something waits for the office's decision. DEADLINE: the due date, or its exclusive end for minutes")
        @NotNull
        Anchor anchor,

        @Schema(
                description =
                        "WORKING_DAY: on the morning of a working day; from a moment, after so many whole ones. MINUTE: by"
                                + " the clock; from a deadline only if it has an hour")
        @NotNull
        Unit unit,

        @Schema(description = "How many after it, negative: before the deadline", examples = "-3")
        @Min(-10000)
        @Max(10000)
        int amount,

        @Schema(description = "What must still hold when it fires") @NotNull
        Condition condition,

        @NotEmpty List<@NotNull Recipient> recipients,

        @Schema(description = "INBOX always. DIGEST: by mail, merged with the other notices of the day") @NotEmpty
        List<@NotNull Channel> channels,

        @Schema(description = "ESCALATE also tells other systems") @NotNull
        Tone tone,

        @Schema(description = "Its mail waits for nobody's working time and goes out on its own")
        boolean anyTime) {

    enum Anchor {
        ISSUE,
        BEGIN,
        WAITING,
        DEADLINE
    }

    enum Unit {
        WORKING_DAY,
        MINUTE
    }

    enum Condition {
        OPEN,
        UNACKNOWLEDGED,
        RESTARTED,
        NOT_SUBMITTED,
        UNDECIDED,
        UNDECIDED_SUBMISSION,
        UNDECIDED_DECLINE,
        UNDECIDED_EXTENSION,
        /** What becomes of it now that its directive was revoked or replaced or its agency closed. */
        UNDECIDED_CASCADE,
        UNSETTLED;

        boolean waits() {
            return name().startsWith("UNDECIDED");
        }
    }

    enum Recipient {
        AGENCY,
        AGENCY_OFFICER,
        AGENCY_HEAD,
        DUTY_CONTACT,
        MONITORING_OFFICER,
        OFFICE_LEADERSHIP,
        CHAIRMAN_LIST
    }

    enum Channel {
        INBOX,
        MAIL,
        DIGEST
    }

    enum Tone {
        INFORM,
        REMIND,
        URGE,
        ESCALATE
    }
}
