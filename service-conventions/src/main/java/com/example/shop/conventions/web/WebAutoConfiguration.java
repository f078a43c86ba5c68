package com.example.shop.conventions.web;

import com.example.shop.conventions.problem.ProblemAutoConfiguration;
import com.example.shop.conventions.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits of what a request may be, and of when it may come. Web slice tests get them too. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
public class WebAutoConfiguration {

    /** First of all: every other filter may take a path for granted. */
    @Bean
    FilterRegistrationBean<PathFilter> pathFilter(ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new PathFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebMvcConfigurer acceptCheck() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AcceptInterceptor());
            }
        };
    }

    @Bean
    RunningRequests runningRequests() {
        return new RunningRequests();
    }

    /** After the filter that opens the trace, and before any that reads. */
    @Bean
    FilterRegistrationBean<DrainFilter> drainFilter(RunningRequests requests, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new DrainFilter(requests, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties properties, ProblemWriter problems) {
        return new FilterRegistrationBean<>(new BodyLimitFilter(properties, problems));
    }
}
