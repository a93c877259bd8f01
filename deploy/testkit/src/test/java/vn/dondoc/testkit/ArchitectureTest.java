package vn.dondoc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.dondoc.testkit.contract.ArchitectureRules;

/** A rule that cannot fail checks nothing: each one is held against classes that break it. */
class ArchitectureTest {

    private static final String VIOLATIONS = "vn.dondoc.testkit.violations";

    @Test
    void operationsOfTheKitSayWhoMayCallThemToo() {
        Objects.requireNonNull(ArchitectureRules.of("vn.dondoc.kit").get("everyOperationSaysWhoMayCallIt"))
                .check(new ClassFileImporter().importPackages("vn.dondoc.kit"));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsViolation() {
        JavaClasses violations = new ClassFileImporter().importPackages(VIOLATIONS);
        return ArchitectureRules.of(VIOLATIONS).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(violations).hasViolation())
                                .isTrue()));
    }
}
