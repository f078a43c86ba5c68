package com.example.shop.dapr.jobs;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.dapr.client.SidecarGuard;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ScheduleJobRequest;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** A {@link Jobs} bean to schedule with, and a door for the sidecar that leads to every {@link JobHandler}. */
@AutoConfiguration(after = {DaprClientAutoConfiguration.class, TraceAutoConfiguration.class})
@ConditionalOnBean({DaprClient.class, TraceHeadersInterceptor.class})
public class JobsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Jobs jobs(DaprClient dapr, DaprJson json, TraceHeadersInterceptor trace, SidecarGuard guard, SidecarCalls calls) {
        return new Jobs(dapr, json, trace, guard, calls);
    }

    @Bean
    @ConditionalOnBean(Job.class)
    StandingJobs standingJobs(Jobs jobs, List<Job> standing) {
        return new StandingJobs(jobs, standing);
    }

    @Bean
    @ConditionalOnBean(ScheduleJobRequest.class)
    JobRegistrar jobRegistrar(DaprClient dapr, List<ScheduleJobRequest> jobs) {
        return new JobRegistrar(dapr, jobs);
    }

    /** Built with the first job, when every bean is there. */
    private static SingletonSupplier<JobHandlers> handlers(ListableBeanFactory beans, ObjectMapper json) {
        return SingletonSupplier.of(() -> JobHandlers.of(beans, json));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Door {

        @Bean
        JobController jobController(ListableBeanFactory beans, ObjectMapper json) {
            return new JobController(handlers(beans, json));
        }

        @Bean
        FilterRegistrationBean<UnreadableJobFilter> unreadableJobFilter() {
            var filter = new FilterRegistrationBean<>(new UnreadableJobFilter());
            filter.addUrlPatterns(JobResponses.PATH + "*");
            return filter;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class ReactiveDoor {

        @Bean
        ReactiveJobController jobController(ListableBeanFactory beans, ObjectMapper json) {
            return new ReactiveJobController(handlers(beans, json));
        }

        @Bean
        UnreadableJobWebFilter unreadableJobFilter() {
            return new UnreadableJobWebFilter();
        }
    }
}
