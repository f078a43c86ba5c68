package com.example.shop.dapr.jobs;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ScheduleJobRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Schedules the jobs that are beans, and responds with the right status to a job whose payload cannot be read. */
@AutoConfiguration(after = DaprClientAutoConfiguration.class)
@ConditionalOnBean(DaprClient.class)
public class JobsAutoConfiguration {

    @Bean
    @ConditionalOnBean(ScheduleJobRequest.class)
    JobRegistrar jobRegistrar(DaprClient dapr, List<ScheduleJobRequest> jobs) {
        return new JobRegistrar(dapr, jobs);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Servlet {

        @Bean
        FilterRegistrationBean<UnreadableJobFilter> unreadableJobFilter() {
            var filter = new FilterRegistrationBean<>(new UnreadableJobFilter());
            filter.addUrlPatterns(JobResponses.PATH + "*");
            return filter;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class Reactive {

        @Bean
        UnreadableJobWebFilter unreadableJobFilter() {
            return new UnreadableJobWebFilter();
        }
    }
}
