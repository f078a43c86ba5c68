package com.example.shop.workflow.fulfilment.workflow;

import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowContext;
import io.dapr.workflows.WorkflowStub;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Lets a test run the release before this one, and then upgrade. Without its patches the workflow is that of the release
 * before, so all that differs is that nobody knows of them yet.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PreviousRelease {

    private static final AtomicBoolean RUNNING = new AtomicBoolean();

    /** What comes after it comes after the upgrade. */
    static void during(Runnable work) {
        RUNNING.set(true);
        try {
            work.run();
        } finally {
            RUNNING.set(false);
        }
    }

    /** As it was when only some patches were known. */
    static WorkflowContext knowing(Set<String> patches, WorkflowContext context) {
        return (WorkflowContext) Proxy.newProxyInstance(
                WorkflowContext.class.getClassLoader(),
                new Class<?>[] {WorkflowContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("isPatched") && !patches.contains((String) arguments[0])) {
                        return false;
                    }
                    try {
                        return method.invoke(context, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Bean
    static BeanPostProcessor releaseBeforeProcessor() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof com.example.shop.workflow.fulfilment.workflow.FulfilOrderWorkflow workflow
                        ? new FulfilOrderWorkflow(workflow)
                        : bean;
            }
        };
    }

    /** Looks at each turn which release is running. Its name is the one under which it is registered. */
    private static final class FulfilOrderWorkflow
            extends com.example.shop.workflow.fulfilment.workflow.FulfilOrderWorkflow {

        private final Workflow workflow;

        private FulfilOrderWorkflow(Workflow workflow) {
            this.workflow = workflow;
        }

        @Override
        public WorkflowStub create() {
            return context -> workflow.create().run(RUNNING.get() ? knowing(Set.of(), context) : context);
        }
    }
}
