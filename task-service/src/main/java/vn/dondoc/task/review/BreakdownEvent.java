package vn.dondoc.task.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.task.directive.Directive;

/**
 * The state of a breakdown as its events carry it. The items are not in it: groups with hundreds of members would outgrow a
 * message.
 *
 * @param proposed how many assignments were proposed
 */
record BreakdownEvent(
        UUID directiveId,
        String body,
        @Nullable String directiveNumber,
        String directiveSubject,
        BreakdownState state,
        int proposed,
        Instant proposedAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String reason,
        @Nullable String urgency) {

    static final String TOPIC = "dondoc.breakdown-events.v1";

    static BreakdownEvent of(Breakdown breakdown, Directive directive) {
        BreakdownResponse is = breakdown.response();
        return new BreakdownEvent(
                is.directiveId(),
                is.body(),
                directive.number(),
                directive.subject(),
                is.state(),
                is.proposal().assignments().size(),
                is.proposedAt(),
                is.settledAt(),
                is.settledBy(),
                is.reason(),
                directive.urgency());
    }

    OutgoingEvent outgoing(long version) {
        String type = state == BreakdownState.PROPOSED ? "breakdown-proposed.v1" : "breakdown-settled.v1";
        return new OutgoingEvent(TOPIC, type, directiveId.toString(), version, this);
    }
}
