package com.example.shop.dapr.workflow;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprClients;
import com.example.shop.dapr.health.ReadinessRequirement;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.client.DaprWorkflowClient;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Every bean that is a {@link Workflow} or a {@link WorkflowActivity} runs under the simple name of its class, or under
 * its {@link RegisteredName}: start one with {@code client.scheduleNewWorkflow("FulfilOrderWorkflow", input, id)}.
 */
@AutoConfiguration(after = {DaprClientAutoConfiguration.class, TraceAutoConfiguration.class})
@ConditionalOnClass(DaprWorkflowClient.class)
@ConditionalOnBean(Workflow.class)
@EnableConfigurationProperties(WorkflowProperties.class)
public class WorkflowAutoConfiguration {

    @Bean
    WorkflowChannels workflowChannels(DaprClients clients, TraceHeadersInterceptor trace) {
        return new WorkflowChannels(clients, trace);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    DaprWorkflowClient daprWorkflowClient(WorkflowChannels channels, WorkflowProperties properties) {
        return channels.client(new CallTimeout(properties.callTimeout()));
    }

    @Bean
    @ConditionalOnMissingBean
    DurableTaskClient durableTaskClient(WorkflowChannels channels, WorkflowProperties properties) {
        return channels.instances(new CallTimeout(properties.callTimeout()));
    }

    @Bean
    @ConditionalOnMissingBean
    WorkflowInstances workflowInstances(WorkflowChannels channels, WorkflowProperties properties) {
        return channels.listing(new CallTimeout(properties.callTimeout()));
    }

    @Bean
    WorkflowWorker workflowWorker(
            WorkflowChannels channels,
            WorkflowProperties properties,
            List<Workflow> workflows,
            List<WorkflowActivity> activities,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<WorkflowRunInterceptor> runs) {
        var registry = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
        return new WorkflowWorker(
                channels,
                properties,
                workflows,
                activities,
                registry,
                runs.getIfAvailable(() -> new WorkflowRunInterceptor() {}));
    }

    /** Workflows are actors, too: they run only where actors do. */
    @Bean
    ReadinessRequirement workflowsNeedTheSidecar() {
        return metadata -> !metadata.hasWorkflowWorker()
                ? Optional.of("a connected workflow worker")
                : metadata.hasJoinedPlacement() ? Optional.empty() : Optional.of("placement of workflows");
    }
}
