package com.example.shop.order.journey;

import static com.example.shop.order.OrderExamples.NOON;
import static com.example.shop.order.OrderExamples.newOrder;
import static com.example.shop.order.OrderExamples.placedOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.JourneyBatch;
import com.example.shop.model.JourneyStep;
import com.example.shop.order.Order;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.Orders;
import com.example.shop.order.deadletter.DeadLetterService;
import com.example.shop.order.deadletter.ListedDeadLetter;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import reactor.core.publisher.Flux;

@OrderServiceTest
class JourneyIT {

    private final DaprClient dapr;
    private final JourneyService journeys;
    private final Orders orders;
    private final DeadLetterService deadLetters;
    private final MeterRegistry metrics;

    JourneyIT(
            @Autowired DaprClient dapr,
            @Autowired JourneyService journeys,
            @Autowired Orders orders,
            @Autowired DeadLetterService deadLetters,
            @Autowired MeterRegistry metrics) {
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.dapr = dapr;
        this.journeys = journeys;
        this.orders = AopTestUtils.getTargetObject(orders); // its proxy records a step for each stored order
    }

    @Test
    void isEmptyBeforeTheFirstStep() {
        var order = stored();

        assertThat(journeys.find(order.id())).hasValueSatisfying(journey -> {
            assertThat(journey.status()).isEqualTo(order.status());
            assertThat(journey.traceId()).isNull();
            assertThat(journey.steps()).isEmpty();
        });
    }

    @Test
    void sortsStepsThatArePublishedAtTheSameTime() {
        var order = stored();
        var steps = IntStream.range(0, 20)
                .mapToObj(second -> step(order, second, "Step " + second))
                .toList();

        publishAtOnce(steps);

        await().untilAsserted(() -> assertThat(descriptions(order))
                .isEqualTo(steps.stream().map(JourneyStep::description).toList()));
        assertThat(journeys.find(order.id())).map(OrderJourney::traceId).contains("0".repeat(31) + "a");
    }

    @Test
    void storesTheStepsOfSeveralOrdersWithOneReadAndOneWrite() {
        var order = stored();
        var other = stored();
        var steps = IntStream.range(0, 50)
                .mapToObj(second -> step(second % 2 == 0 ? order : other, second, "Step " + second))
                .toList();
        var before = stateCalls();

        dapr.publishEvent("pubsub", JourneyStep.TOPIC, new JourneyBatch(steps)).block();

        await().until(() -> stateCalls() >= before + 2);
        assertThat(stateCalls()).isEqualTo(before + 2);
        assertThat(descriptions(order)).hasSize(25);
        assertThat(descriptions(other)).hasSize(25);
    }

    @Test
    void anEventThatContainsNoStepIsADeadLetter() {
        var order = stored();
        var noStep = new PublishEventRequest("pubsub", JourneyStep.TOPIC, "no step")
                .setMetadata(Map.of("cloudevent.id", order.id()));

        dapr.publishEvent(noStep).block();

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(deadLetters.all())
                .extracting(ListedDeadLetter::id)
                .contains(order.id()));
    }

    @Test
    void keepsTheEarliestOfAllStepsOfADelivery() {
        var order = stored();
        var other = stored();

        journeys.on(batch(step(order, 7, "Retried"), step(other, 1, "Retried"), step(order, 5, "Retried")));

        assertThat(journeys.find(order.id()).orElseThrow().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.at()).isEqualTo(NOON.plusSeconds(5)));
        assertThat(descriptions(other)).containsExactly("Retried");
    }

    @Test
    void keepsTheEarliestOfRepeatedStepsInAnyOrder() {
        var order = stored();

        journeys.on(batch(step(order, 7, "Retried")));
        journeys.on(batch(step(order, 5, "Retried")));
        journeys.on(batch(step(order, 9, "Retried")));
        journeys.on(batch(step(order, 6, "Other")));

        assertThat(descriptions(order)).containsExactly("Retried", "Other");
    }

    private Order stored() {
        var order = placedOrder();
        orders.add(newOrder(order, null));
        return order;
    }

    private static JourneyStep step(Order order, int second, String description) {
        return new JourneyStep(
                order.id(),
                BuildingBlock.WORKFLOW,
                "workflow-service",
                description,
                NOON.plusSeconds(second),
                "0".repeat(31) + "a");
    }

    private void publishAtOnce(List<JourneyStep> steps) {
        Flux.fromIterable(steps)
                .flatMap(step -> dapr.publishEvent("pubsub", JourneyStep.TOPIC, step))
                .blockLast();
    }

    private static JourneyBatch batch(JourneyStep... steps) {
        return new JourneyBatch(List.of(steps));
    }

    private long stateCalls() {
        return metrics.find("dapr.client.calls").tag("block", "state").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private List<String> descriptions(Order order) {
        return journeys.find(order.id()).orElseThrow().steps().stream()
                .map(OrderJourney.Step::description)
                .toList();
    }
}
