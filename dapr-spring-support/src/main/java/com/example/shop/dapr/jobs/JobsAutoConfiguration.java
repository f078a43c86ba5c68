package com.example.shop.dapr.jobs;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** A {@link Jobs} bean to schedule with, and a door for the sidecar that leads to every {@link JobHandler}. */
@AutoConfiguration(after = {DaprClientAutoConfiguration.class, TraceAutoConfiguration.class})
@ConditionalOnBean({DaprClient.class, TraceHeadersInterceptor.class})
public class JobsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Jobs jobs(DaprClient dapr, DaprJson json, TraceHeadersInterceptor trace, SidecarCalls calls) {
        return new Jobs(dapr, json, trace, calls);
    }

    @Bean
    @ConditionalOnBean(Job.class)
    StandingJobs standingJobs(Jobs jobs, List<Job> standing) {
        return new StandingJobs(jobs, standing);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Door {

        /** Built with the first job, when every bean is there. */
        @Bean
        JobController jobController(ListableBeanFactory beans, ObjectMapper json) {
            return new JobController(SingletonSupplier.of(() -> JobHandlers.of(beans, json)));
        }
    }
}
