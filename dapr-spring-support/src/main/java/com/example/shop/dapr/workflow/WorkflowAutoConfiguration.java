package com.example.shop.dapr.workflow;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.Sidecar;
import io.dapr.durabletask.DurableTaskGrpcWorkerBuilder;
import io.dapr.utils.NetworkUtils;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.client.DaprWorkflowClient;
import io.dapr.workflows.internal.ApiTokenClientInterceptor;
import io.dapr.workflows.runtime.WorkflowActivityInstanceWrapper;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.util.ClassUtils;

/**
 * Every bean that is a {@link Workflow} or a {@link WorkflowActivity} runs under its class's simple name: start one
 * with {@code client.scheduleNewWorkflow("FulfilOrderWorkflow", input, id)}.
 */
@AutoConfiguration(after = DaprClientAutoConfiguration.class)
@ConditionalOnClass(DaprWorkflowClient.class)
@ConditionalOnBean(Workflow.class)
@EnableConfigurationProperties(WorkflowProperties.class)
public class WorkflowAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(WorkflowAutoConfiguration.class);

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    DaprWorkflowClient daprWorkflowClient(Sidecar sidecar) {
        return new DaprWorkflowClient(sidecar.properties());
    }

    @Bean
    @ConditionalOnMissingBean
    WorkflowWorker workflowWorker(
            Sidecar sidecar,
            List<Workflow> workflows,
            List<WorkflowActivity> activities,
            WorkflowProperties properties) {
        var channel = NetworkUtils.buildGrpcManagedChannel(
                sidecar.properties(), new ApiTokenClientInterceptor(sidecar.properties()));
        var threads = threads(properties.threads());
        var worker = new DurableTaskGrpcWorkerBuilder().grpcChannel(channel).withExecutorService(threads);
        workflows.forEach(each -> worker.addOrchestration(new SpringWorkflow(name(each), each)));
        activities.forEach(each -> worker.addActivity(new WorkflowActivityInstanceWrapper<>(name(each), each)));
        log.info("Workflows {}, activities {}", names(workflows), names(activities));
        return new WorkflowWorker(worker.build(), threads, channel, properties.shutdownTimeout());
    }

    private static ExecutorService threads(int count) {
        var threads = new ThreadPoolExecutor(
                count,
                count,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory("workflow-"));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static List<String> names(List<?> beans) {
        return beans.stream().map(WorkflowAutoConfiguration::name).sorted().toList();
    }

    private static String name(Object bean) {
        return ClassUtils.getUserClass(bean).getSimpleName();
    }
}
