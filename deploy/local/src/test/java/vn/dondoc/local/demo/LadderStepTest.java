package vn.dondoc.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LadderStepTest {
    @Test
    void onlyPlannedRungsOfMorningsAreAheadOnTheDayOfVietNam() throws Exception {
        var followUp = new ObjectMapper().readTree("""
                {"rungs": [
                  {"rung": "T-3", "firesAt": "2020-09-23T00:30:00Z", "state": "FIRED"},
                  {"rung": "T", "firesAt": "2020-09-27T23:30:00Z", "state": "PLANNED"},
                  {"rung": "+1", "firesAt": "2020-09-29T00:30:00Z", "state": "CANCELLED"},
                  {"rung": "H-4", "firesAt": "2020-09-27T06:00:00Z", "state": "PLANNED"},
                  {"rung": "+5", "firesAt": "2020-10-05T00:30:00Z", "state": "PLANNED"}]}
                """);

        assertThat(LadderStep.ahead(followUp))
                .containsExactly(
                        new LadderStep("T", LocalDate.of(2020, 9, 28)),
                        new LadderStep("+5", LocalDate.of(2020, 10, 5)));
    }
}
