package vn.dondoc.testkit.contract;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.kit.idempotency.Idempotent;

/** The rules of structure, by name. Each one's text is what a newcomer reads when it fails. */
public final class ArchitectureRules {

    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final DescribedPredicate<JavaMethod> HTTP_METHOD = DescribedPredicate.describe(
            "HTTP methods", method -> method.getAnnotations().stream().anyMatch(ArchitectureRules::isHttpMethod));

    private ArchitectureRules() {}

    /** @param rootPackage of one service, such as {@code vn.dondoc.task} */
    public static Map<String, ArchRule> of(String rootPackage) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "featuresKnowEachOtherInOneDirection",
                slices().matching(rootPackage + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a feature that knows its user cannot be changed alone"));
        rules.put(
                "nothingDependsOnAnEdge",
                classes()
                        .should(new ArchCondition<JavaClass>("not depend on a resource or an event consumer") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getDirectDependenciesFromSelf().stream()
                                        .filter(ArchitectureRules::leadsToAnotherEdge)
                                        .forEach(dependency -> events.add(
                                                SimpleConditionEvent.violated(type, dependency.getDescription())));
                            }
                        })
                        .because("resources and event consumers are doors: rooms do not lean on doors"));
        rules.put(
                "transactionsBeginInServices",
                classes()
                        .that(carry(Transactional.class))
                        .should()
                        .haveSimpleNameEndingWith("Service")
                        .allowEmptyShould(true)
                        .because(
                                "the transaction is the service's promise; begun elsewhere it is begun twice or not at all"));
        rules.put(
                "everyOperationSaysWhoMayCallIt",
                methods()
                        .that(HTTP_METHOD)
                        .should(new ArchCondition<JavaMethod>("carry @RolesAllowed or @PermitAll") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean says = method.isAnnotatedWith(RolesAllowed.class)
                                        || method.isAnnotatedWith(PermitAll.class);
                                events.add(
                                        new SimpleConditionEvent(method, says, method.getFullName() + " does not say"));
                            }
                        })
                        .allowEmptyShould(true)
                        .because("what is forgotten here is open to everybody"));
        rules.put(
                "everyPostTakesAnIdempotencyKey",
                methods()
                        .that()
                        .areAnnotatedWith(POST.class)
                        .should()
                        .beAnnotatedWith(Idempotent.class)
                        .allowEmptyShould(true)
                        .because("a client that heard no answer must be able to ask again"));
        rules.put(
                "timeComesFromTheInjectedClock",
                noClasses()
                        .should()
                        .callMethodWhere(
                                DescribedPredicate.describe("now() without a clock", ArchitectureRules::asksTheMachine))
                        .because(
                                "a rule that asks the machine for the time cannot be tested, nor its past be replayed"));
        rules.put(
                "noEntityAtTheEdge",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameEndingWith("Resource")
                        .should(be(DescribedPredicate.describe("free of entities", ArchitectureRules::freeOfEntities)))
                        .allowEmptyShould(true)
                        .because("the contract is a record; an entity in it publishes our tables"));
        rules.put(
                "onlyTheOutboxPublishes",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.kafka.clients.producer..")
                        .because("an event sent past the outbox is lost or lies when the transaction fails"));
        rules.put(
                "namesSayWhatAThingDoes",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|\\.Abstract\\w+)")
                        .because("such a name collects what belongs elsewhere"));
        rules.put(
                "messagesAreNoExpressions",
                noFields()
                        .should()
                        .beAnnotatedWith(DescribedPredicate.describe(
                                "a constraint whose message is an expression", ArchitectureRules::isExpression))
                        .because("no message is evaluated: the caller would read its source (decision 107)"));
        return rules;
    }

    /** Their messages are the library's only ones that are. */
    private static boolean isExpression(JavaAnnotation<?> annotation) {
        return Set.of(DecimalMin.class.getName(), DecimalMax.class.getName())
                        .contains(annotation.getRawType().getName())
                && String.valueOf(annotation.get("message").orElseThrow()).startsWith("{");
    }

    private static boolean leadsToAnotherEdge(Dependency dependency) {
        String target = outermost(dependency.getTargetClass());
        return (target.endsWith("Resource") || target.endsWith("EventConsumer"))
                && target.startsWith("vn.dondoc.")
                && !target.equals(outermost(dependency.getOriginClass()));
    }

    private static String outermost(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static DescribedPredicate<JavaClass> carry(Class<? extends java.lang.annotation.Annotation> annotation) {
        return DescribedPredicate.describe(
                "carry @" + annotation.getSimpleName(),
                type -> type.isAnnotatedWith(annotation)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation)));
    }

    private static boolean isHttpMethod(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isAnnotatedWith(HttpMethod.class);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        return call.getName().equals("now")
                && TIMES.contains(call.getTargetOwner().getName())
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean freeOfEntities(JavaMethod method) {
        return Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .noneMatch(type -> type.isAnnotatedWith(Entity.class));
    }
}
