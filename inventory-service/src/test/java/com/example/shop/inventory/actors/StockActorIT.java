package com.example.shop.inventory.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.client.DaprJson;
import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.Stock;
import com.example.shop.inventory.Stocks;
import com.example.shop.inventory.actors.StockActor.StockChange;
import com.example.shop.local.LocalDapr;
import com.example.shop.model.Reservation.Status;
import io.dapr.actors.ActorId;
import io.dapr.actors.client.ActorClient;
import io.dapr.actors.client.ActorProxyBuilder;
import io.dapr.exceptions.DaprException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/**
 * Tests the features of actors: turns, reminders and timers. In these tests a reservation expires after eight seconds.
 */
@InventoryServiceTest
class StockActorIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final LocalDapr dapr = LocalDapr.current();
    private final String cup = "cup-" + UUID.randomUUID();

    @Autowired
    private Stocks stocks;

    @Autowired
    private ActorClient client;

    @Autowired
    private DaprJson json;

    @Autowired
    private MeterRegistry metrics;

    @BeforeEach
    void stock() {
        stocks.addMissing(List.of(Stock.of(cup, 10)));
    }

    @Test
    void turnsRunOneAfterTheOther() {
        var actor = new ActorProxyBuilder<>(StockActor.class, client)
                .withObjectSerializer(json)
                .build(new ActorId(cup));

        var answers = Flux.range(0, 40)
                .flatMap(i -> actor.restock(new StockChange("delivery-" + i, 1, 1)), 40)
                .collectList()
                .block();

        assertThat(answers)
                .extracting(StockAnswer::available)
                .doesNotHaveDuplicates()
                .hasSize(40);
        assertThat(left()).isEqualTo(50);
    }

    @Test
    void aReminderReleasesAReservationThatIsNotConfirmed() {
        stocks.reserve(cup, "order-1", 4);
        assertThat(left()).isEqualTo(6);

        await().atMost(TIMEOUT).until(() -> left() == 10);
    }

    /** Dapr drops a reminder without a period after three failed retries; the pieces would be held for ever. */
    @Test
    void theReminderIsRepeatedUntilItHasReleasedTheReservation() throws Exception {
        stocks.reserve(cup, "order-1", 4);
        assertThat(reminder("expire-order-1")).contains("\"period\":");

        await().atMost(TIMEOUT).until(() -> left() == 10);

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(reminder("expire-order-1")).doesNotContain("period"));
    }

    /** The reminder is missing, as if the process had been killed between the reservation and the reminder. */
    @Test
    void aRepeatedReservationExpiresToo() throws Exception {
        stocks.reserve(cup, "order-1", 4);
        deleteReminder("expire-order-1");

        stocks.reserve(cup, "order-1", 4);

        await().atMost(TIMEOUT).until(() -> left() == 10);
    }

    @Test
    void theReminderSurvivesARestartOfTheSidecar() {
        stocks.reserve(cup, "order-1", 4);

        dapr.sidecar().kill();
        dapr.sidecar().restart();
        dapr.sidecar().awaitReady();

        await().atMost(TIMEOUT).ignoreExceptionsInstanceOf(DaprException.class).until(() -> left() == 10);
    }

    @Test
    void aReminderDeletesAConfirmedReservationAndKeepsTheStock() {
        stocks.reserve(cup, "order-1", 4);
        assertThat(stocks.confirm(cup, "order-1").status()).isEqualTo(Status.CONFIRMED);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThatCode(() -> stocks.release(cup, "order-1"))
                .as("refused for as long as it is known as sold")
                .doesNotThrowAnyException());
        assertThat(left()).isEqualTo(6);
    }

    @Test
    void aTimerShowsTheStockAsAGauge() {
        stocks.reserve(cup, "order-1", 3);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(
                        metrics.find("shop.stock.available").tag("product", cup).gauge())
                .isNotNull()
                .satisfies(gauge -> assertThat(gauge.value()).isEqualTo(7)));
    }

    /** The state and the reminders remain. The timer ends, and is set again by the next call. */
    @Test
    void anIdleActorIsDeactivatedAndItsTimerEnds() {
        assertThat(left()).isEqualTo(10);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(gauge()).isNotNull());

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(gauge()).isNull());
        await().during(Duration.ofSeconds(3)).atMost(TIMEOUT).until(() -> gauge() == null);

        assertThat(left()).isEqualTo(10);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(gauge()).isNotNull());
    }

    @Test
    void aTimerEndsWithTheSidecarAndIsSetAgainByTheNextCall() {
        left();
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(gauge()).isNotNull());

        dapr.sidecar().kill();
        dapr.sidecar().restart();
        dapr.sidecar().awaitReady();

        metrics.find("shop.stock.available").tag("product", cup).gauges().forEach(metrics::remove);
        await().during(Duration.ofSeconds(3)).atMost(TIMEOUT).until(() -> gauge() == null);
    }

    private @Nullable Gauge gauge() {
        return metrics.find("shop.stock.available").tag("product", cup).gauge();
    }

    /** Each turn reads the whole record of the stock, so it must not grow with each order. */
    @Test
    void aConfirmedReservationHasARecordOfItsOwn() throws Exception {
        stocks.reserve(cup, "order-1", 1);
        stocks.reserve(cup, "order-2", 1);
        assertThat(state("stock")).contains("order-1", "order-2");

        stocks.confirm(cup, "order-1");
        assertThat(state("stock")).doesNotContain("order-1").contains("order-2");
        assertThat(state("confirmed-order-1")).contains("CONFIRMED");

        stocks.withdraw(cup, "order-1");
        assertThat(state("stock")).contains("order-1", "order-2");
        assertThat(state("confirmed-order-1")).isEmpty();
    }

    @Test
    void actorsAreForTheSidecarOnly() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/actors/StockActor/%s/method/read".formatted(dapr.appPort(), cup)))
                .PUT(BodyPublishers.noBody())
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    private void deleteReminder(String name) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(actor("reminders/" + name).DELETE().build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private String reminder(String name) throws Exception {
        return read("reminders/" + name);
    }

    private String state(String key) throws Exception {
        return read("state/" + key);
    }

    private String read(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(actor(path).build(), BodyHandlers.ofString())
                .body();
    }

    /** A request to the sidecar about the actor of the cup. */
    private HttpRequest.Builder actor(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v1.0/actors/StockActor/%s/%s"
                        .formatted(dapr.sidecar().httpPort(), cup, path)))
                .header("dapr-api-token", dapr.sidecar().apiToken());
    }

    private int left() {
        return stocks.available(List.of(cup)).getOrDefault(cup, -1);
    }
}
