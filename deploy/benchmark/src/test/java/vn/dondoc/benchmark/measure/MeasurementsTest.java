package vn.dondoc.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    /** Whether it is missed is the machine's to say; the image's size has no goal. */
    @Test
    void eachGoalHasASentenceForWhereItIsMissed() throws IOException {
        Properties reasons = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("reasons.properties"))) {
            reasons.load(reader);
        }

        assertThat(Measurements.ALL)
                .filteredOn(one -> !one.name().equals("image"))
                .allSatisfy(one -> assertThat(reasons.stringPropertyNames())
                        .anyMatch(key -> key.startsWith(one.name().replace(' ', '-'))));
    }
}
