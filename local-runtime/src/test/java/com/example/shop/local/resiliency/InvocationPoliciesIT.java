package com.example.shop.local.resiliency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.junit.DaprTest;
import com.example.shop.local.junit.OnProcesses;
import com.example.shop.local.process.Ports;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls of other apps, by the policies of {@code resiliency.yaml}. */
@OnProcesses
@DaprTest(value = "order-service", awaitApp = false)
class InvocationPoliciesIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String INVENTORY = "inventory-service";
    private static final String NOTIFICATION = "notification-service";
    private static final String NEWCOMER = "newcomer-service";
    private static final String ABSENT = "absent-service";

    private static PlayedApp inventory;
    private static PlayedApp notification;
    private static PlayedApp newcomer;
    private static PolicySidecar ofInventory;
    private static PolicySidecar ofNotification;
    private static PolicySidecar ofNewcomer;
    private static PolicySidecar ofAbsent;
    private static PolicySidecar caller;
    private static PolicySidecar hurriedCaller;

    @BeforeAll
    static void start() {
        inventory = PlayedApp.start();
        notification = PlayedApp.start();
        newcomer = PlayedApp.start();
        ofInventory = PolicySidecar.asShipped(INVENTORY, inventory.port());
        ofNotification = PolicySidecar.asShipped(NOTIFICATION, notification.port());
        ofNewcomer = PolicySidecar.asShipped(NEWCOMER, newcomer.port());
        ofAbsent = PolicySidecar.asShipped(ABSENT, Ports.free());
        caller = PolicySidecar.asShipped("workflow-service", Ports.free());
        hurriedCaller = PolicySidecar.hurried(10, "workflow-service", Ports.free(), Map.of());
        Stream.of(ofInventory, ofNotification, ofNewcomer).forEach(PolicySidecar::awaitApp);
        awaitFound();
    }

    /** Sidecars look each other up every two seconds. */
    private static void awaitFound() {
        Stream.of(caller, hurriedCaller)
                .forEach(sidecar -> Stream.of(INVENTORY, NOTIFICATION, NEWCOMER).forEach(app -> await().atMost(TIMEOUT)
                        .until(() -> sidecar.invoke(app, "/hello").statusCode() == 200)));
    }

    @AfterAll
    static void stop() {
        Stream.of(caller, hurriedCaller, ofInventory, ofNotification, ofNewcomer, ofAbsent)
                .forEach(PolicySidecar::close);
        Stream.of(inventory, notification, newcomer).forEach(PlayedApp::close);
    }

    @Test
    void aCalleeThatFailsThreeTimesIsAskedFourTimes() {
        inventory.answering("/fails-3", 503, 429, 503, 200);

        assertThat(caller.invoke(INVENTORY, "/fails-3").statusCode()).isEqualTo(200);
        assertThat(inventory.calls("/fails-3")).isEqualTo(4);
        assertThat(caller.activations("retry", "app_" + INVENTORY)).isPositive();
    }

    @Test
    void aCalleeThatFailsOnIsAskedFourTimesAndItsAnswerArrives() {
        inventory.answering("/fails", 503).saying("/fails", "{\"title\": \"closed\"}");

        var answer = caller.invoke(INVENTORY, "/fails");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("closed");
        assertThat(inventory.calls("/fails")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 500, 502, 504})
    void whatIsNoBetterTheNextTimeIsAskedForOnce(int status) {
        var path = "/answers-" + status;
        inventory.answering(path, status);

        assertThat(caller.invoke(INVENTORY, path).statusCode()).isEqualTo(status);
        assertThat(inventory.calls(path)).isEqualTo(1);
    }

    /** Five seconds for each of four attempts, hurried. */
    @Test
    void aCalleeThatHangsIsAskedFourTimes() {
        inventory.answering("/hangs", PlayedApp.HANGS);

        var answer = hurriedCaller.invoke(INVENTORY, "/hangs");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("ERR_DIRECT_INVOKE");
        assertThat(inventory.calls("/hangs")).isEqualTo(4);
        assertThat(hurriedCaller.activations("timeout", "app_" + INVENTORY)).isPositive();
    }

    @Test
    void aCalleeThatIsDownIsLookedForAgainAndTheSidecarSaysSo() {
        var nobody = "pricing-service";

        var answer = caller.invoke(nobody, "/hello");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("ERR_DIRECT_INVOKE");
        assertThat(caller.activations("retry", "app_" + nobody)).isPositive();
    }

    @Test
    void aServiceThatOnlyPeopleCallIsAskedOnce() {
        notification.answering("/fails", 503);

        assertThat(caller.invoke(NOTIFICATION, "/fails").statusCode()).isEqualTo(503);
        assertThat(notification.calls("/fails")).isEqualTo(1);
    }

    @Test
    void anAppThatIsDownBehindItsSidecarIsTheSidecarsAnswer() {
        var answer = caller.invoke(ABSENT, "/hello");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("ERR_DIRECT_INVOKE");
    }

    /** Its retries end with the fifth failure in a row: the breaker is open then. */
    @Test
    void anAppThatNobodyHasNamedHasTheDefaults() {
        newcomer.answering("/fails-on", 503);

        assertThat(caller.invoke(NEWCOMER, "/fails-on").body()).contains("circuit breaker is open");
        assertThat(caller.invoke(NEWCOMER, "/fails-on").body()).contains("circuit breaker is open");
        assertThat(newcomer.calls("/fails-on")).isEqualTo(5);
        assertThat(caller.breaker("app_" + NEWCOMER)).isEqualTo("open");
        assertThat(caller.invoke(NEWCOMER, "/other").statusCode()).isEqualTo(200); // a breaker an endpoint
    }

    @Test
    void anAppThatNobodyHasNamedMayFailFourTimes() {
        newcomer.answering("/fails-4", 503, 503, 503, 503, 200);

        assertThat(caller.invoke(NEWCOMER, "/fails-4").statusCode()).isEqualTo(200);
        assertThat(newcomer.calls("/fails-4")).isEqualTo(5);
    }

    /** Six seconds in place of sixty. */
    @Test
    void anOpenBreakerLetsOneRequestThroughAfterAWhile() {
        newcomer.answering("/recovers", 503, 503, 503, 503, 503, 200);
        var five = Stream.generate(() -> hurriedCaller.invokeLater(NEWCOMER, "/recovers"))
                .limit(5)
                .toList();

        five.forEach(call -> assertThat(call.join().body()).contains("circuit breaker is open"));
        assertThat(newcomer.calls("/recovers")).isEqualTo(5);
        await().atMost(TIMEOUT)
                .until(() -> hurriedCaller.invoke(NEWCOMER, "/recovers").statusCode() == 200);
        assertThat(newcomer.calls("/recovers")).isEqualTo(6);
        assertThat(hurriedCaller.log()).contains("from open to half-open", "from half-open to closed");
    }
}
