package com.example.shop.dapr.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeaders;
import com.example.shop.testapp.FakeSidecar;
import com.example.shop.testapp.FakeWorkflowEngine;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import io.dapr.workflows.WorkflowStub;
import io.dapr.workflows.client.DaprWorkflowClient;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.MicrometerTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WorkflowAutoConfigurationTests {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    private final FakeWorkflowEngine engine = new FakeWorkflowEngine();
    private final FakeSidecar sidecar = FakeSidecar.start(engine.service());

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    DaprClientAutoConfiguration.class,
                    OpenTelemetryAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    TraceAutoConfiguration.class,
                    WorkflowAutoConfiguration.class))
            .withPropertyValues(
                    "DAPR_GRPC_PORT=" + sidecar.grpcPort(),
                    "DAPR_API_TOKEN=" + FakeSidecar.TOKEN,
                    "dapr.workflow.call-timeout=500ms",
                    "dapr.workflow.shutdown-timeout=500ms");

    private final ApplicationContextRunner workflowApp = app.withBean(FulfilOrder.class)
            .withBean(ReserveStock.class)
            .withBean(Blocked.class)
            .withBean(TraceOf.class);

    @AfterEach
    void stop() {
        sidecar.close();
    }

    @Test
    void staysAwayWhereThereIsNoWorkflow() {
        app.run(context ->
                assertThat(context).doesNotHaveBean(DaprWorkflowClient.class).doesNotHaveBean(WorkflowWorker.class));
    }

    @Test
    void runsActivitiesUnderTheirSimpleName() {
        workflowApp.run(context -> {
            engine.handOutActivity("ReserveStock", "\"kettle\"");

            assertThat(engine.awaitActivity().getResult().getValue()).isEqualTo("\"kettle reserved\"");
        });
    }

    @Test
    void runsWorkflowsUnderTheirSimpleName() {
        workflowApp.run(context -> {
            engine.handOutWorkflow("FulfilOrder");

            assertThat(engine.awaitWorkflow().getActionsList()).singleElement().satisfies(action -> assertThat(
                            action.getCompleteOrchestration().getResult().getValue())
                    .isEqualTo("\"fulfilled\""));
        });
    }

    @Test
    void keepsTheTraceInActivities() {
        workflowApp.run(context -> {
            engine.handOutActivity("TraceOf", "\"\"", "00-" + TRACE_ID + "-b7ad6b7169203331-01");

            assertThat(engine.awaitActivity().getResult().getValue()).isEqualTo("\"" + TRACE_ID + "\"");
        });
    }

    @Test
    void takesNothingOfWhatRanBeforeIntoTheNextActivity() {
        workflowApp.withPropertyValues("dapr.workflow.threads=1").run(context -> {
            engine.handOutActivity("TraceOf", "\"\"", "00-" + TRACE_ID + "-b7ad6b7169203331-01");
            engine.awaitActivity();
            engine.handOutActivity("TraceOf", "\"\"");

            assertThat(engine.awaitActivity().getResult().getValue()).isEqualTo("\"none\"");
        });
    }

    @Test
    void startsWorkflowsInTheCallersTrace() {
        workflowApp.run(context -> {
            var span = context.getBean(Tracer.class).startScopedSpan("request");
            context.getBean(DaprWorkflowClient.class).scheduleNewWorkflow("FulfilOrder", "input", "order-1");
            span.end();

            assertThat(sidecar.last("/StartInstance")).hasValueSatisfying(call -> {
                assertThat(call.header("dapr-api-token")).contains(FakeSidecar.TOKEN);
                assertThat(call.header("traceparent")).hasValueSatisfying(parent -> assertThat(parent)
                        .contains(span.context().traceId()));
            });
        });
    }

    @Test
    void doesNotWaitForEverToStartAWorkflow() {
        workflowApp.run(context -> {
            engine.hang();

            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> context.getBean(DaprWorkflowClient.class)
                            .scheduleNewWorkflow("FulfilOrder", "input", "order-1"))
                    .satisfies(failure ->
                            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
        });
    }

    @Test
    void repeatsAReadThatFailsWhileTheWorkflowIsSaved() {
        workflowApp.withPropertyValues("dapr.workflow.call-timeout=10s").run(context -> {
            engine.failNextCalls(4);
            var state = context.getBean(DaprWorkflowClient.class).getWorkflowState("order-1", false);
            assertThat(state.getName()).isEqualTo("FulfilOrder");

            engine.failNextCalls(4);
            var instance = context.getBean(DurableTaskClient.class).getInstanceMetadata("order-1", false);
            assertThat(instance.getName()).isEqualTo("FulfilOrder");
            assertThat(sidecar.calls("/GetInstance")).hasSize(10).allSatisfy(call -> assertThat(
                            call.header("dapr-api-token"))
                    .contains(FakeSidecar.TOKEN));
        });
    }

    @Test
    void passesTheFailureOfTheLastReadOn() {
        workflowApp.withPropertyValues("dapr.workflow.call-timeout=10s").run(context -> {
            engine.failNextCalls(5);

            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> context.getBean(DaprWorkflowClient.class).getWorkflowState("order-1", false))
                    .withMessageContaining("inbox key");
        });
    }

    @Test
    void doesNotRepeatAStart() {
        workflowApp.run(context -> {
            engine.failNextCalls(1);

            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> context.getBean(DaprWorkflowClient.class)
                            .scheduleNewWorkflow("FulfilOrder", "input", "order-1"));
            assertThat(sidecar.calls("/StartInstance")).hasSize(1);
        });
    }

    @Test
    void letsRunningActivitiesEnd() {
        workflowApp.withPropertyValues("dapr.workflow.shutdown-timeout=10s").run(context -> {
            engine.handOutActivity("Blocked", "\"\"");
            await().until(() -> context.getBean(Blocked.class).begun.getCount() == 0);

            var stopping =
                    new Thread(() -> context.getBean(WorkflowWorker.class).stop());
            stopping.start();
            context.getBean(Blocked.class).goOn.countDown();

            assertThat(engine.awaitActivity().getResult().getValue()).isEqualTo("\"went on\"");
            stopping.join();
        });
    }

    @Test
    void stopsInTimeWhateverStillRuns() {
        workflowApp.run(context -> {
            engine.handOutActivity("Blocked", "\"\"");
            await().until(() -> context.getBean(Blocked.class).begun.getCount() == 0);

            var begun = Instant.now();
            context.getBean(WorkflowWorker.class).stop();

            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
            await().until(() -> engine.listeners() == 0);
        });
    }

    @Test
    void canStartAgain() {
        workflowApp.run(context -> {
            context.getBean(WorkflowWorker.class).stop();
            await().until(() -> engine.listeners() == 0);
            context.getBean(WorkflowWorker.class).start();
            engine.handOutActivity("ReserveStock", "\"kettle\"");

            assertThat(engine.awaitActivity().getResult().getValue()).isEqualTo("\"kettle reserved\"");
        });
    }

    static class FulfilOrder implements Workflow {

        @Override
        public WorkflowStub create() {
            return context -> context.complete("fulfilled");
        }
    }

    static class ReserveStock implements WorkflowActivity {

        @Override
        public Object run(WorkflowActivityContext context) {
            return context.getInput(String.class) + " reserved";
        }
    }

    static class TraceOf implements WorkflowActivity {

        private final TraceHeaders trace;

        TraceOf(TraceHeaders trace) {
            this.trace = trace;
        }

        @Override
        public Object run(WorkflowActivityContext context) {
            return trace.traceId().orElse("none");
        }
    }

    static class Blocked implements WorkflowActivity {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public Object run(WorkflowActivityContext context) {
            begun.countDown();
            try {
                goOn.await();
                return "went on";
            } catch (InterruptedException cutOff) {
                Thread.currentThread().interrupt();
                return "cut off";
            }
        }
    }
}
