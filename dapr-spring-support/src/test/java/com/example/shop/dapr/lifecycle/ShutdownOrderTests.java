package com.example.shop.dapr.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.testapp.FakeSidecar;
import com.example.shop.testapp.TestApp;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

class ShutdownOrderTests {

    private final FakeSidecar sidecar = FakeSidecar.start();
    private final List<ReadinessState> readiness = new ArrayList<>();
    private ConfigurableApplicationContext app = new GenericApplicationContext();

    @BeforeEach
    void start() {
        ApplicationListener<AvailabilityChangeEvent<ReadinessState>> listener =
                event -> readiness.add(event.getState());
        app = new SpringApplicationBuilder(TestApp.class, Idle.class)
                .listeners(listener)
                .run(
                        "--server.port=0",
                        "--DAPR_HTTP_PORT=" + sidecar.httpPort(),
                        "--DAPR_GRPC_PORT=" + sidecar.grpcPort());
    }

    @AfterEach
    void stop() {
        app.close();
        sidecar.close();
    }

    @Test
    void workersStopBeforeTheWebServerDrainsAndWhatItsRequestsNeedAfterIt() {
        var order = List.of(
                "workflowWorker", "webServerGracefulShutdown", "webServerStartStop", "configurationSubscription");

        assertThat(app.getBeansOfType(SmartLifecycle.class).entrySet().stream()
                        .filter(bean -> order.contains(bean.getKey()))
                        .sorted(Comparator.comparing(
                                bean -> -(long) bean.getValue().getPhase()))
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(order);
    }

    @Test
    void readinessTurnsRedFirst() {
        assertThat(readiness).last().isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);

        app.close();

        assertThat(readiness).last().isEqualTo(ReadinessState.REFUSING_TRAFFIC);
    }

    static class Idle implements Workflow {

        @Override
        public WorkflowStub create() {
            return context -> {};
        }
    }
}
