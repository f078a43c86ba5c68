package com.example.shop.conventions.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** All errors of an API on WebFlux in the shape that {@link ProblemAutoConfiguration} gives those on Spring MVC. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ReactiveProblemAutoConfiguration {

    @Bean
    ReactiveApiProblems apiProblems() {
        return new ReactiveApiProblems();
    }

    @Bean
    DaprFailures daprFailures() {
        return new DaprFailures();
    }

    @Bean
    WebClientFailures webClientFailures() {
        return new WebClientFailures();
    }

    @Bean
    ReactiveProblemWriter problemWriter(ObjectMapper json) {
        return new ReactiveProblemWriter(json);
    }
}
