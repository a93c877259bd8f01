package vn.dondoc.testkit;

import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** What {@link RealSystem} told the application under test, read back by the tests. */
public final class TestConfiguration {

    private TestConfiguration() {}

    public static String of(String property) {
        return ConfigProvider.getConfig().getValue(property, String.class);
    }

    static Path home() {
        return Path.of(of("dondoc.test.home"));
    }
}
