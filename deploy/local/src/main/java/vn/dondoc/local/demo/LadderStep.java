package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** One rung of an assignment that notification-service has planned, and the day on which it fires. */
record LadderStep(String rung, LocalDate day) {

    /** The rungs still to come on mornings, in the order of their days; the demo passes over those of an hour. */
    static List<LadderStep> ahead(JsonNode followUp) {
        List<LadderStep> steps = new ArrayList<>();
        for (JsonNode planned : followUp.path("rungs")) {
            ZonedDateTime at =
                    OffsetDateTime.parse(planned.path("firesAt").asText()).atZoneSameInstant(DemoTime.ZONE);
            if (planned.path("state").asText().equals("PLANNED") && !at.toLocalTime().isAfter(DemoTime.MORNING)) {
                steps.add(new LadderStep(planned.path("rung").asText(), at.toLocalDate()));
            }
        }
        return steps;
    }
}
