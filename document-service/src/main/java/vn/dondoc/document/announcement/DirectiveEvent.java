package vn.dondoc.document.announcement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.document.directive.Supersession;

/** What others hear of directives; the schemas in {@code contract/events} explain the fields. */
sealed interface DirectiveEvent {

    String TOPIC = "dondoc.directive-events.v1";

    /** Type of the event with its version. */
    String type();

    /** Came into the register, with or without its number. */
    record DirectiveRegistered(@JsonUnwrapped DirectiveSnapshot directive) implements DirectiveEvent {

        @Override
        public String type() {
            return "directive-registered.v1";
        }
    }

    /**
     * Is described anew, or a draft got its number.
     *
     * @param changed names of the fields that changed
     */
    record DirectiveCorrected(@JsonUnwrapped DirectiveSnapshot directive, String reason, List<String> changed)
            implements DirectiveEvent {

        @Override
        public String type() {
            return "directive-corrected.v1";
        }
    }

    /** Lost its force, or items of it did, and nothing took their place. */
    record DirectiveRevoked(@JsonUnwrapped DirectiveSnapshot directive, Supersession revocation)
            implements DirectiveEvent {

        @Override
        public String type() {
            return "directive-revoked.v1";
        }
    }

    /** A later directive took its place, or that of items of it. */
    record DirectiveReplaced(@JsonUnwrapped DirectiveSnapshot directive, Supersession replacement)
            implements DirectiveEvent {

        @Override
        public String type() {
            return "directive-replaced.v1";
        }
    }

    /** Must be forgotten; every copy of it goes, and nothing of its content is told. */
    record DirectiveForgotten(UUID id, String body, Instant purgedAt) implements DirectiveEvent {

        @Override
        public String type() {
            return "directive-purged.v1";
        }
    }
}
