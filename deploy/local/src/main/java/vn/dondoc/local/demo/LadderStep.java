package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** One rung of an assignment that notification-service has planned, and the day on which it fires. */
record LadderStep(String rung, LocalDate day) {

    /** The rungs still to come, in the order of their days. */
    static List<LadderStep> ahead(JsonNode followUp) {
        List<LadderStep> steps = new ArrayList<>();
        for (JsonNode planned : followUp.path("rungs")) {
            if (planned.path("state").asText().equals("PLANNED")) {
                LocalDate day = OffsetDateTime.parse(planned.path("firesAt").asText())
                        .atZoneSameInstant(DemoTime.ZONE)
                        .toLocalDate();
                steps.add(new LadderStep(planned.path("rung").asText(), day));
            }
        }
        return steps;
    }
}
