package com.example.shop.system;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules that make the tree an index of building blocks. */
class ArchitectureTests {

    private static final String ROOT = "com.example.shop.";
    private static final String SUPPORT = ROOT + "dapr..";
    private static final String CONVENTIONS = ROOT + "conventions..";

    /** They map Dapr's failures, find the order in Dapr's events and activities, and publish the journey. */
    private static final String[] CONVENTIONS_WITH_DAPR = {
        ROOT + "conventions.problem..", ROOT + "conventions.log..", ROOT + "conventions.journey.."
    };

    private static final JavaClasses CLASSES = CompiledModules.CLASSES.that(resideInAPackage(ROOT + "*.."));

    @Test
    void daprIsCalledInBlockPackagesAndInTheSupportModulesOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(blocksAndSupport())
                .and()
                .resideOutsideOfPackages(CONVENTIONS_WITH_DAPR)
                .and()
                .resideOutsideOfPackage(ROOT + "bench..") // it measures calls of Dapr
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.dapr..").and(resideOutsideOfPackage("io.dapr.testcontainers.."))));
    }

    @Test
    void noPackagesDependOnOneAnotherInACycle() {
        check(slices().matching(ROOT + "(**)").should().beFreeOfCycles());
    }

    /** A service that is made without the shop's conventions depends on this module alone. */
    @Test
    void theSupportForDaprKnowsNothingOfTheShop() {
        check(noClasses()
                .that()
                .resideInAPackage(SUPPORT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "model..", CONVENTIONS));
    }

    @Test
    void theSharedModelKnowsNeitherSpringNorDapr() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "io.dapr.."));
    }

    @Test
    void adaptersAreNotSeenOutsideTheirPackage() {
        check(classes()
                .that()
                .resideInAnyPackage(blocks())
                .and()
                .resideOutsideOfPackage(SUPPORT)
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAnnotatedWith("io.dapr.actors.ActorType") // which the SDK has to see
                .should()
                .notBePublic());
    }

    @Test
    void featuresDoNotKnowTheirAdapters() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(blocksAndSupport())
                .should()
                .dependOnClassesThat(resideInAnyPackage(blocks()).and(resideOutsideOfPackage(SUPPORT))));
    }

    @Test
    void collaboratorsComeThroughTheConstructor() {
        check(noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired"));
    }

    /** A bean is looked up once, when it is made: by a configuration, or by a supplier that keeps what it has found. */
    @Test
    void noCallLooksUpABean() {
        check(noClasses()
                .that()
                .areNotAnnotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")
                .should()
                .callMethodWhere(target(owner(assignableTo("org.springframework.beans.factory.BeanFactory")
                        .or(assignableTo("org.springframework.beans.factory.ObjectProvider"))))));
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        check(classes().should(resideInANullMarkedPackage()));
    }

    /** A plain advice is asked in no known order. */
    @Test
    void servicesMapTheirProblemsBeforeTheCommonOnes() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(SUPPORT, CONVENTIONS)
                .should()
                .beAnnotatedWith("org.springframework.web.bind.annotation.RestControllerAdvice"));
    }

    @Test
    void whatIsGivenUpIsHeardBySomebody() {
        var deadLetterTopics = subscriptions("deadLetterTopic").collect(Collectors.toSet());

        assertThat(subscriptions("name")).containsAll(deadLetterTopics);
        assertThat(deadLetterTopics).contains("orders-dead-letters");
        assertThat(subscriptions("name").filter(topic -> !deadLetterTopics.contains(topic)))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(deadLetterTopics).contains(topic + "-dead-letters"));
    }

    @Test
    void whatIsHeardIsForNamedAppsOnly() {
        assertThat(AccessRules.read().protectedTopics())
                .containsAll(subscriptions("name").collect(Collectors.toSet()));
    }

    /** A property of every subscription, where it is set: of each {@code @Topic} and of each file in components. */
    private static Stream<String> subscriptions(String property) {
        var declared = AccessRules.read().subscriptions().stream()
                .map(spec ->
                        spec.path(property.equals("name") ? "topic" : property).asText());
        return Stream.concat(declared, annotated(property)).filter(name -> !name.isEmpty());
    }

    private static Stream<String> annotated(String property) {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType("io.dapr.Topic").stream())
                .flatMap(topic -> topic.get(property).stream())
                .map(String::valueOf);
    }

    @Test
    void itLooksAtEveryModule() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .contains(
                        ROOT + "model",
                        ROOT + "dapr.client",
                        ROOT + "conventions.problem",
                        ROOT + "order",
                        ROOT + "inventory",
                        ROOT + "notification",
                        ROOT + "workflow",
                        ROOT + "pricing",
                        ROOT + "local",
                        ROOT + "suite",
                        ROOT + "bench");
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static String[] blocks() {
        return BuildingBlockIndexTests.blocks()
                .map(block -> ROOT + "*.." + block + "..")
                .toArray(String[]::new);
    }

    private static String[] blocksAndSupport() {
        var blocks = blocks();
        var packages = Arrays.copyOf(blocks, blocks.length + 1);
        packages[blocks.length] = SUPPORT;
        return packages;
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
