package com.example.shop.dapr.web;

import com.example.shop.dapr.problem.ProblemAutoConfiguration;
import com.example.shop.dapr.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Limits of what a request may be. Web slice tests get them too. */
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
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties properties, ProblemWriter problems) {
        return new FilterRegistrationBean<>(new BodyLimitFilter(properties.maxBodySize(), problems));
    }
}
