package com.example.shop.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.process.UserFacingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On what a cluster answers in each case. */
class RolloutTests {

    private static final String WAITING =
            "Waiting for deployment \"order-service\" rollout to finish: 0 of 1 updated replicas are available...";

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void whatIsReadyIsNotWaitedFor() {
        rollout(1, "{}").await(Duration.ZERO);

        assertThat(told).isEmpty();
    }

    @Test
    void aMissingImageIsNamedAtOnceWithTheWayOut() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> rollout(0, container("ErrImageNeverPull", 0)).await(Duration.ofMinutes(5)))
                .withMessageStartingWith("The cluster cannot get shop/order-service:1.0.0-SNAPSHOT.")
                .withMessageContaining("./suite images --kubernetes")
                .withMessageContaining("load");
        assertThat(told).containsExactly(WAITING);
    }

    @Test
    void aPodThatEndsAgainAndAgainIsShownWithEventsAndLog() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> rollout(0, container("CrashLoopBackOff", 4)).await(Duration.ofMinutes(5)))
                .withMessageContaining("A pod ends again and again.")
                .withMessageContaining("Back-off restarting failed container")
                .withMessageContaining("The end of the log of order-service-1, container app:")
                .withMessageContaining("no such table");
    }

    @Test
    void whatIsNotReadyInTimeIsShownToo() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> rollout(0, container("ContainerCreating", 0)).await(Duration.ZERO))
                .withMessageContaining("Not ready after 0 s: " + WAITING)
                .withMessageContaining("Back-off restarting failed container");
    }

    private Rollout rollout(int ready, String container) {
        var pods =
                "{\"items\": [{\"metadata\": {\"name\": \"order-service-1\"}, \"status\": {\"containerStatuses\": [%s]}}]}"
                        .formatted(container);
        var kubectl = FakeKubectl.in(folder, """
                case "$*" in
                  *"rollout status deployments,statefulsets"*) echo '%s' ;;
                  *"get pods"*) echo '%s' ;;
                  *"get events"*) echo 'Warning BackOff Back-off restarting failed container' ;;
                  *logs*) echo 'no such table' ;;
                  *readyz*) echo ok ;;
                esac""".formatted(
                        ready == 1 ? "deployment \"order-service\" successfully rolled out" : WAITING, pods));
        return new Rollout(Cluster.find(kubectl, "shop"), "shop", told::add);
    }

    private static String container(String waitingFor, int restarts) {
        return """
                {"name": "app", "image": "shop/order-service:1.0.0-SNAPSHOT", "ready": false, "restartCount": %d,
                 "state": {"waiting": {"reason": "%s"}}}""".formatted(restarts, waitingFor);
    }
}
