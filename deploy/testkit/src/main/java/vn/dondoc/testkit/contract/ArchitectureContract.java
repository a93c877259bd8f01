package vn.dondoc.testkit.contract;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds one service against the {@link ArchitectureRules}. */
public interface ArchitectureContract {

    /** Such as {@code vn.dondoc.task}. */
    String rootPackage();

    @TestFactory
    default Stream<DynamicTest> rules() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage());
        if (classes.isEmpty()) {
            throw new IllegalStateException("no class in " + rootPackage() + ": the rules would check nothing");
        }
        return ArchitectureRules.of(rootPackage()).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    @Test
    default void mergedMigrationsAreUnmodified() throws IOException {
        MigrationHistory.assertUnmodified(Path.of(""));
    }
}
