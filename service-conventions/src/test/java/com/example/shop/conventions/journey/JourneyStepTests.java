package com.example.shop.conventions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import com.example.shop.conventions.log.OrderLog;
import com.example.shop.conventions.log.OrderLogAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.JourneyStep;
import io.dapr.client.DaprClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class JourneyStepTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ORDER = "0af76519-16cd-43dd-8448-eb211c80319c";

    private final List<List<JourneyStep>> published = new ArrayList<>();

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AopAutoConfiguration.class,
                    OrderLogAutoConfiguration.class,
                    TraceAutoConfiguration.class,
                    JourneyAutoConfiguration.class))
            .withBean(DaprClient.class, () -> mock(DaprClient.class))
            .withBean(InstantSource.class, () -> InstantSource.fixed(NOW))
            .withBean(JourneyPublisher.class, () -> published::add)
            .withBean(StoredParcels.class)
            .withPropertyValues("spring.application.name=parcel-service");

    @Test
    void aStepIsRecordedAfterTheMethodHasReturned() {
        workForOrder(parcels -> assertThat(parcels.store("red")).isTrue());

        assertThat(published)
                .containsExactly(
                        List.of(new JourneyStep(ORDER, BuildingBlock.STATE, "parcel-service", "Stored it", NOW, null)));
    }

    @Test
    void aTextContainsArgumentsAndTheResult() {
        workForOrder(parcels -> parcels.count(List.of("red", "blue"), new Box("small")));

        assertThat(texts()).containsExactly("Counted 2 of red, blue in Box[size=small], which is small");
    }

    @Test
    void aConditionThatIsFalseRecordsNothing() {
        workForOrder(parcels -> {
            parcels.remove("red");
            parcels.remove("");
        });

        assertThat(texts()).containsExactly("Removed red");
    }

    @Test
    void aFailureRecordsNothing() {
        workForOrder(parcels -> assertThatIllegalStateException().isThrownBy(parcels::lose));

        assertThat(published).isEmpty();
    }

    @Test
    void stepsOfANewOrderWaitUntilAStepNamesIt() {
        work(parcels -> {
            parcels.store("red");
            parcels.remove("blue");
            assertThat(published).isEmpty();
            parcels.name(ORDER);
            parcels.store("green");
        });

        assertThat(published).extracting(List::size).containsExactly(3, 1);
        assertThat(texts()).containsExactly("Stored it", "Removed blue", "Named the order", "Stored it");
        assertThat(published)
                .allSatisfy(steps ->
                        assertThat(steps).extracting(JourneyStep::orderId).containsOnly(ORDER));
    }

    @Test
    @SuppressWarnings("try") // the scopes are only opened and closed
    void stepsThatNoStepNamesAreDropped() {
        app.run(context -> {
            var parcels = context.getBean(Parcels.class);
            var orders = context.getBean(OrderLog.class);
            try (var scope = orders.open()) {
                parcels.store("red");
            }
            try (var scope = orders.open()) {
                parcels.name(ORDER);
            }
        });

        assertThat(texts()).containsExactly("Named the order");
    }

    @Test
    void aStepOutsideOfAnyWorkIsDropped() {
        app.run(context -> context.getBean(Parcels.class).store("red"));

        assertThat(published).isEmpty();
    }

    @Test
    void aWrongExpressionIsOneLineInTheLog(CapturedOutput output) {
        workForOrder(parcels -> assertThat(parcels.misspelled("red")).isEqualTo("red"));

        assertThat(published).isEmpty();
        assertThat(output).containsOnlyOnce("is missing from the journey");
    }

    @Test
    void onlyBeansWithStepsAreProxied() {
        app.withBean(Box.class, () -> new Box("small")).run(context -> {
            assertThat(AopUtils.isCglibProxy(context.getBean(Parcels.class))).isTrue();
            assertThat(AopUtils.isAopProxy(context.getBean(Box.class))).isFalse();
        });
    }

    private List<String> texts() {
        return published.stream()
                .flatMap(List::stream)
                .map(JourneyStep::description)
                .toList();
    }

    private void workForOrder(Consumer<Parcels> work) {
        run(Optional.of(ORDER), work);
    }

    private void work(Consumer<Parcels> work) {
        run(Optional.empty(), work);
    }

    private void run(Optional<String> orderId, Consumer<Parcels> work) {
        app.run(context -> {
            try (var scope = context.getBean(OrderLog.class).open()) {
                scope.about(orderId);
                work.accept(context.getBean(Parcels.class));
            }
        });
    }

    interface Parcels {

        boolean store(String colour);

        int count(List<String> colours, Box box);

        boolean remove(String colour);

        void lose();

        void name(String orderId);

        String misspelled(String colour);
    }

    record Box(String size) {}

    /** As adapters are: not public, and without an interface of its own. */
    static class StoredParcels implements Parcels {

        @Override
        @RecordJourneyStep(block = BuildingBlock.STATE, text = "Stored it")
        public boolean store(String colour) {
            return true;
        }

        @Override
        @RecordJourneyStep(
                block = BuildingBlock.STATE,
                text = "Counted #{#result} of #{#colours} in #{#box}, which is #{#box.size()}")
        public int count(List<String> colours, Box box) {
            return colours.size();
        }

        @Override
        @RecordJourneyStep(block = BuildingBlock.STATE, text = "Removed #{#colour}", condition = "#result")
        public boolean remove(String colour) {
            return !colour.isEmpty();
        }

        @Override
        @RecordJourneyStep(block = BuildingBlock.STATE, text = "Lost it")
        public void lose() {
            throw new IllegalStateException("lost");
        }

        @Override
        @RecordJourneyStep(block = BuildingBlock.STATE, text = "Named the order", orderId = "#orderId")
        public void name(String orderId) {
            // The step is all that matters.
        }

        @Override
        @RecordJourneyStep(block = BuildingBlock.STATE, text = "Stored #{#color.length()}")
        public String misspelled(String colour) {
            return colour;
        }
    }
}
