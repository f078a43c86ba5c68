package com.example.reactiveservice.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.reactiveservice.Greeting;
import com.example.reactiveservice.ServiceTest;
import io.dapr.workflows.client.DaprWorkflowClient;
import io.dapr.workflows.client.WorkflowRuntimeStatus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WelcomeWorkflowIT {

    @Autowired
    private DaprWorkflowClient workflows;

    @Test
    void completes() throws Exception {
        var id = "welcome-" + UUID.randomUUID();

        workflows.scheduleNewWorkflow("WelcomeWorkflow", "ada", id);

        var ended = workflows.waitForWorkflowCompletion(id, Duration.ofSeconds(60), true);
        assertThat(ended.getRuntimeStatus()).isEqualTo(WorkflowRuntimeStatus.COMPLETED);
        assertThat(ended.readOutputAs(Greeting.class)).isEqualTo(new Greeting("ada", "Hello, ada"));
    }
}
